#include "layout/legend_texts.hpp"

#include <algorithm>

#include "io/utf8.hpp"

namespace sitmap::layout {

namespace {

/// "says that": what follows belongs to what stands before.
bool goes_on(std::string_view behind) {
    static constexpr std::string_view conjunctions[] = {", որ ", ", что ", ", რომ ", "، که ", ", ki "};
    return std::any_of(std::begin(conjunctions), std::end(conjunctions),
                       [&](std::string_view words) { return behind.starts_with(words); });
}

/// What is short already, and on whose word something moved, is said in full: "Road, blocked" is not "Road".
bool keeps_its_words(const LegendText& text) {
    constexpr std::size_t short_enough = 22;
    return io::code_points(text.text) <= short_enough || text.entry->style_class.starts_with("movement-");
}

std::string first_clause(const std::string& text) {
    std::size_t end = text.size();
    for (const std::string_view mark : {", ", "; ", ": ", " (", " – ", " — ", "، ", "؛ ", ". "}) {
        for (std::size_t at = text.find(mark); at < end; at = text.find(mark, at + 1)) {
            if (!goes_on(std::string_view(text).substr(at))) {
                end = at;
            }
        }
    }
    return text.substr(0, end);
}

}  // namespace

std::vector<LegendText> legend_texts(const scene::Scene& scene, bool states) {
    std::vector<LegendText> texts;
    for (const scene::LegendEntry& entry : scene.legend) {
        if ((entry.swatch == scene::LegendEntry::Swatch::symbol) == states) {
            texts.push_back({&entry, entry.text});
        }
    }
    return texts;
}

std::vector<LegendText> in_short(std::vector<LegendText> texts) {
    std::vector<std::string> clauses;
    for (const LegendText& text : texts) {
        clauses.push_back(keeps_its_words(text) ? text.text : first_clause(text.text));
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const bool is_clear = std::count(clauses.begin(), clauses.end(), clauses[i]) == 1;
        if (is_clear) {
            texts[i].text = clauses[i];
        }
    }
    return texts;
}

}  // namespace sitmap::layout
