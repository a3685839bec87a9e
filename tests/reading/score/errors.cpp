#include <fmt/format.h>

#include <algorithm>

#include "io/utf8.hpp"
#include "reading/score/report.hpp"

namespace sitmap::reading {
namespace {

std::string folded(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!blank || (!line.empty() && line.back() != ' ')) {
            line += blank ? ' ' : c;
        }
    }
    return line;
}

std::string sentence_at(const article::Article& article, std::size_t at) {
    for (const article::Sentence& sentence : article.sentences) {
        if (sentence.start <= at && at < sentence.end) {
            return folded(std::string_view(article.text).substr(sentence.start, sentence.end - sentence.start));
        }
    }
    const std::size_t start = article.text.rfind('\n', at == 0 ? 0 : at - 1) + 1;
    return folded(std::string_view(article.text).substr(start, article.text.find('\n', at) - start));
}

std::string truth_name(const TruthMention& truth) {
    std::string name;
    for (const TruthPlace& place : truth.places) {
        name += (name.empty() ? "" : "/") +
                (place.id.empty() ? fmt::format("@{},{}", place.position.lat, place.position.lon) : place.id);
    }
    return name.empty() ? "?" : name;
}

std::string found_name(const gazetteer::Mention& found) {
    return found.place == nullptr ? "?" : found.place->id;
}

std::string mention_line(const Scored& scored, const MentionOutcome& outcome) {
    using Kind = MentionOutcome::Kind;
    const std::string& file = scored.reading.article.file;
    const std::size_t at = outcome.truth != nullptr ? outcome.truth->start : outcome.found->start;
    const std::string sentence = sentence_at(scored.reading.article, at);
    switch (outcome.kind) {
        case Kind::missed:
            return fmt::format("{}: missed \"{}\" ({}): {}\n", file, outcome.truth->text, truth_name(*outcome.truth),
                               sentence);
        case Kind::wrong:
            return fmt::format("{}: wrong \"{}\": {}, truth {}: {}\n", file, outcome.found->text,
                               found_name(*outcome.found), truth_name(*outcome.truth), sentence);
        case Kind::spurious:
            return fmt::format("{}: {} \"{}\" ({}): {}\n", file, outcome.must_not ? "must not" : "spurious",
                               outcome.found->text, found_name(*outcome.found), sentence);
        default:
            break;
    }
    std::string text;
    if (outcome.truth->metonym_asked && outcome.truth->metonym != outcome.found->metonym &&
        outcome.found->place != nullptr && outcome.found->place->kind != gazetteer::PlaceKind::country) {
        text += fmt::format("{}: metonym {} \"{}\": {}\n", file, outcome.truth->metonym ? "missed" : "spurious",
                            outcome.truth->text, sentence);
    }
    if (outcome.truth->role && *outcome.truth->role != outcome.found->role) {
        text +=
            fmt::format("{}: role \"{}\": {}, truth {}: {}\n", file, outcome.truth->text,
                        gazetteer::name_of(outcome.found->role), gazetteer::name_of(*outcome.truth->role), sentence);
    }
    if (outcome.truth->section && *outcome.truth->section != outcome.found->section) {
        text += fmt::format("{}: section \"{}\": {}, truth {}\n", file, outcome.truth->text,
                            article::name_of(outcome.found->section), article::name_of(*outcome.truth->section));
    }
    return text;
}

std::string truth_text(const TruthEvent& truth) {
    std::string text = truth.types.front() + " | " + truth.claims.front() + " | ";
    text += truth.dates.empty() ? "-" : time::to_edtf(truth.dates.front());
    text += " |";
    for (const TruthEventPlace& place : truth.places) {
        text += " " + place.role + " " + (place.places.empty() ? "?" : place.places.front().id);
    }
    return text + " | " + truth.note;
}

std::string found_text(const event::Event& found) {
    std::string text = fmt::format("{} | {} | {} |", event::name_of(found.type), event::name_of(found.claim),
                                   found.when ? time::to_edtf(*found.when) : "-");
    for (const event::EventPlace& place : found.places) {
        text += " " + (place.place_id.empty() ? place.name : place.place_id);
    }
    return text + " | " + (found.evidence.empty() ? folded(found.text) : folded(found.evidence.front().text));
}

std::string event_line(const Scored& scored, const EventOutcome& outcome) {
    const std::string& file = scored.reading.article.file;
    if (outcome.truth == nullptr) {
        return fmt::format("{}: event invented: {}\n", file, found_text(*outcome.found));
    }
    if (outcome.found == nullptr) {
        return fmt::format("{}: event missed: {}\n", file, truth_text(*outcome.truth));
    }
    if (outcome.right()) {
        return {};
    }
    std::string wrong;
    wrong += outcome.type ? "" : " type";
    wrong += outcome.date ? "" : " date";
    wrong += outcome.place ? "" : " place";
    wrong += outcome.claim ? "" : " claim";
    return fmt::format("{}: event with wrong{}: {}\n    truth: {}\n", file, wrong, found_text(*outcome.found),
                       truth_text(*outcome.truth));
}

}  // namespace

std::string errors_of(const Scored& scored) {
    std::string text;
    if (!scored.language_right) {
        text += fmt::format("{}: language {}, truth {}\n", scored.one->id, tag_of(scored.reading.article.language),
                            tag_of(scored.one->language));
    }
    if (!scored.published_right) {
        text += fmt::format("{}: the date of publication {} was not found\n", scored.one->id,
                            time::to_iso(*scored.one->published));
    }
    for (const MentionOutcome& outcome : scored.mentions) {
        text += mention_line(scored, outcome);
    }
    for (const EventOutcome& outcome : scored.events) {
        text += event_line(scored, outcome);
    }
    return text;
}

}  // namespace sitmap::reading
