#include "gazetteer/edit_distance.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace sitmap::gazetteer {
namespace {

constexpr std::size_t longest = 64;

}  // namespace

int edit_distance(std::string_view a, std::string_view b, int bound) {
    const auto difference = std::abs(static_cast<long>(a.size()) - static_cast<long>(b.size()));
    if (difference > bound || a.size() > longest || b.size() > longest) {
        return a == b ? 0 : bound + 1;
    }
    std::array<std::array<int, longest + 1>, 3> rows;  // each cell is written before it is read
    for (std::size_t j = 0; j <= b.size(); ++j) {
        rows[0][j] = static_cast<int>(j);
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto& row = rows[i % 3];
        const auto& above = rows[(i + 2) % 3];
        const auto& two_above = rows[(i + 1) % 3];
        row[0] = static_cast<int>(i);
        int smallest = row[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int cost = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + cost});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], two_above[j - 2] + 1);
            }
            smallest = std::min(smallest, row[j]);
        }
        if (smallest > bound) {
            return bound + 1;
        }
    }
    return std::min(rows[a.size() % 3][b.size()], bound + 1);
}

int tolerated_errors(std::size_t letters) {
    if (letters <= 5) {
        return 0;
    }
    return letters <= 8 ? 1 : 2;
}

}  // namespace sitmap::gazetteer
