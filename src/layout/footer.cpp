#include "layout/footer.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "layout/phrases.hpp"

namespace sitmap::layout {

namespace {

using style::TextRole;

std::string with_stop(std::string text) {
    static constexpr std::string_view stops[] = {".", "!", "?", "։", "…", "”", "»"};
    const bool stopped =
        std::any_of(std::begin(stops), std::end(stops), [&](std::string_view stop) { return text.ends_with(stop); });
    return text.empty() || stopped ? text : text + ".";
}

/// Sources of the facts, then of the data, then what is generalised.
std::string sources_text(const scene::Scene& scene, const brief::Brief& brief) {
    const Language language = brief.language;
    std::vector<std::string> parts;
    if (!brief.sources.empty()) {
        std::string facts = fmt::format("{} {}", phrase(Phrase::sources, language), fmt::join(brief.sources, "; "));
        parts.push_back(with_stop(std::move(facts)));
    }
    if (!scene.data_credits.empty()) {
        std::string data =
            fmt::format("{} {}", phrase(Phrase::map_data, language), fmt::join(scene.data_credits, ", "));
        parts.push_back(with_stop(std::move(data)));
    }
    for (const std::string& notice : scene.notices) {
        parts.push_back(with_stop(notice));
    }
    return fmt::format("{}", fmt::join(parts, " "));
}

std::string disclaimer_text(const scene::Scene& scene, Language language) {
    if (!scene.disputed_lines_drawn) {
        return {};
    }
    return fmt::format("{} {}", phrase(Phrase::no_endorsement, language), phrase(Phrase::dashed_lines, language));
}

/// Two lines if a little more room than planned is enough for that.
double disclaimer_width(Furniture& furniture, const std::string& text, const style::TextStyle& type, double inner) {
    for (double width = inner * 362 / 1128; width < inner * 430 / 1128; width += 4) {
        if (!furniture.block(text, type, width, 2).shortened) {
            return width;
        }
    }
    return inner * 362 / 1128;
}

void warn_if_shortened(Furniture& furniture, const Furniture::Block& block) {
    if (block.shortened) {
        furniture.warnings.push_back(
            {"W_SOURCES_SHORTENED", "the sources are too long for the footer; all of them are in the report", "", 0});
    }
}

}  // namespace

double footer_top(const style::Page& page) {
    return page.height - 70 * std::max(page.text_scale, 0.85);
}

std::string credit_line(const Imprint& imprint, Language language) {
    if (!imprint.drawn) {
        return "sitmap";
    }
    const int year = static_cast<int>(std::chrono::year_month_day(*imprint.drawn).year());
    return "sitmap · " + phrase(Phrase::drawn_on, language,
                                time::short_form(*imprint.drawn, language) + " " + digits(year, language));
}

void set_footer(Furniture& furniture, const scene::Scene& scene, const brief::Brief& brief, const Imprint& imprint) {
    const style::Page& page = furniture.page();
    const double top = footer_top(page);
    const double inner = page.width - 2 * page.margin;
    furniture.begin("footer", "Sources");
    const style::LineStyle& hair = furniture.style().line("hair");
    furniture.rule(page.margin, top - hair.stroke.width_pt / 2, inner, hair.stroke.width_pt, hair.stroke.colour);

    const style::TextStyle type = furniture.type(TextRole::footer);
    const style::TextStyle credit_type = furniture.type(TextRole::credit);
    const double line = type.size_pt * type.leading;
    const double text_top = top + 8;
    const double bottom = page.height - 12;
    const int lines = std::max(1, static_cast<int>((bottom - text_top) / line));

    const Furniture::Block credit =
        furniture.block(credit_line(imprint, furniture.language()), credit_type, inner / 2, 1);
    const double credit_width =
        furniture.measurer().measure(credit.lines.front(), credit_type, furniture.language()).width + 1;
    const double credit_top = std::min(page.height - 26.0 * std::max(page.text_scale, 0.85), bottom - credit.height);

    const std::string disclaimer = disclaimer_text(scene, furniture.language());
    const double far_width = disclaimer.empty() ? credit_width : disclaimer_width(furniture, disclaimer, type, inner);
    const double near_width = std::min(inner - far_width - 26, inner * 740 / 1128);
    const Furniture::Block sources = furniture.block(sources_text(scene, brief), type, near_width, lines);
    warn_if_shortened(furniture, sources);
    furniture.put(sources, page.margin, text_top, near_width, "sources");

    if (!disclaimer.empty()) {
        // The whole of it must be read: type shrinks before a word is lost.
        style::TextStyle small = type;
        const int room = std::max(1, static_cast<int>((credit_top - text_top) / line));
        Furniture::Block block = furniture.block(disclaimer, small, far_width, room);
        for (int step = 0; block.shortened && step < 6; ++step) {
            small.size_pt *= 0.95;
            block = furniture.block(disclaimer, small, far_width,
                                    static_cast<int>((credit_top - text_top) / (small.size_pt * small.leading)));
        }
        furniture.put(block, page.width - page.margin - far_width, text_top, far_width, "disclaimer");
    }
    furniture.put(credit, page.width - page.margin - credit_width, credit_top, credit_width, "credit", true);
    furniture.end();
}

double set_phone_footer(Furniture& furniture, const scene::Scene& scene, const brief::Brief& brief,
                        const Imprint& imprint, double y) {
    const style::Page& page = furniture.page();
    const double width = page.width - 2 * page.margin;
    furniture.begin("footer", "Sources");
    const style::LineStyle& hair = furniture.style().line("hair");
    furniture.rule(page.margin, y - hair.stroke.width_pt / 2, width, hair.stroke.width_pt, hair.stroke.colour);
    y += 8;
    const style::TextStyle type = furniture.type(TextRole::footer);
    const Furniture::Block sources = furniture.block(sources_text(scene, brief), type, width, 14);
    warn_if_shortened(furniture, sources);
    y = furniture.put(sources, page.margin, y, width, "sources") + (sources.lines.empty() ? 0 : 6);
    const Furniture::Block disclaimer = furniture.block(disclaimer_text(scene, furniture.language()), type, width, 8);
    y = furniture.put(disclaimer, page.margin, y, width, "disclaimer") + (disclaimer.lines.empty() ? 0 : 6);
    y = furniture.put(
        furniture.block(credit_line(imprint, furniture.language()), furniture.type(TextRole::credit), width, 1),
        page.margin, y, width, "credit");
    furniture.end();
    return y;
}

}  // namespace sitmap::layout
