#include "layout/shaped_line.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <new>

#include "layout/text_runs.hpp"

namespace sitmap::layout {

namespace {

struct ReleaseBuffer {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
using BufferOwner = std::unique_ptr<hb_buffer_t, ReleaseBuffer>;

/// Scripts whose letters look the same wherever they stand.
bool stands_alone(const TextRun& run) {
    constexpr std::array alone{HB_SCRIPT_COMMON, HB_SCRIPT_INHERITED, HB_SCRIPT_LATIN,   HB_SCRIPT_CYRILLIC,
                               HB_SCRIPT_GREEK,  HB_SCRIPT_ARMENIAN,  HB_SCRIPT_GEORGIAN};
    return !run.leftwards && std::find(alone.begin(), alone.end(), run.script) != alone.end();
}

/// Letters that are set apart are not joined to one.
std::vector<hb_feature_t> features_of(const style::TextStyle& style) {
    std::vector<hb_feature_t> features;
    if (style.tracking_em != 0) {
        for (const hb_tag_t joined : {HB_TAG('l', 'i', 'g', 'a'), HB_TAG('c', 'l', 'i', 'g')}) {
            features.push_back({joined, 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
        }
    }
    return features;
}

BufferOwner shaped(std::string_view text, const TextRun& run, const std::vector<hb_feature_t>& features,
                   hb_language_t language) {
    BufferOwner buffer(hb_buffer_create());
    // The whole line, for letters that join across two fonts.
    hb_buffer_add_utf8(buffer.get(), text.data(), static_cast<int>(text.size()), static_cast<unsigned>(run.start),
                       static_cast<int>(run.end - run.start));
    hb_buffer_set_direction(buffer.get(), run.leftwards ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer.get(), run.script);
    hb_buffer_set_language(buffer.get(), language);
    unsigned flags = HB_BUFFER_FLAG_DEFAULT;
    flags |= run.start == 0 ? HB_BUFFER_FLAG_BOT : HB_BUFFER_FLAG_DEFAULT;
    flags |= run.end == text.size() ? HB_BUFFER_FLAG_EOT : HB_BUFFER_FLAG_DEFAULT;
    hb_buffer_set_flags(buffer.get(), static_cast<hb_buffer_flags_t>(flags));
    hb_shape(run.font->shaping(), buffer.get(), features.data(), static_cast<unsigned>(features.size()));
    if (hb_buffer_allocation_successful(buffer.get()) == 0) {
        throw std::bad_alloc();  // rather than a line without its letters
    }
    return buffer;
}

std::vector<Shaping::Letter> letters_of(hb_buffer_t& buffer, const Font& font) {
    unsigned count = 0;
    const hb_glyph_info_t* glyphs = hb_buffer_get_glyph_infos(&buffer, &count);
    const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(&buffer, &count);
    std::vector<Shaping::Letter> letters;
    letters.reserve(count);
    for (unsigned i = 0; i < count; ++i) {
        Shaping::Letter letter{glyphs[i].codepoint, glyphs[i].cluster,  places[i].x_advance,
                               places[i].x_offset,  places[i].y_offset, {}};
        hb_glyph_extents_t extents{};
        if (hb_font_get_glyph_extents(font.shaping(), glyphs[i].codepoint, &extents) != 0) {
            letter.ink = {extents.x_bearing, extents.y_bearing, extents.width, extents.height};
        }
        letters.push_back(letter);
    }
    return letters;
}

/// Puts runs one after the other.
class Line {
public:
    Line(ShapedLine& line, const style::TextStyle& style)
        : line_(line), size_pt_(style.size_pt), tracking_(style.tracking_em * style.size_pt) {}

    void add(const Shaping::Run& run) {
        GlyphRun set{run.font, {}, pen_, pen_, run.start, run.end, run.leftwards, run.stands_alone};
        if (run.font != nullptr) {
            cluster_ = no_cluster;
            place(run, set);
        }
        set.right = pen_;
        line_.runs.push_back(std::move(set));
    }

private:
    static constexpr std::size_t no_cluster = std::string::npos;

    void place(const Shaping::Run& run, GlyphRun& set) {
        const double scale = size_pt_ / run.font->units();
        set.glyphs.reserve(run.letters.size());
        for (const Shaping::Letter& letter : run.letters) {
            begin_cluster(letter.cluster);
            const Glyph glyph{letter.id, pen_ + letter.x * scale, -letter.y * scale, pen_, letter.cluster};
            set.glyphs.push_back(glyph);
            cover(*run.font, glyph, letter.ink, scale);
            pen_ += letter.advance * scale;
            line_.width = pen_;
        }
    }

    void begin_cluster(std::size_t cluster) {
        if (cluster_ != cluster) {
            pen_ += is_first_ ? 0 : tracking_;
            is_first_ = false;
            cluster_ = cluster;
        }
    }

    void cover(const Font& font, const Glyph& glyph, const Shaping::Letter::Ink& of_letter, double scale) {
        if (of_letter.width == 0 || of_letter.height == 0) {
            return;
        }
        const double top = glyph.y - of_letter.top * scale, bottom = top - of_letter.height * scale;
        const double lean_up = font.slant() * (glyph.y - top), lean_down = font.slant() * (glyph.y - bottom);
        const double left = glyph.x + of_letter.left * scale + std::min(lean_up, lean_down);
        const double right = glyph.x + (of_letter.left + of_letter.width) * scale + std::max(lean_up, lean_down);
        ShapedLine::Ink& ink = line_.ink;
        ink = is_blank_ ? ShapedLine::Ink{left, top, right, bottom}
                        : ShapedLine::Ink{std::min(ink.left, left), std::min(ink.top, top), std::max(ink.right, right),
                                          std::max(ink.bottom, bottom)};
        is_blank_ = false;
    }

    ShapedLine& line_;
    double size_pt_;
    double tracking_;
    double pen_ = 0;
    std::size_t cluster_ = no_cluster;
    bool is_first_ = true, is_blank_ = true;
};

}  // namespace

style::TextStyle in_language(const style::TextStyle& style, Language language) {
    style::TextStyle set = style;
    if (is_right_to_left(language)) {
        set.size_pt *= style.persian_scale;
        set.tracking_em = 0;
        set.italic = false;
        set.caps = false;
    }
    if (language == Language::ka) {
        set.caps = false;
    }
    return set;
}

Shaping shaping_of(std::string_view text, const style::TextStyle& style, Language language) {
    const style::TextStyle set = in_language(style, language);
    TextRuns runs = runs_of(text, set, language);
    Shaping shaping{std::string(text), {}, runs.missing};
    const std::vector<hb_feature_t> features = features_of(set);
    const std::string_view tag = tag_of(language);
    const hb_language_t of_text = hb_language_from_string(tag.data(), static_cast<int>(tag.size()));
    for (const TextRun& run : runs.from_left) {
        shaping.runs.push_back({run.font, {}, run.start, run.end, run.leftwards, stands_alone(run)});
        if (run.font != nullptr) {
            const BufferOwner buffer = shaped(text, run, features, of_text);
            shaping.runs.back().letters = letters_of(*buffer, *run.font);
        }
    }
    return shaping;
}

ShapedLine set_line(const Shaping& shaping, const style::TextStyle& style, Language language) {
    const style::TextStyle set = in_language(style, language);
    ShapedLine line;
    line.text = shaping.text;
    line.size_pt = set.size_pt;
    line.missing = shaping.missing;
    Line setting(line, set);
    for (const Shaping::Run& run : shaping.runs) {
        setting.add(run);
    }
    return line;
}

ShapedLine shape_line(std::string_view text, const style::TextStyle& style, Language language) {
    return set_line(shaping_of(text, style, language), style, language);
}

}  // namespace sitmap::layout
