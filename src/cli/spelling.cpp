#include "cli/spelling.hpp"

#include <algorithm>

namespace sitmap::cli {
namespace {

/// Edits (insert, delete, replace, swap of neighbours) between two short words.
std::size_t edits(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> rows(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                rows[i][j] = i + j;
                continue;
            }
            const std::size_t replaced = rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            rows[i][j] = std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
            }
        }
    }
    return rows[a.size()][b.size()];
}

}  // namespace

std::string nearest_word(std::string_view word, const std::vector<std::string>& known) {
    if (word.size() > 64) {
        return {};
    }
    std::string best;
    std::size_t best_edits = 0;
    for (const std::string& candidate : known) {
        const std::size_t count = edits(word, candidate);
        const bool near = count <= std::max<std::size_t>(1, std::max(word.size(), candidate.size()) / 3);
        if (near && (best.empty() || count < best_edits)) {
            best = candidate;
            best_edits = count;
        }
    }
    return best;
}

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t at = 0; at < words.size(); ++at) {
        text += at == 0 ? "" : at + 1 == words.size() ? " and " : ", ";
        text += words[at];
    }
    return text;
}

}  // namespace sitmap::cli
