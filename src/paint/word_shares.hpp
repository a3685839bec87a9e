#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <vector>

#include "paint/coverage.hpp"

/// For .cpp files of paint only.
namespace sitmap::paint {

/// The words of a sheet, divided between two threads: one paints the sheet and sets words as it comes to them, the
/// other sets words from the last one backwards, and hands over how they cover the pixels. Setting them is half of a
/// page's painting; where the two meet, both are done.
class WordShares {
public:
    /// Of one text: its halo, if it has one, and its letters.
    using Layers = std::vector<Coverage>;

    /// For so many texts, numbered from 0 in the order of the sheet.
    explicit WordShares(std::size_t texts) : behind_(texts), layers_(texts) {}

    /// Takes the last text that nobody has taken yet, for the one who sets them backwards; none is left: false.
    bool take_last();
    /// Hands over what covers the text taken last.
    void put(Layers layers);
    /// No more will be put.
    void end();

    /// Takes the first text that nobody has taken, for the one who paints; false where the other one has it.
    bool take_first();
    /// What covers the next text, which the other one has taken; waits for it. Nothing when it will never come.
    /// \pre take_first() has said false for it
    std::optional<Layers> next();

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t front_ = 0;  ///< texts before it have been painted or are being
    std::size_t behind_;     ///< texts from it on are set backwards
    std::vector<std::optional<Layers>> layers_;
    bool ended_ = false;
};

}  // namespace sitmap::paint
