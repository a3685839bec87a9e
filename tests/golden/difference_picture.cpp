#include "golden/difference_picture.hpp"

#include <algorithm>
#include <cstdlib>

#include "paint/png_writer.hpp"

using namespace sitmap;

std::string difference_picture(const ReadPng& a, const ReadPng& b, int tolerance) {
    paint::Pixels pixels;
    pixels.columns = a.columns;
    pixels.rows = a.rows;
    for (std::size_t i = 0; i < a.rgb.size(); i += 3) {
        int widest = 0;
        for (std::size_t channel = 0; channel < 3; ++channel) {
            widest = std::max(widest, std::abs(a.rgb[i + channel] - b.rgb[i + channel]));
        }
        const auto faint = static_cast<std::uint8_t>(200 + a.rgb[i + 1] / 5);
        const std::uint8_t rest = widest > tolerance ? 0 : faint;
        pixels.bytes.insert(pixels.bytes.end(), {widest > tolerance ? std::uint8_t{220} : faint, rest, rest});
    }
    return *paint::encode_png(pixels);
}
