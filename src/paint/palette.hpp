#pragma once

#include <cstdint>
#include <vector>

namespace sitmap::paint {

/// A picture as numbers of colours: a third of the file of one in full colour, or less.
struct Indexed {
    std::vector<std::uint8_t> colours;  ///< three bytes each, the most frequent first
    std::vector<std::uint8_t> pixels;   ///< number of a colour
};

/// The picture in at most `most` colours. Those that nobody sees apart count as one (the last two bits of a channel);
/// beyond that, the group with the largest squared error is cut in two where its mean lies, until there are enough
/// (after Wan, Prusinkiewicz, Wong: Variance-based color image quantization, 1990). No dither: it would grain flat
/// tints and make letters ragged. \pre rgb holds three bytes a pixel; 2 <= most <= 256.
Indexed indexed(const std::vector<std::uint8_t>& rgb, int most);

}  // namespace sitmap::paint
