#include "paint/palette.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace sitmap::paint {

namespace {

/// Pixels whose colours differ only in the last two bits of a channel: nobody sees those apart.
struct Shade {
    std::array<double, 3> mean{};
    double pixels = 0;
    std::uint32_t cell = 0;
};

constexpr int bits = 6;
constexpr std::size_t cells = std::size_t{1} << (3 * bits);

std::uint32_t cell_of(const std::uint8_t* rgb) {
    constexpr int drop = 8 - bits;
    return (static_cast<std::uint32_t>(rgb[0] >> drop) << (2 * bits)) |
           (static_cast<std::uint32_t>(rgb[1] >> drop) << bits) | static_cast<std::uint32_t>(rgb[2] >> drop);
}

std::vector<Shade> shades_of(const std::vector<std::uint8_t>& rgb) {
    std::vector<std::array<std::uint64_t, 4>> sums(cells);
    for (std::size_t i = 0; i + 2 < rgb.size(); i += 3) {
        auto& sum = sums[cell_of(&rgb[i])];
        sum[0] += rgb[i], sum[1] += rgb[i + 1], sum[2] += rgb[i + 2];
        ++sum[3];
    }
    std::vector<Shade> shades;
    for (std::size_t cell = 0; cell < cells; ++cell) {
        const auto& sum = sums[cell];
        if (sum[3] == 0) {
            continue;
        }
        Shade shade;
        shade.pixels = static_cast<double>(sum[3]);
        shade.cell = static_cast<std::uint32_t>(cell);
        for (std::size_t channel = 0; channel < 3; ++channel) {
            shade.mean[channel] = static_cast<double>(sum[channel]) / shade.pixels;
        }
        shades.push_back(shade);
    }
    return shades;
}

/// Shades that share a colour: a range of the list.
struct Group {
    std::size_t begin = 0, end = 0;
    std::array<double, 3> mean{};
    double pixels = 0;
    double error = 0;  ///< squared, summed over the pixels
    std::size_t widest = 0;
};

Group group_of(const std::vector<Shade>& shades, std::size_t begin, std::size_t end) {
    Group group{begin, end, {}, 0, 0, 0};
    std::array<double, 3> squares{};
    for (std::size_t i = begin; i < end; ++i) {
        group.pixels += shades[i].pixels;
        for (std::size_t channel = 0; channel < 3; ++channel) {
            group.mean[channel] += shades[i].mean[channel] * shades[i].pixels;
            squares[channel] += shades[i].mean[channel] * shades[i].mean[channel] * shades[i].pixels;
        }
    }
    double widest = -1;
    for (std::size_t channel = 0; channel < 3; ++channel) {
        group.mean[channel] /= group.pixels;
        const double spread = squares[channel] - group.mean[channel] * group.mean[channel] * group.pixels;
        group.error += spread;
        if (spread > widest) {
            widest = spread;
            group.widest = channel;
        }
    }
    return group;
}

/// Cuts the group where its mean lies; its upper part is returned.
Group split(std::vector<Shade>& shades, Group& group) {
    const std::size_t channel = group.widest;
    const auto at = [&](std::size_t i) { return shades.begin() + static_cast<std::ptrdiff_t>(i); };
    std::sort(at(group.begin), at(group.end), [channel](const Shade& a, const Shade& b) {
        return a.mean[channel] != b.mean[channel] ? a.mean[channel] < b.mean[channel] : a.cell < b.cell;
    });
    const auto cut = std::find_if(at(group.begin) + 1, at(group.end) - 1,
                                  [&](const Shade& shade) { return shade.mean[channel] > group.mean[channel]; });
    const auto middle = static_cast<std::size_t>(cut - shades.begin());
    const Group upper = group_of(shades, middle, group.end);
    group = group_of(shades, group.begin, middle);
    return upper;
}

}  // namespace

Indexed indexed(const std::vector<std::uint8_t>& rgb, int most) {
    std::vector<Shade> shades = shades_of(rgb);
    Indexed result;
    if (shades.empty()) {
        return result;
    }
    std::vector<Group> groups{group_of(shades, 0, shades.size())};
    while (static_cast<int>(groups.size()) < most) {
        const auto worst = std::max_element(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
            return (a.end - a.begin > 1 ? a.error : -1) < (b.end - b.begin > 1 ? b.error : -1);
        });
        if (worst->end - worst->begin < 2) {
            break;
        }
        groups.push_back(split(shades, *worst));
    }
    std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) { return a.pixels > b.pixels; });
    std::vector<std::uint8_t> number(cells);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        for (const double channel : groups[i].mean) {
            result.colours.push_back(static_cast<std::uint8_t>(std::lround(channel)));
        }
        for (std::size_t shade = groups[i].begin; shade < groups[i].end; ++shade) {
            number[shades[shade].cell] = static_cast<std::uint8_t>(i);
        }
    }
    result.pixels.reserve(rgb.size() / 3);
    for (std::size_t i = 0; i + 2 < rgb.size(); i += 3) {
        result.pixels.push_back(number[cell_of(&rgb[i])]);
    }
    return result;
}

}  // namespace sitmap::paint
