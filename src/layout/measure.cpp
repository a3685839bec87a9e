#include "layout/measure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>

#include "layout/line_breaking.hpp"
#include "layout/pango_layout.hpp"

namespace sitmap::layout {

namespace {

double points(int pango_units) {
    return static_cast<double>(pango_units) / PANGO_SCALE;
}

/// The tallest and deepest letters of a language: every line of a style is as high as these, whatever it says.
std::string_view tall_letters(Language language) {
    switch (language) {
        case Language::hy:
            return "ԲՖՁֆգքՋ";
        case Language::ru:
            return "ЙЁДЩЦфру";
        case Language::fa:
            return "آکگللیچپأ";
        case Language::ka:
            return "ფქყწჯხ";
        case Language::en:
        case Language::az:
        case Language::tr:
            break;
    }
    return "ÉİÖÜğfgjpqyÇŞ";
}

/// Scripts whose letters look the same wherever they stand.
bool stands_alone(PangoScript script) {
    switch (script) {
        case PANGO_SCRIPT_COMMON:
        case PANGO_SCRIPT_INHERITED:
        case PANGO_SCRIPT_LATIN:
        case PANGO_SCRIPT_CYRILLIC:
        case PANGO_SCRIPT_GREEK:
        case PANGO_SCRIPT_ARMENIAN:
        case PANGO_SCRIPT_GEORGIAN:
            return true;
        default:
            return false;
    }
}

std::string style_key(const style::TextStyle& style, Language language) {
    return fmt::format("{}|{}|{}|{}|{}|{}|{}|{}|{}", family_list(style), style.weight, style.italic, style.condensed,
                       style.caps, style.size_pt, style.persian_scale, style.tracking_em, tag_of(language));
}

}  // namespace

struct Measurer::Impl {
    PangoContextOwner context = make_context();
    std::unordered_map<std::string, Extent> line_heights;  // looked up only, never walked through
    /// What was found out about words; faults of their letters are told anew on each sheet.
    struct Known {
        Extent extent;
        std::vector<std::pair<std::string, std::string>> faults;  ///< code, message
    };
    std::unordered_map<std::string, Known> known;
    std::set<std::pair<std::string, std::string>> warned;
    Warnings warnings;

    void warn(const Known& words) {
        for (const auto& [code, message] : words.faults) {
            if (warned.emplace(code, message).second) {
                warnings.push_back({code, message, {}, 0});
            }
        }
    }

    /// Substituted families and missing glyphs of a line.
    static void check_glyphs(PangoLayout* layout, const style::TextStyle& style, Known& words) {
        if (const int unknown = pango_layout_get_unknown_glyphs_count(layout); unknown > 0) {
            words.faults.emplace_back("W_FONT_GLYPHS",
                                      fmt::format("no installed font has {} character{} of '{}'", unknown,
                                                  unknown == 1 ? "" : "s", pango_layout_get_text(layout)));
        }
        const PangoLayoutLine* line = pango_layout_get_line_readonly(layout, 0);
        for (const GSList* run = line == nullptr ? nullptr : line->runs; run != nullptr; run = run->next) {
            const auto* item = static_cast<const PangoGlyphItem*>(run->data);
            PangoFontDescription* font = pango_font_describe(item->item->analysis.font);
            const std::string family = pango_font_description_get_family(font);
            pango_font_description_free(font);
            const bool asked_for = family == style.family || std::find(style.fallbacks.begin(), style.fallbacks.end(),
                                                                       family) != style.fallbacks.end();
            if (!asked_for) {
                words.faults.emplace_back("W_FONT", fmt::format("'{}' is set in '{}', which the style does not name",
                                                                pango_layout_get_text(layout), family));
            }
        }
    }

