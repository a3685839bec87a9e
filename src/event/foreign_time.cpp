#include "event/foreign_time.hpp"

#include <algorithm>

namespace sitmap::event {
namespace {

constexpr std::size_t lead = 3;  // sentences of the text that tell the news

bool is_reminded(const SentenceView& view) {
    constexpr std::size_t opening = 4;  // words
    return std::ranges::any_of(view.own->grammar_patterns.find(view.words), [&](const PatternMatch& match) {
        return view.own->grammar[match.pattern].kind == GrammarRow::Kind::reminder && match.first < opening;
    });
}

/// The verb that ends the clause or the sentence.
bool ends_in_pluperfect(const SentenceView& view, const Clause& clause) {
    const auto last_word = [&](std::size_t first, std::size_t last) -> const Word* {
        while (last > first && view.words[last - 1].mark) {
            --last;
        }
        return last > first ? &view.words[last - 1] : nullptr;
    };
    const auto is_pluperfect = [&](const Word* word) {
        return word != nullptr && std::ranges::any_of(view.own->pluperfects, [&](const std::string& ending) {
                   return word->lower.ends_with(ending);
               });
    };
    return is_pluperfect(last_word(clause.first, clause.last)) || is_pluperfect(last_word(0, view.words.size()));
}

}  // namespace

bool is_lead(const SentenceView& view, const Context& context) {
    if (view.sentence->section == article::Section::title) {
        return true;
    }
    const auto& sentences = context.article.sentences;
    const auto told = std::ranges::count_if(sentences, [&](const article::Sentence& sentence) {
        return sentence.section == article::Section::body && sentence.start <= view.sentence->start;
    });
    return view.sentence->section == article::Section::body && static_cast<std::size_t>(told) <= lead;
}

bool tells_what_was_before(const SentenceView& view, std::size_t clause) {
    return view.language != Language::en && (is_reminded(view) || ends_in_pluperfect(view, view.clauses[clause]));
}

bool counts_since(const SentenceView& view, std::size_t first, std::size_t last) {
    constexpr std::size_t before = 14;  // words
    return view.language != Language::en &&
           std::ranges::any_of(view.own->day_patterns.find(view.words), [&](const PatternMatch& match) {
               return view.own->days[match.pattern].meaning == DayRow::Meaning::since && match.last + before > first &&
                      match.first < last;
           });
}

std::optional<time::DateSpan> day_of_the_news(const SentenceView& view, const Draft& draft, std::size_t clause,
                                              const Context& context) {
    const auto published = context.calendar.published();
    const bool told = draft.event.claim == Claim::happened || draft.event.claim == Claim::claimed;
    const bool stands = draft.event.type == Type::base;  // for years
    // Behind the lead a report goes on with its day as long as it tells no other.
    const bool goes_on = published && context.last_when && context.last_when->last == *published;
    if (view.language == Language::en || !published || !told || stands || !(is_lead(view, context) || goes_on) ||
        tells_what_was_before(view, clause) || draft.in_all) {
        return std::nullopt;
    }
    return time::DateSpan{*published, *published};
}

}  // namespace sitmap::event
