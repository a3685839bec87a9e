#pragma once

#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <hb.h>

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

/// For .cpp files of layout and paint only: the types of HarfBuzz, Fontconfig and Cairo go no further.
namespace sitmap::layout {

struct ReleasePattern {
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};
using PatternOwner = std::unique_ptr<FcPattern, ReleasePattern>;

struct ReleaseScaledFont {
    void operator()(cairo_scaled_font_t* font) const { cairo_scaled_font_destroy(font); }
};
using ScaledFontOwner = std::unique_ptr<cairo_scaled_font_t, ReleaseScaledFont>;

/// One cut of a family, open: for HarfBuzz to shape with, for Cairo to draw with. May be used by several threads.
class Font {
public:
    /// The font that Fontconfig chose. Null when its file cannot be read or holds no letters.
    static std::unique_ptr<Font> open(PatternOwner chosen);
    Font(const Font&) = delete;
    Font& operator=(const Font&) = delete;
    ~Font();

    /// Whether it has a glyph for the character.
    bool has(char32_t character) const;
    /// Scaled to `units()` an em.
    hb_font_t* shaping() const { return shaping_.get(); }
    double units() const { return units_; }
    /// How far to the right letters lean for each unit upwards, where the family has no italics of its own.
    double slant() const { return -slant_.xy; }
    /// A family that goes by several names is called by each.
    bool is_called(std::string_view family) const;
    const std::string& family() const { return families_.front(); }
    /// One unit is one point.
    ScaledFontOwner drawing(double size_pt) const;
    /// No hinting, no rounding: widths do not depend on the resolution. The caller destroys them.
    static cairo_font_options_t* options();

private:
    struct ReleaseFont {
        void operator()(hb_font_t* font) const { hb_font_destroy(font); }
    };
    struct ReleaseFace {
        void operator()(cairo_font_face_t* face) const { cairo_font_face_destroy(face); }
    };
    Font() = default;

    std::vector<std::string> families_;
    std::unique_ptr<hb_font_t, ReleaseFont> shaping_;
    double units_ = 1000;
    std::unique_ptr<cairo_font_face_t, ReleaseFace> drawing_;
    cairo_matrix_t slant_{};
    mutable std::mutex mutex_;
    mutable std::map<double, ScaledFontOwner> sizes_;
};

}  // namespace sitmap::layout