    Extent line_height(const std::string& key, const style::TextStyle& style, Language language) {
        if (const auto found = line_heights.find(key); found != line_heights.end()) {
            return found->second;
        }
        const std::string letters = drawn_text(tall_letters(language), style, language);
        const PangoLayoutOwner layout = make_line(context.get(), letters, style, language);
        PangoRectangle ink;
        pango_layout_get_extents(layout.get(), &ink, nullptr);
        const int baseline = pango_layout_get_baseline(layout.get());
        const Extent extent{0, points(baseline - ink.y), points(ink.y + ink.height - baseline)};
        line_heights.emplace(key, extent);
        return extent;
    }
};

Measurer::Measurer() : impl_(std::make_unique<Impl>()) {}
Measurer::Measurer(Measurer&&) noexcept = default;
Measurer& Measurer::operator=(Measurer&&) noexcept = default;
Measurer::~Measurer() = default;

Extent Measurer::measure(std::string_view text, const style::TextStyle& style, Language language) {
    const std::string key = style_key(style, language);
    std::string known_key = key + '\n';
    known_key += text;
    if (const auto found = impl_->known.find(known_key); found != impl_->known.end()) {
        impl_->warn(found->second);
        return found->second.extent;
    }
    Impl::Known words{impl_->line_height(key, style, language), {}};
    Extent& extent = words.extent;
    if (!text.empty()) {
        const std::string drawn = drawn_text(text, style, language);
        const PangoLayoutOwner layout = make_line(impl_->context.get(), drawn, style, language);
        PangoRectangle ink, logical;
        pango_layout_get_extents(layout.get(), &ink, &logical);
        const int baseline = pango_layout_get_baseline(layout.get());
        extent.width = points(logical.width);
        extent.ascent = std::max(extent.ascent, points(baseline - ink.y));
        extent.descent = std::max(extent.descent, points(ink.y + ink.height - baseline));
        Impl::check_glyphs(layout.get(), style, words);
    }
    impl_->warn(words);
    return impl_->known.emplace(std::move(known_key), std::move(words)).first->second.extent;
}

std::vector<Letter> Measurer::letters_of(std::string_view text, const style::TextStyle& style, Language language) {
    std::vector<Letter> letters;
    const std::string drawn = drawn_text(text, style, language);
    if (drawn.empty() || is_right_to_left(language)) {
        return letters;
    }
    const PangoLayoutOwner layout = make_line(impl_->context.get(), drawn, style, language);
    const PangoLayoutLine* line = pango_layout_get_line_readonly(layout.get(), 0);
    for (const GSList* run = line == nullptr ? nullptr : line->runs; run != nullptr; run = run->next) {
        const PangoAnalysis& analysis = static_cast<const PangoGlyphItem*>(run->data)->item->analysis;
        if (analysis.level % 2 != 0 || !stands_alone(static_cast<PangoScript>(analysis.script))) {
            return letters;
        }
    }
    const std::unique_ptr<PangoLayoutIter, decltype(&pango_layout_iter_free)> cluster(
        pango_layout_get_iter(layout.get()), pango_layout_iter_free);
    std::size_t start = 0;
    double width = 0;
    const auto finish = [&](std::size_t end) {
        std::string letter = drawn.substr(start, end - start);
        if (letter == " " && !letters.empty()) {
            letters.back().text += letter;
            letters.back().width += width;
        } else if (end > start) {
            letters.push_back({std::move(letter), width});
        }
        start = end;
    };
    do {
        const auto index = static_cast<std::size_t>(pango_layout_iter_get_index(cluster.get()));
        finish(std::min(index, drawn.size()));
        PangoRectangle logical;
        pango_layout_iter_get_cluster_extents(cluster.get(), nullptr, &logical);
        width = points(logical.width);
    } while (pango_layout_iter_next_cluster(cluster.get()));
    finish(drawn.size());
    if (letters.size() > 1) {
        // Pango parts the tracking between two letters among both: here it follows the first.
        const double half_gap = style.tracking_em * style.size_pt / 2;
        letters.front().width += half_gap;
        letters.back().width -= half_gap;
    }
    return letters;
}

std::vector<std::string> Measurer::break_lines(std::string_view text, const style::TextStyle& style, Language language,
                                               double width_pt) {
    const auto width_of = [&](std::string_view piece) { return measure(piece, style, language).width; };
    std::vector<std::string> lines;
    const std::string drawn = drawn_text(text, style, language);
    std::string_view rest = drawn;
    while (true) {
        const std::size_t end = rest.find('\n');
        for (std::string& line : fill_lines(rest.substr(0, end), width_pt, width_of)) {
            lines.push_back(std::move(line));
        }
        if (end == std::string_view::npos) {
            return lines;
        }
        rest.remove_prefix(end + 1);
    }
}

void Measurer::begin_sheet() {
    // A series of many different words needs no more memory than one of few.
    constexpr std::size_t most_known = 3'000;
    if (impl_->known.size() > most_known) {
        impl_->known.clear();
    }
    impl_->warned.clear();
    impl_->warnings.clear();
}

Warnings Measurer::take_warnings() {
    return std::exchange(impl_->warnings, {});
}

}  // namespace sitmap::layout
