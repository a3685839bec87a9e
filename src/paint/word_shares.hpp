#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

#include "paint/coverage.hpp"

/// For .cpp files of paint only.
namespace sitmap::paint {

/// How the words of a sheet cover its pixels, in the order of the sheet, handed from the thread that sets them to the
/// one that paints all the rest. Setting them is nearly half of a page's painting and needs the fonts, which a thread
/// has for itself and the one that laid out the page has open already.
class WordShares {
public:
    void put(Coverage coverage);
    /// No more will come.
    void end();
    /// The next; waits for it. Nothing when no more will come.
    std::optional<Coverage> take();

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Coverage> waiting_;
    bool ended_ = false;
};

}  // namespace sitmap::paint
