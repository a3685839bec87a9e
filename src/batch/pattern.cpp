#include "batch/pattern.hpp"

#include <fmt/format.h>

namespace sitmap::batch {

namespace {

constexpr std::string_view date_mark = "{date}", count_mark = "{count}";

void replace_all(std::string& text, std::string_view what, const std::string& by) {
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size()) {
        text.replace(at, what.size(), by);
    }
}

}  // namespace

bool is_brief_file(std::string_view file) {
    return file.ends_with(".toml");
}

brief::Brief settings_of(const std::optional<brief::Brief>& pattern, const std::vector<Source>& sources) {
    const brief::Brief* from = pattern ? &*pattern : sources.empty() ? nullptr : &sources.front().brief;
    brief::Brief settings;
    if (from != nullptr) {
        settings = *from;
        settings.events.clear();
        settings.warnings.clear();
        if (!pattern) {
            settings.sources.clear();  // those of each map's own inputs
        }
    }
    return settings;
}

void fill_in(brief::Brief& brief, const std::string& days, std::size_t count) {
    for (std::string* text : {&brief.title, &brief.standfirst}) {
        replace_all(*text, date_mark, days);
        replace_all(*text, count_mark, std::to_string(count));
    }
}

std::string plain_title(std::string title) {
    replace_all(title, date_mark, "");
    replace_all(title, count_mark, "");
    return title;
}

void apply_pattern(const brief::Brief& pattern, brief::Brief& brief) {
    brief::Brief whole = pattern;
    whole.warnings = std::move(brief.warnings);
    whole.events = std::move(brief.events);
    whole.date = brief.date;
    whole.title = std::move(brief.title);
    whole.standfirst = std::move(brief.standfirst);
    whole.language = brief.language;
    whole.sources.insert(whole.sources.begin(), brief.sources.begin(), brief.sources.end());
    whole.routes.insert(whole.routes.end(), brief.routes.begin(), brief.routes.end());
    brief = std::move(whole);
}

void add_sentence(std::string& text, const std::string& sentence) {
    if (!text.empty()) {
        text += text.back() == '.' ? " " : ". ";
    }
    text += sentence;
}

}  // namespace sitmap::batch
