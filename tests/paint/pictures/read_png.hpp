#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

struct ReadPng {
    int columns = 0, rows = 0;
    std::vector<std::uint8_t> rgb;  ///< three bytes a pixel, also of a file with a palette
    int palette = 0;                ///< colours in it; 0: full colour
    long pixels_per_metre = 0;
    std::map<std::string, std::string> notes;
};

/// \pre a file in full colour with 8 bits a channel, or with a palette
ReadPng read_png(const std::string& bytes);

/// Share of the pixels that differ by more than `tolerance` in some channel. \pre of one size
double difference(const ReadPng& a, const ReadPng& b, int tolerance);

/// One pixel for each `by` × `by` of them, of their mean colour; what is left over at the right and below is cut off.
ReadPng shrunk(const ReadPng& picture, int by);
