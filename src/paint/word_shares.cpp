#include "paint/word_shares.hpp"

#include <utility>

namespace sitmap::paint {

void WordShares::put(Coverage coverage) {
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(std::move(coverage));
    }
    changed_.notify_one();
}

void WordShares::end() {
    {
        const std::lock_guard lock(mutex_);
        ended_ = true;
    }
    changed_.notify_one();
}

std::optional<Coverage> WordShares::take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return ended_ || !waiting_.empty(); });
    if (waiting_.empty()) {
        return std::nullopt;
    }
    Coverage next = std::move(waiting_.front());
    waiting_.pop_front();
    return next;
}

}  // namespace sitmap::paint
