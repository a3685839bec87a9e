#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

struct ReadPng {
    int columns = 0, rows = 0;
    std::vector<std::uint8_t> rgb;
    long pixels_per_metre = 0;
    std::map<std::string, std::string> notes;
};

/// \pre an RGB file with 8 bits a channel
ReadPng read_png(const std::string& bytes);
