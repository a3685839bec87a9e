#include "paint/letters.hpp"

#include <algorithm>

namespace sitmap::paint {

namespace {

std::vector<cairo_glyph_t> glyphs_of(const layout::GlyphRun& run, geo::XY baseline) {
    std::vector<cairo_glyph_t> glyphs;
    glyphs.reserve(run.glyphs.size());
    for (const layout::Glyph& glyph : run.glyphs) {
        glyphs.push_back({glyph.id, baseline.x + glyph.x, baseline.y + glyph.y});
    }
    return glyphs;
}

/// Which bytes of the run's text belong to which of its glyphs, in the order of the text.
std::vector<cairo_text_cluster_t> clusters_of(const layout::GlyphRun& run) {
    std::vector<layout::Glyph> in_text = run.glyphs;
    if (run.leftwards) {
        std::reverse(in_text.begin(), in_text.end());
    }
    std::vector<cairo_text_cluster_t> clusters;
    std::size_t told = run.start;  // Cairo refuses clusters that do not cover the text
    for (std::size_t i = 0; i < in_text.size();) {
        const std::size_t start = in_text[i].cluster;
        cairo_text_cluster_t cluster{0, 0};
        for (; i < in_text.size() && in_text[i].cluster == start; ++i) {
            ++cluster.num_glyphs;
        }
        const std::size_t end = i < in_text.size() ? in_text[i].cluster : run.end;
        cluster.num_bytes = static_cast<int>(end - told);
        told = end;
        clusters.push_back(cluster);
    }
    return clusters;
}

}  // namespace

std::vector<Letters> letters_of(const layout::ShapedLine& line, geo::XY baseline) {
    std::vector<Letters> all;
    for (const layout::GlyphRun& run : line.runs) {
        std::vector<cairo_glyph_t> glyphs = glyphs_of(run, baseline);
        std::erase_if(glyphs, [](const cairo_glyph_t& glyph) { return glyph.index == 0; });
        if (!glyphs.empty()) {
            all.push_back({run.font->drawing(line.size_pt), std::move(glyphs)});
        }
    }
    return all;
}

void show_letters(cairo_t* cairo, const layout::ShapedLine& line, geo::XY baseline) {
    const bool with_text = cairo_surface_has_show_text_glyphs(cairo_get_target(cairo)) != 0;
    for (const layout::GlyphRun& run : line.runs) {
        const std::vector<cairo_glyph_t> glyphs = glyphs_of(run, baseline);
        if (glyphs.empty()) {
            continue;
        }
        cairo_set_scaled_font(cairo, run.font->drawing(line.size_pt).get());
        const auto count = static_cast<int>(glyphs.size());
        if (!with_text) {
            cairo_show_glyphs(cairo, glyphs.data(), count);
            continue;
        }
        const std::vector<cairo_text_cluster_t> clusters = clusters_of(run);
        cairo_show_text_glyphs(cairo, line.text.data() + run.start, static_cast<int>(run.end - run.start),
                               glyphs.data(), count, clusters.data(), static_cast<int>(clusters.size()),
                               run.leftwards ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t{});
    }
}

void trace_letters(cairo_t* cairo, const layout::ShapedLine& line, geo::XY baseline) {
    for (const layout::GlyphRun& run : line.runs) {
        const std::vector<cairo_glyph_t> glyphs = glyphs_of(run, baseline);
        if (!glyphs.empty()) {
            cairo_set_scaled_font(cairo, run.font->drawing(line.size_pt).get());
            cairo_glyph_path(cairo, glyphs.data(), static_cast<int>(glyphs.size()));
        }
    }
}

}  // namespace sitmap::paint
