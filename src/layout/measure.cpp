#include "layout/measure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <set>
#include <unordered_map>

#include "layout/line_breaking.hpp"
#include "layout/piece_widths.hpp"
#include "layout/shaped_line.hpp"

namespace sitmap::layout {

namespace {

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

/// Bit by bit: a number is written far more slowly.
void append_exactly(std::string& key, double number) {
    const auto bytes = std::bit_cast<std::array<char, sizeof number>>(number);
    key.append(bytes.data(), bytes.size());
}

/// Whatever tells how a text of the style is set, but its size.
std::string face_key(const style::TextStyle& style, Language language) {
    std::string key = style.family;
    for (const std::string& family : style.fallbacks) {
        key += "," + family;
    }
    key += fmt::format("|{}|{}|{}|{}|{}|", style.weight, style.italic, style.condensed, style.caps, tag_of(language));
    append_exactly(key, style.tracking_em);
    return key;
}

std::string style_key(const style::TextStyle& style, Language language) {
    std::string key = face_key(style, language);
    append_exactly(key, style.size_pt);
    append_exactly(key, style.persian_scale);
    return key;
}

}  // namespace

struct Measurer::Impl {
    std::unordered_map<std::string, Extent> line_heights;  // looked up only, never walked through
    /// What was found out about words; faults of their letters are told anew on each sheet.
    struct Known {
        Extent extent;
        std::vector<std::pair<std::string, std::string>> faults;  ///< code, message
    };
    std::unordered_map<std::string, Known> known;
    std::unordered_map<std::string, PieceWidths> paragraphs;  // a legend tries its texts at many widths
    std::unordered_map<std::string, Shaping> shapings;        // and a column at several sizes
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
    static void check_glyphs(const ShapedLine& line, const style::TextStyle& style, Known& words) {
        if (line.missing > 0) {
            words.faults.emplace_back("W_FONT_GLYPHS",
                                      fmt::format("no installed font has {} character{} of '{}'", line.missing,
                                                  line.missing == 1 ? "" : "s", line.text));
        }
        for (const GlyphRun& run : line.runs) {
            const auto is_its = [&](const std::string& family) { return run.font->is_called(family); };
            if (run.font != nullptr && !is_its(style.family) &&
                std::none_of(style.fallbacks.begin(), style.fallbacks.end(), is_its)) {
                words.faults.emplace_back("W_FONT", fmt::format("'{}' is set in '{}', which the style does not name",
                                                                line.text, run.font->family()));
            }
        }
    }

    /// \pre caps applied
    const Shaping& shaping_of(std::string_view text, const style::TextStyle& style, Language language) {
        std::string key = face_key(style, language) + '\n';
        key += text;
        auto found = shapings.find(key);
        if (found == shapings.end()) {
            found = shapings.emplace(std::move(key), layout::shaping_of(text, style, language)).first;
        }
        return found->second;
    }

    const PieceWidths& widths_of(std::string_view paragraph, const style::TextStyle& style, Language language) {
        std::string key = style_key(style, language) + '\n';
        key += paragraph;
        auto found = paragraphs.find(key);
        if (found == paragraphs.end()) {
            const Shaping& shaping = shaping_of(paragraph, style, language);
            found = paragraphs.emplace(std::move(key), PieceWidths(shaping, style, language)).first;
        }
        return found->second;
    }

    Extent line_height(const std::string& key, const style::TextStyle& style, Language language) {
        if (const auto found = line_heights.find(key); found != line_heights.end()) {
            return found->second;
        }
        const std::string letters = drawn_text(tall_letters(language), style, language);
        const ShapedLine::Ink ink = set_line(shaping_of(letters, style, language), style, language).ink;
        const Extent extent{0, -ink.top, ink.bottom};
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
        const ShapedLine line = set_line(impl_->shaping_of(drawn, style, language), style, language);
        extent.width = line.width;
        extent.ascent = std::max(extent.ascent, -line.ink.top);
        extent.descent = std::max(extent.descent, line.ink.bottom);
        Impl::check_glyphs(line, style, words);
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
    const ShapedLine line = set_line(impl_->shaping_of(drawn, style, language), style, language);
    if (!std::all_of(line.runs.begin(), line.runs.end(), [](const GlyphRun& run) { return run.stands_alone; })) {
        return letters;
    }
    // Where each cluster starts: its byte, and how far right.
    std::vector<std::pair<std::size_t, double>> starts;
    for (const GlyphRun& run : line.runs) {
        for (const Glyph& glyph : run.glyphs) {
            if (starts.empty() || starts.back().first != glyph.cluster) {
                starts.emplace_back(glyph.cluster, glyph.pen);
            }
        }
    }
    starts.emplace_back(drawn.size(), line.width);
    for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
        std::string letter = drawn.substr(starts[i].first, starts[i + 1].first - starts[i].first);
        const double width = starts[i + 1].second - starts[i].second;
        if (letter == " " && !letters.empty()) {
            letters.back().text += letter;
            letters.back().width += width;
        } else {
            letters.push_back({std::move(letter), width});
        }
    }
    return letters;
}

std::vector<std::string> Measurer::break_lines(std::string_view text, const style::TextStyle& style, Language language,
                                               double width_pt) {
    std::vector<std::string> lines;
    const std::string drawn = drawn_text(text, style, language);
    std::string_view rest = drawn;
    while (true) {
        const std::size_t end = rest.find('\n');
        const std::string_view paragraph = rest.substr(0, end);
        const PieceWidths& widths = impl_->widths_of(paragraph, style, language);
        const auto width_of = [&](std::string_view piece) {
            const auto start = static_cast<std::size_t>(piece.data() - paragraph.data());
            const double about = piece.empty() ? 0 : widths.about(start, piece.size());
            const bool is_clear = std::abs(about - width_pt) > widths.error_pt();
            return is_clear ? about : measure(piece, style, language).width;
        };
        for (std::string& line : fill_lines(paragraph, width_pt, width_of)) {
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
    constexpr std::size_t most_paragraphs = 500;
    if (impl_->paragraphs.size() > most_paragraphs) {
        impl_->paragraphs.clear();
    }
    constexpr std::size_t most_shapings = 1'000;
    if (impl_->shapings.size() > most_shapings) {
        impl_->shapings.clear();
    }
    impl_->warned.clear();
    impl_->warnings.clear();
}

Warnings Measurer::take_warnings() {
    return std::exchange(impl_->warnings, {});
}

}  // namespace sitmap::layout
