#include "paint/word_shares.hpp"

#include <utility>

namespace sitmap::paint {

bool WordShares::take_last() {
    const std::lock_guard lock(mutex_);
    if (behind_ <= front_) {
        return false;
    }
    --behind_;
    return true;
}

void WordShares::put(Layers layers) {
    {
        const std::lock_guard lock(mutex_);
        layers_[behind_] = std::move(layers);
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

bool WordShares::take_first() {
    const std::lock_guard lock(mutex_);
    if (front_ >= behind_) {
        return false;
    }
    ++front_;
    return true;
}

std::optional<WordShares::Layers> WordShares::next() {
    std::unique_lock lock(mutex_);
    if (front_ >= layers_.size()) {
        return std::nullopt;
    }
    const std::size_t text = front_++;
    changed_.wait(lock, [&] { return ended_ || layers_[text].has_value(); });
    return std::exchange(layers_[text], std::nullopt);
}

}  // namespace sitmap::paint
