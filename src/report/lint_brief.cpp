#include <fmt/format.h>

#include "report/lint.hpp"

namespace sitmap::report {

namespace {

void check_words(std::string_view text, std::string_view where, const PartialWords& words,
                 std::vector<Finding>& findings) {
    for (const std::string& word : words.found_in(text)) {
        findings.push_back(
            {"partial-word", false,
             fmt::format("{}: \"{}\" takes a side; quote it with its speaker or use neutral words", where, word)});
    }
}

/// A proposal may be nobody's: the map then says that it is not known whose. What is claimed, denied or threatened is
/// worth nothing without the one who says so.
bool needs_speaker(event::Claim claim) {
    return claim == event::Claim::claimed || claim == event::Claim::denied || claim == event::Claim::threatened;
}

}  // namespace

std::vector<Finding> lint(const brief::Brief& brief, const PartialWords& words) {
    std::vector<Finding> findings;
    if (brief.title.empty()) {
        findings.push_back({"missing-title", true, "the map has no title"});
    }
    if (!brief.date) {
        findings.push_back({"missing-date", true, "the map has no as-of date"});
    }
    if (brief.sources.empty()) {
        findings.push_back({"missing-source", true, "no source of the facts is given"});
    }
    for (const brief::Note& note : brief.notes) {
        check_words(note.head + ". " + note.text, "a note", words, findings);
    }
    check_words(brief.title, "title", words, findings);
    check_words(brief.standfirst, "standfirst", words, findings);
    for (const event::Event& event : brief.events) {
        if (needs_speaker(event.claim) && event.claimed_by.empty()) {
            findings.push_back(
                {"claim-without-speaker", true,
                 fmt::format("event {} is {} and nobody is named who says so", event.id, event::name_of(event.claim))});
        }
        const bool told_as_done = event.claim == event::Claim::happened || event.claim == event::Claim::claimed;
        if (brief.date && event.when && event.when->first > *brief.date && told_as_done) {
            findings.push_back({"event-after-date", false,
                                fmt::format("event {} is dated {}, after the map's date {}", event.id,
                                            time::to_edtf(*event.when), time::to_iso(*brief.date))});
        }
        check_words(event.head + ". " + event.text, fmt::format("event {}", event.id), words, findings);
    }
    return findings;
}

}  // namespace sitmap::report
