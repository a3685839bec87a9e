#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "report/lint.hpp"

namespace sitmap::report {

namespace {

/// Words that name one side's view as if it were the map's.
constexpr std::string_view partial_words[] = {"liberated", "occupied",   "separatist", "separatists",
                                              "terrorist", "terrorists", "puppet",     "regime"};

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return result;
}

/// Whole words outside quotation marks: what is quoted has a speaker.
std::vector<std::string> words_outside_quotes(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    bool quoted = false;
    const auto finish = [&] {
        if (!word.empty() && !quoted) {
            words.push_back(lower(word));
        }
        word.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = text.substr(i);
        if (rest.starts_with("“") || rest.starts_with("«")) {
            finish();
            quoted = true;
        } else if (rest.starts_with("”") || rest.starts_with("»")) {
            word.clear();
            quoted = false;
        } else if (text[i] == '"') {
            finish();
            quoted = !quoted;
        } else if (std::isalpha(static_cast<unsigned char>(text[i]))) {
            word += text[i];
        } else {
            finish();
        }
    }
    finish();
    return words;
}

void check_words(std::string_view text, std::string_view where, std::vector<Finding>& findings) {
    for (const std::string& word : words_outside_quotes(text)) {
        if (std::find(std::begin(partial_words), std::end(partial_words), word) != std::end(partial_words)) {
            findings.push_back(
                {"partial-word", false,
                 fmt::format("{}: \"{}\" takes a side; quote it with its speaker or use neutral words", where, word)});
        }
    }
}

}  // namespace

std::vector<Finding> lint(const brief::Brief& brief) {
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
    check_words(brief.title, "title", findings);
    check_words(brief.standfirst, "standfirst", findings);
    for (const event::Event& event : brief.events) {
        if (event.claim != event::Claim::happened && event.claimed_by.empty()) {
            findings.push_back(
                {"claim-without-speaker", true,
                 fmt::format("event {} is {} and nobody is named who says so", event.id, event::name_of(event.claim))});
        }
        if (brief.date && event.when && event.when->first > *brief.date) {
            findings.push_back({"event-after-date", false,
                                fmt::format("event {} is dated {}, after the map's date {}", event.id,
                                            time::to_edtf(*event.when), time::to_iso(*brief.date))});
        }
        check_words(event.head + ". " + event.text, fmt::format("event {}", event.id), findings);
    }
    return findings;
}

}  // namespace sitmap::report
