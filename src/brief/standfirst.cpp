#include "brief/standfirst.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "brief/clean_text.hpp"
#include "io/utf8.hpp"

namespace sitmap::brief {

namespace {

// Two lines of a page hold about 110 characters, in smaller type half as many again: a headline that breaks off is
// worse than a small one.
constexpr std::size_t title_limit = 150;
constexpr std::size_t standfirst_limit = 230;
constexpr std::size_t longest_address = 200;

/// "Title | Site" and "Title - Site" without the site.
std::string without_site(std::string title, const std::string& source) {
    for (const std::string_view separator : {" | ", " - ", " – ", " — "}) {
        const std::size_t at = title.rfind(separator);
        if (at == std::string::npos || at < 15) {
            continue;
        }
        const std::string tail = title.substr(at + separator.size());
        if (separator == " | " || (!source.empty() && tail == source)) {
            title.resize(at);
        }
    }
    return title;
}

/// "TEHRAN/BAKU: Iran's …" without the dateline.
std::string without_dateline(std::string sentence, const std::string& dateline) {
    if (dateline.empty() || sentence.rfind(dateline, 0) != 0) {
        return sentence;
    }
    std::size_t end = std::string::npos;
    for (const std::string_view mark : {":", " — ", " – ", " - ", "—", "–"}) {
        const std::size_t at = sentence.find(mark, dateline.size());
        if (at < dateline.size() + 40 && at + mark.size() < end) {
            end = at + mark.size();
        }
    }
    if (end == std::string::npos) {
        return sentence;
    }
    return clean_text(sentence.substr(end));
}

/// Sentences that lean on the one before, or are a quotation alone, cannot open a standfirst.
bool leans_on_previous(const std::string& sentence) {
    static constexpr std::string_view openings[] = {
        "He ",   "She ",    "They ",    "Their ",      "It ",      "Its ",          "This ",      "These ",
        "That ", "But ",    "And ",     "His ",        "Her ",     "Those ",        "However",    "Both ",
        "Such ", "In turn", "In reply", "In response", "Further",  "Moreover",      "Meanwhile",  "Also",
        "Later", "Earlier", "While ",   "Similarly",   "Likewise", "Shortly after", "Afterwards", "“",
        "\"",    "‘"};
    // "On Monday he said": somebody who was named before.
    const std::string beginning = sentence.substr(0, sentence.find(' ', std::min<std::size_t>(sentence.size(), 24)));
    for (const std::string_view pronoun : {" he ", " she "}) {
        if ((beginning + " ").find(pronoun) != std::string::npos) {
            return true;
        }
    }
    return std::any_of(std::begin(openings), std::end(openings),
                       [&](std::string_view opening) { return sentence.rfind(opening, 0) == 0; });
}

/// "The admonition came after …", "The two sides also …": a subject that only the sentence before explains.
bool refers_back(const std::string& sentence) {
    constexpr std::size_t longest_subject = 5;
    static constexpr std::string_view verbs[] = {"came",  "comes", "followed", "follows", "also",    "added", "said",
                                                 "was",   "were",  "is",       "are",     "had",     "has",   "took",
                                                 "ended", "began", "led",      "left",    "visited", "will",  "would"};
    if (!sentence.starts_with("The ")) {
        return false;
    }
    std::size_t at = 4;
    for (std::size_t word = 0; word < longest_subject && at < sentence.size(); ++word) {
        const std::size_t stop = std::min(sentence.find(' ', at), sentence.size());
        const std::string_view text = std::string_view(sentence).substr(at, stop - at);
        if (text.empty() || text.front() < 'a' || text.front() > 'z') {
            return false;  // a name says which
        }
        if (word > 0 && std::find(std::begin(verbs), std::end(verbs), text) != std::end(verbs)) {
            return true;
        }
        at = stop + 1;
    }
    return false;
}

bool ends_whole(const std::string& sentence) {
    for (const std::string_view mark : {".", "!", "?", ".”", ".\"", "։", "؟", ".»", "…"}) {
        if (sentence.size() > mark.size() && sentence.ends_with(mark)) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::string tidy_title(const article::Article& article, const std::vector<event::Event>& events) {
    std::string title = without_site(clean_text(article.title), article.source);
    while (title.ends_with('.')) {
        title.pop_back();
    }
    if (title.empty() && !events.empty()) {
        title = events.front().head;
    }
    if (title.empty()) {
        title = article.file == "-" ? "Situation map" : std::filesystem::path(article.file).stem().string();
    }
    return headline(title, title_limit);
}

namespace {

/// Where sentences of captions and boilerplate begin, in code points: what a picture shows is not the story.
std::set<std::size_t> starts_outside_body(const article::Article& article) {
    const io::CodePointIndex index(article.text);
    std::set<std::size_t> starts;
    for (const article::Sentence& sentence : article.sentences) {
        if (sentence.section == article::Section::caption || sentence.section == article::Section::boilerplate) {
            starts.insert(index.at_byte(sentence.start));
        }
    }
    return starts;
}

}  // namespace

namespace {

/// As many whole sentences as two lines hold.
std::string joined_sentences(const std::vector<const event::Evidence*>& pieces, const article::Article& article,
                             bool alone) {
    const std::string title = clean_text(article.title);
    std::string standfirst;
    std::size_t end_of_last = 0;
    for (const event::Evidence* piece : pieces) {
        const std::string sentence = without_dateline(clean_text(piece->text), article.dateline_place);
        const bool adjacent = end_of_last != 0 && piece->start <= end_of_last + 4;
        if (!ends_whole(sentence) || sentence == title || standfirst.find(sentence) != std::string::npos ||
            (!adjacent && (leans_on_previous(sentence) || (alone && refers_back(sentence))))) {
            continue;
        }
        std::string joined = standfirst;
        joined += joined.empty() ? "" : " ";
        joined += sentence;
        if (io::code_points(joined) > standfirst_limit) {
            continue;
        }
        standfirst = joined;
        end_of_last = piece->end;
    }
    return standfirst;
}

}  // namespace

std::string standfirst_of(const article::Article& article, const std::vector<event::Event>& events) {
    const std::set<std::size_t> outside = starts_outside_body(article);
    std::vector<const event::Evidence*> pieces;
    for (const event::Event& event : events) {
        for (const event::Evidence& evidence : event.evidence) {
            if (!outside.contains(evidence.start)) {
                pieces.push_back(&evidence);
            }
        }
    }
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const event::Evidence* a, const event::Evidence* b) { return a->start < b->start; });
    // A sentence whose subject needs another is taken only when nothing stands alone.
    const std::string standfirst = joined_sentences(pieces, article, true);
    return standfirst.empty() ? joined_sentences(pieces, article, false) : standfirst;
}

std::string source_line(const article::Article& article) {
    std::vector<std::string> parts;
    if (!article.source.empty()) {
        parts.push_back(clean_text(article.source));
    }
    if (!article.title.empty()) {
        parts.push_back(fmt::format("“{}”", headline(without_site(clean_text(article.title), article.source), 120)));
    }
    if (parts.empty()) {
        parts.push_back(article.file == "-" ? "text from standard input"
                                            : std::filesystem::path(article.file).filename().string());
    }
    if (article.published) {
        parts.push_back(time::long_form(*article.published, article.language));
    }
    const std::string address = clean_text(article.url);
    const bool on_web = address.starts_with("https://") || address.starts_with("http://");
    if (on_web && address.size() <= longest_address && address.find(' ') == std::string::npos) {
        parts.push_back(address);
    }
    return fmt::format("{}", fmt::join(parts, ", "));
}

}  // namespace sitmap::brief
