#include <algorithm>

#include "article/furniture.hpp"
#include "event/claim_reading.hpp"
#include "event/column_text.hpp"
#include "event/draft.hpp"
#include "event/extract.hpp"
#include "event/headline.hpp"
#include "event/publication_guess.hpp"
#include "event/source_behind.hpp"
#include "event/speaker.hpp"
#include "io/limits.hpp"
#include "io/utf8.hpp"

namespace sitmap::event {

namespace {

/// The first row of the lexicon's codes that fits.
void give_codes(Draft& draft, const Lexicon::Impl& lexicon) {
    for (const auto& row : lexicon.codes) {
        const bool actor =
            row.actor.empty() || (!draft.event.actors.empty() && draft.event.actors.front() == row.actor);
        if (row.type == draft.event.type && (row.cue.empty() || row.cue == draft.cue) && actor) {
            draft.event.acled = row.acled;
            draft.event.plover = row.plover;
            return;
        }
    }
}

/// Who is said to speak where the quotation ends that a sentence lies in: "A fell. We left it," the ministry said.
std::string quoted_in(std::size_t index, const Context& context, const std::vector<gazetteer::Mention>& mentions,
                      const LanguageWords& own) {
    constexpr std::size_t longest = 12;  // sentences
    const auto& sentences = context.article.sentences;
    const std::size_t end = std::min(index + longest, sentences.size());
    for (std::size_t i = index; i < end && context.quotations.holds(sentences[i].start); ++i) {
        if (context.quotations.holds(sentences[i].end - 1)) {
            continue;  // the next may be a part of it, too
        }
        for (const auto& view : views_of(context.article, sentences[i], mentions, own)) {
            if (auto by = read_claim(view, 0, view.words.size(), context.lexicon).by; !by.empty()) {
                return by;
            }
        }
        break;
    }
    return {};
}

}  // namespace

Reading read_article(article::Article article, const gazetteer::Gazetteer& gazetteer, const Lexicon& lexicon,
                     std::optional<Language> edition) {
    Reading reading;
    const Lexicon::Impl& words = lexicon.impl();
    guess_publication(article, words, reading.warnings);
    reading.article = std::move(article);
    std::size_t read_to = 0;
    reading.mentions = gazetteer::find_mentions(reading.article, gazetteer, &read_to);
    if (read_to < reading.article.text.size()) {
        std::erase_if(reading.article.sentences, [&](const auto& sentence) { return sentence.start >= read_to; });
        reading.warnings.push_back({"W_LIMIT",
                                    "only the first " + std::to_string(limits::names_per_article) +
                                        " names were looked at; the text was read up to byte " +
                                        std::to_string(read_to),
                                    reading.article.file, 0});
    }
    const Calendar calendar(reading.article, words);
    const Quotations quotations(reading.article);
    Context context{reading.article, gazetteer, words, calendar, quotations};
    const LanguageWords& own =
        words.of(words.of(reading.article.language).triggers.empty() ? Language::en : reading.article.language);
    std::vector<Draft> drafts;
    for (std::size_t i = 0; i < reading.article.sentences.size(); ++i) {
        const auto& sentence = reading.article.sentences[i];
        if (sentence.section == article::Section::boilerplate) {
            continue;
        }
        context.quoted = quoted_in(i, context, reading.mentions, own);
        std::vector<Draft> told;
        for (const auto& view : views_of(reading.article, sentence, reading.mentions, own)) {
            auto of_view = drafts_of(view, i, context);
            if (of_view.empty()) {
                give_source_behind(view, i, drafts, context);
            }
            std::ranges::move(of_view, std::back_inserter(told));
        }
        for (auto& draft : told) {
            // A heading inside the text says what the next paragraph tells better, as a headline does.
            const auto& block = reading.article.blocks[static_cast<std::size_t>(sentence.paragraph)];
            const bool heading = sentence.start == block.start && sentence.end == block.end &&
                                 sentence.section == article::Section::body &&
                                 article::is_short_line(draft.sentence_text);
            draft.section = heading ? article::Section::title : draft.section;
            drafts.push_back(std::move(draft));
        }
    }
    auto events = merged(std::move(drafts), gazetteer, context.left_out);
    for (auto& mention : reading.mentions) {
        mention.role = mention.role == gazetteer::Role::event ? gazetteer::Role::context : mention.role;
    }
    for (std::size_t i = 0; i < events.size(); ++i) {
        Draft& draft = events[i];
        draft.event.id = "e" + std::to_string(i + 1);
        draft.event.head = headline_of(draft, edition.value_or(draft.language), words, gazetteer);
        if (edition && *edition != reading.article.language) {
            draft.event.claimed_by = speaker_in(*edition, draft.event.claimed_by, words, gazetteer);
        }
        draft.event.text = column_text_of(draft);
        give_codes(draft, words);
        for (const std::size_t index : draft.mentions) {
            reading.mentions[index].role = gazetteer::Role::event;
        }
        if (draft.seat) {
            reading.warnings.push_back({"W_PLACE_GUESSED",
                                        draft.event.id + " names no place; it is put where the speaker is at home: " +
                                            draft.event.places.front().name,
                                        reading.article.file, 0});
        }
        if (draft.nameless_office && draft.event.claim != Claim::happened) {
            reading.warnings.push_back(
                {"W_SPEAKER_UNKNOWN",
                 draft.event.id + ": the text does not say whose office this is: " + draft.event.claimed_by,
                 reading.article.file, 0});
        }
        reading.events.push_back(std::move(draft.event));
    }
    if (context.history > 0) {
        reading.warnings.push_back(
            {"W_HISTORY", std::to_string(context.history) + " reports of other years were left out as background",
             reading.article.file, 0});
    }
    // Whoever reads the result sees code points; inside the program offsets are bytes.
    const io::CodePointIndex index(reading.article.text);
    for (auto& event : reading.events) {
        for (auto& evidence : event.evidence) {
            evidence.start = index.at_byte(evidence.start);
            evidence.end = index.at_byte(evidence.end);
        }
    }
    reading.left_out = std::move(context.left_out);
    std::ranges::stable_sort(reading.left_out, {}, &LeftOut::start);
    for (auto& left : reading.left_out) {
        left.start = index.at_byte(left.start);
        left.end = index.at_byte(left.end);
    }
    return reading;
}

}  // namespace sitmap::event
