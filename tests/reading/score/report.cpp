#include "reading/score/report.hpp"

#include <fmt/format.h>

namespace sitmap::reading {
namespace {

std::string mention_row(const std::string& name, const MentionTally& tally) {
    std::string metonyms =
        tally.metonyms + tally.metonyms_spurious == 0
            ? std::string("      -")
            : fmt::format("{:>3}/{:<3} +{}", tally.metonyms_found, tally.metonyms, tally.metonyms_spurious);
    return fmt::format("  {:<28}{:>6}{:>9.3f}{:>8.3f}{:>8.3f}{:>9.3f}{:>5}   {}\n", name, tally.truth,
                       tally.precision(), tally.recall(), tally.f1(), tally.resolved_right(), tally.must_not, metonyms);
}

std::string event_row(const std::string& name, const EventTally& tally) {
    return fmt::format("  {:<28}{:>6}{:>8}{:>8}{:>8}{:>8}{:>8}{:>9.3f}{:>10.3f}\n", name, tally.truth, tally.linked,
                       tally.type, tally.date, tally.place, tally.claim, tally.recall(), tally.invented_share());
}

std::string mention_rows(const std::string& heading, const std::map<std::string, MentionTally>& tallies) {
    std::string text = heading + "\n";
    for (const auto& [name, tally] : tallies) {
        text += mention_row(name, tally);
    }
    return text;
}

std::string event_rows(const std::string& heading, const std::map<std::string, EventTally>& tallies) {
    std::string text = heading + "\n";
    for (const auto& [name, tally] : tallies) {
        text += event_row(name, tally);
    }
    return text;
}

}  // namespace

std::string report(const Totals& totals) {
    std::string text = fmt::format("{} texts; language right in {}; date of publication found in {} of {}\n\n",
                                   totals.cases, totals.languages_right, totals.dates_right, totals.dated);
    text += fmt::format("  {:<28}{:>6}{:>9}{:>8}{:>8}{:>9}{:>5}   {}\n", "Mentions", "truth", "precision", "recall",
                        "F1", "resolved", "not!", "metonyms (capitals, cities)");
    text += mention_row("all", totals.mentions);
    text += mention_rows("by language", totals.by_language);
    text += mention_rows("by kind", totals.by_kind);
    text += mention_rows("by theme", totals.by_theme);
    text += fmt::format("roles {} of {}; sections {} of {}\n\n", totals.mentions.roles_right, totals.mentions.roles,
                        totals.mentions.sections_right, totals.mentions.sections);
    text += fmt::format("  {:<28}{:>6}{:>9}{:>8}\n", "Confidence", "names", "stated", "right");
    for (const auto& bin : totals.confidence.bins) {
        text +=
            fmt::format("  from {:<23.3f}{:>6}{:>9.3f}{:>8.3f}\n", bin.from, bin.names, bin.mean(), bin.share_right());
    }
    text += '\n';
    text += fmt::format("  {:<28}{:>6}{:>8}{:>8}{:>8}{:>8}{:>8}{:>9}{:>10}\n", "Events", "truth", "linked", "type",
                        "date", "place", "claim", "right", "invented");
    text += event_row("all", totals.events);
    text += event_rows("by language", totals.events_by_language);
    text += event_rows("by type", totals.events_by_type);
    text += event_rows("by theme", totals.events_by_theme);
    text += fmt::format("places of events also in their role: {} of {}\n", totals.events.role, totals.events.place);
    return text;
}

}  // namespace sitmap::reading
