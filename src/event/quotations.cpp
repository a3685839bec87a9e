#include "event/quotations.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace sitmap::event {
namespace {

struct Marks {
    std::string_view opening, closing;
};
/// The straight mark opens and closes. Single marks are apostrophes too often.
constexpr std::array<Marks, 4> kinds{{{"“", "”"}, {"«", "»"}, {"„", "“"}, {"\"", "\""}}};

/// Fewer words are set apart or make a name; nobody speaks.
constexpr std::ptrdiff_t fewest_blanks = 5;

const Marks* opened_at(std::string_view text, std::size_t at) {
    const auto found = std::ranges::find_if(
        kinds, [&](const Marks& marks) { return text.substr(at, marks.opening.size()) == marks.opening; });
    return found == kinds.end() ? nullptr : found;
}

/// White space between paragraphs ends where the next one begins.
std::size_t begin_of_words(std::string_view text, std::size_t at) {
    const std::size_t word = text.find_first_not_of(" \t\r\n", at);
    return word == std::string_view::npos ? text.size() : word;
}

}  // namespace

Quotations::Quotations(const article::Article& article) {
    const std::string_view text = article.readable;
    const Marks* open = nullptr;  // of a quotation that the paragraph before left open
    for (const article::Block& block : article.blocks) {
        std::size_t at = begin_of_words(text, block.start);
        const Marks* first = at < block.end ? opened_at(text, at) : nullptr;
        // A quotation goes on in the next paragraph only where that opens it anew.
        const Marks* marks = open != nullptr && first == open ? open : nullptr;
        std::size_t from = at;
        at += marks != nullptr ? marks->opening.size() : 0;
        while (at < block.end) {
            if (marks == nullptr) {
                marks = opened_at(text, at);
                from = at;
                at += marks != nullptr ? marks->opening.size() : 1;
            } else if (text.substr(at, marks->closing.size()) == marks->closing) {
                at += marks->closing.size();
                if (std::ranges::count(text.substr(from, at - from), ' ') >= fewest_blanks) {
                    spans_.emplace_back(from, at);
                }
                marks = nullptr;
            } else {
                ++at;
            }
        }
        // The straight mark that is never closed is a slip, not a quotation.
        open = marks != nullptr && marks->opening != marks->closing ? marks : nullptr;
        if (open != nullptr) {
            spans_.emplace_back(from, block.end);
        }
    }
}

bool Quotations::holds(std::size_t at) const {
    const auto behind = std::ranges::upper_bound(spans_, at, {}, &std::pair<std::size_t, std::size_t>::first);
    return behind != spans_.begin() && at < std::prev(behind)->second;
}

}  // namespace sitmap::event
