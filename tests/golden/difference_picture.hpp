#pragma once

#include <string>

#include "paint/pictures/read_png.hpp"

/// A PNG file in which the pixels that differ by more than `tolerance` in some channel are red, the others faint.
/// \pre of one size
std::string difference_picture(const ReadPng& a, const ReadPng& b, int tolerance);
