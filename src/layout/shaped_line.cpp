#include "layout/shaped_line.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <optional>

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

/// Puts runs one after the other.
class Line {
public:
    Line(ShapedLine& line, const style::TextStyle& style)
        : line_(line), style_(style), tracking_(style.tracking_em * style.size_pt), features_(features_of(style)) {}

    void add(const TextRun& run, hb_language_t language) {
        GlyphRun set{run.font, {}, pen_, pen_, run.start, run.end, run.leftwards, stands_alone(run)};
        if (run.font != nullptr) {
            const BufferOwner buffer = shaped(line_.text, run, features_, language);
            cluster_.reset();
            place(*buffer, *run.font, set);
        }
        set.right = pen_;
        line_.runs.push_back(std::move(set));
    }

private:
    void place(hb_buffer_t& buffer, const Font& font, GlyphRun& set) {
        unsigned count = 0;
        const hb_glyph_info_t* glyphs = hb_buffer_get_glyph_infos(&buffer, &count);
        const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(&buffer, &count);
        const double scale = style_.size_pt / font.units();
        set.glyphs.reserve(count);
        for (unsigned i = 0; i < count; ++i) {
            begin_cluster(glyphs[i].cluster);
            const Glyph glyph{glyphs[i].codepoint, pen_ + places[i].x_offset * scale, -places[i].y_offset * scale, pen_,
                              glyphs[i].cluster};
            set.glyphs.push_back(glyph);
            cover(font, glyph, scale);
            pen_ += places[i].x_advance * scale;
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

    void cover(const Font& font, const Glyph& glyph, double scale) {
        hb_glyph_extents_t extents{};
        if (hb_font_get_glyph_extents(font.shaping(), static_cast<hb_codepoint_t>(glyph.id), &extents) == 0 ||
            extents.width == 0 || extents.height == 0) {
            return;
        }
        const double top = glyph.y - extents.y_bearing * scale, bottom = top - extents.height * scale;
        const double lean_up = font.slant() * (glyph.y - top), lean_down = font.slant() * (glyph.y - bottom);
        const double left = glyph.x + extents.x_bearing * scale + std::min(lean_up, lean_down);
        const double right = glyph.x + (extents.x_bearing + extents.width) * scale + std::max(lean_up, lean_down);
        ShapedLine::Ink& ink = line_.ink;
        ink = is_blank_ ? ShapedLine::Ink{left, top, right, bottom}
                        : ShapedLine::Ink{std::min(ink.left, left), std::min(ink.top, top), std::max(ink.right, right),
                                          std::max(ink.bottom, bottom)};
        is_blank_ = false;
    }

    ShapedLine& line_;
    const style::TextStyle& style_;
    double tracking_;
    std::vector<hb_feature_t> features_;
    double pen_ = 0;
    std::optional<std::size_t> cluster_;
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

ShapedLine shape_line(std::string_view text, const style::TextStyle& style, Language language) {
    const style::TextStyle set = in_language(style, language);
    TextRuns runs = runs_of(text, set, language);
    ShapedLine line;
    line.text = text;
    line.size_pt = set.size_pt;
    line.missing = runs.missing;
    const std::string_view tag = tag_of(language);
    const hb_language_t of_text = hb_language_from_string(tag.data(), static_cast<int>(tag.size()));
    Line setting(line, set);
    for (const TextRun& run : runs.from_left) {
        setting.add(run, of_text);
    }
    return line;
}

}  // namespace sitmap::layout
