#include "event/column_text.hpp"

#include <algorithm>

#include "article/letter.hpp"
#include "event/words.hpp"
#include "io/paired_marks.hpp"
#include "io/utf8.hpp"

namespace sitmap::event {

namespace {

constexpr std::size_t longest_text = 220;  // code points

/// "TEHRAN/BAKU: Iran's …" without the dateline.
std::string without_dateline(const std::string& text) {
    const std::size_t colon = text.find(": ");
    if (colon == std::string::npos || colon > 40) {
        return text;
    }
    for (std::size_t i = 0; i < colon; ++i) {
        if (text[i] >= 'a' && text[i] <= 'z') {
            return text;
        }
    }
    return text.substr(colon + 2);
}

/// The text up to the last end of a clause, else of a word, before the limit.
std::string cut_at_clause(const std::string& text) {
    std::size_t points = 0;
    std::size_t clause_end = 0;
    std::size_t word_end = 0;
    for (std::size_t at = 0; at < text.size() && points < longest_text - 2; ++points) {
        const std::size_t from = at;
        const char32_t c = article::next_code_point(text, at);
        if (c == U' ') {
            word_end = from;
        }
        if ((c == U',' || c == U';' || c == U'—') && at < text.size() && text[at] == ' ' && points > longest_text / 2) {
            clause_end = from;
        }
    }
    std::string cut = text.substr(0, clause_end > 0 ? clause_end : word_end);
    while (!cut.empty() && (cut.back() == ' ' || cut.back() == ',')) {
        cut.pop_back();
    }
    return cut;
}

bool opens_with(std::string_view rest, std::initializer_list<std::string_view> openers) {
    return std::ranges::any_of(openers, [&](std::string_view opener) { return rest.starts_with(opener); });
}

/// Words behind which a sentence adds to what it has said; some only behind a comma.
bool opens_aside(std::string_view rest, bool comma) {
    return opens_with(rest, {"while ", "which ", "who ", "whose ", "where ", "when ", "after ", "following ", "amid ",
                             "but ", "although ", "though ", "whereas ", "because ", "despite ", "provided "}) ||
           (comma &&
            opens_with(rest, {"as ", "including ", "adding ", "saying ", "causing ", "according ", "prompting ",
                              "with ", "killing ", "wounding ", "since ", "a day ", "hours ", "days ", "and "}));
}

/// The beginning of a long sentence that says its thing and ends where an aside begins; empty when there is none.
std::string complete_part(const std::string& text, std::size_t trigger, std::size_t behind_trigger) {
    constexpr std::size_t shortest = 50;
    constexpr std::size_t enough = 150;  // bytes
    std::string best;
    for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1)) {
        const bool mark = at > 0 && (text[at - 1] == ',' || text[at - 1] == ';');
        const std::size_t end = mark ? at - 1 : at;
        if (end < shortest || end < trigger + behind_trigger ||
            !opens_aside(std::string_view(text).substr(at + 1), mark)) {
            continue;
        }
        const std::string part = text.substr(0, end);
        // "While X warned that if Y …": half of a thought.
        if (opens_with(part, {"While ", "If ", "After ", "When ", "Although ", "Though ", "As ", "Since "}) ||
            part.find(" if ") != std::string::npos) {
            return {};
        }
        if (io::code_points(part) > longest_text - 2 || (!best.empty() && end > enough)) {
            break;
        }
        if (io::marks_are_closed(part)) {
            best = part;
        }
    }
    return best.empty() ? best : best + ".";
}

std::string sentence_for_column(const Draft& draft) {
    constexpr std::size_t comfortable = 140;  // code points: what a callout holds without a cut
    std::string text = without_dateline(draft.sentence_text);
    if (io::code_points(text) <= comfortable) {
        return upper_first(text);
    }
    // The reporting words and the place have to be in what is left.
    const std::size_t dateline = draft.sentence_text.size() - text.size();
    const std::size_t reports = draft.trigger_at > dateline ? draft.trigger_at - dateline : 0;
    if (draft.language == Language::en) {
        std::size_t needed = 0;
        for (const auto& place : draft.event.places) {
            const std::size_t at = text.find(place.name);
            needed =
                at != std::string::npos && at > reports ? std::max(needed, at + place.name.size() - reports) : needed;
        }
        if (const std::string part = complete_part(text, reports, std::max<std::size_t>(needed, 10)); !part.empty()) {
            return upper_first(part);
        }
    }
    if (io::code_points(text) <= longest_text) {
        return upper_first(text);
    }
    // A page has room for a long sentence, and takes less of it where it has not.
    constexpr std::size_t whole_sentence = 480;  // code points
    if (io::code_points(text) <= whole_sentence) {
        return upper_first(text);
    }
    std::string cut = cut_at_clause(text);
    if (draft.trigger_at < cut.size()) {
        return upper_first(cut) + " …";
    }
    // The event stands behind the cut: begin with its own clause when that is whole.
    if (io::code_points(draft.clause_text) <= longest_text) {
        return upper_first(draft.clause_text);
    }
    return upper_first(cut) + " …";
}

}  // namespace

std::string column_text_of(const Draft& draft) {
    constexpr std::size_t with_losses = 300;  // code points: two sentences of a dispatch
    const std::string text = sentence_for_column(draft);
    const std::string both = text + " " + draft.losses_text;
    return draft.losses_text.empty() || io::code_points(both) > with_losses ? text : both;
}

}  // namespace sitmap::event
