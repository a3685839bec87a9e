#include "layout/footer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <vector>

#include "layout/figures.hpp"
#include "layout/source_link.hpp"

namespace sitmap::layout {

namespace {

constexpr std::string_view no_endorsement =
    "The boundaries, names and designations shown do not imply endorsement or acceptance.";
constexpr std::string_view dashed_lines =
    "Dashed lines are boundaries or lines of control on which there is no agreement.";

using style::TextRole;

std::string with_stop(std::string text) {
    static constexpr std::string_view stops[] = {".", "!", "?", "։", "…", "”", "»"};
    const bool stopped =
        std::any_of(std::begin(stops), std::end(stops), [&](std::string_view stop) { return text.ends_with(stop); });
    return text.empty() || stopped ? text : text + ".";
}

/// What the facts were taken from.
std::string facts_text(const brief::Brief& brief, const pack::Phrasebook& words) {
    if (brief.sources.empty()) {
        return {};
    }
    std::vector<std::string> printed;
    std::transform(brief.sources.begin(), brief.sources.end(), std::back_inserter(printed), printed_source);
    return with_stop(fmt::format("{} {}", words.say("Sources:"), fmt::join(printed, "; ")));
}

/// Credits of the data, which their licences ask for, and what is generalised.
std::string credits_text(const scene::Scene& scene) {
    std::vector<std::string> parts;
    if (!scene.data_credits.empty()) {
        parts.push_back(
            with_stop(fmt::format("{} {}", scene.words.say("Map data:"), fmt::join(scene.data_credits, ", "))));
    }
    for (const std::string& notice : scene.notices) {
        parts.push_back(with_stop(notice));
    }
    return fmt::format("{}", fmt::join(parts, " "));
}

std::string joined(const std::string& facts, const std::string& credits) {
    return facts.empty() || credits.empty() ? facts + credits : facts + " " + credits;
}

/// Facts and credits in `height`: in smaller type when there is much, then with fewer facts. Credits are never cut.
Furniture::Block sources_block(Furniture& furniture, const scene::Scene& scene, const brief::Brief& brief, double width,
                               double height) {
    const style::TextStyle type = furniture.type(TextRole::footer);
    const std::string facts = facts_text(brief, scene.words);
    const std::string credits = credits_text(scene);
    style::TextStyle small = type;
    for (const double scale : {1.0, 0.95, 0.9, 0.85, 0.8}) {
        small.size_pt = type.size_pt * scale;
        const int lines = std::max(1, static_cast<int>(height / (small.size_pt * small.leading)));
        Furniture::Block block = furniture.block(joined(facts, credits), small, width, lines);
        if (!block.shortened) {
            return block;
        }
    }
    // As many words as fit: found by halving, or a list of a thousand sources would be set a thousand times.
    std::vector<std::size_t> ends{0};
    for (std::size_t space = facts.find(' '); space != std::string::npos; space = facts.find(' ', space + 1)) {
        ends.push_back(space);
    }
    const int lines = std::max(1, static_cast<int>(height / (small.size_pt * small.leading)));
    const auto with_words = [&](std::size_t count) {
        const std::string kept = facts.substr(0, ends[count]);
        return furniture.block(joined(kept.empty() ? kept : kept + "\u00A0…", credits), small, width, lines);
    };
    std::size_t fits = 0, too_many = ends.size();
    while (too_many - fits > 1) {
        const std::size_t middle = fits + (too_many - fits) / 2;
        (with_words(middle).shortened ? too_many : fits) = middle;
    }
    Furniture::Block block = with_words(fits);
    if (!block.shortened) {
        block.shortened = true;
        return block;
    }
    return furniture.block(credits, small, width, 100);
}

std::string disclaimer_text(const scene::Scene& scene) {
    if (!scene.disputed_lines_drawn) {
        return {};
    }
    return fmt::format("{} {}", scene.words.say(no_endorsement), scene.words.say(dashed_lines));
}

struct Disclaimer {
    Furniture::Block block;
    double width = 0;
};

/// The whole of it must be read: it takes more width, then smaller type, before a word is lost.
Disclaimer disclaimer_block(Furniture& furniture, const std::string& text, double inner, double height) {
    style::TextStyle type = furniture.type(TextRole::footer);
    const double full = type.size_pt;
    Disclaimer best;
    for (const double scale : {1.0, 0.95, 0.9, 0.85, 0.8, 0.75}) {
        type.size_pt = full * scale;
        const int lines = std::max(1, static_cast<int>(height / (type.size_pt * type.leading) + 0.2));
        for (double share = 362.0 / 1128; share < 0.5; share += 0.005) {
            // Two lines look best, so the usual measure may grow a little for them.
            const int wanted = share < 430.0 / 1128 ? std::min(2, lines) : lines;
            best.width = inner * share;
            best.block = furniture.block(text, type, best.width, wanted);
            if (!best.block.shortened && best.block.height <= height) {
                return best;
            }
        }
    }
    return best;
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

std::string credit_line(const Imprint& imprint, const pack::Phrasebook& words) {
    if (!imprint.drawn) {
        return "sitmap";
    }
    const int year = static_cast<int>(std::chrono::year_month_day(*imprint.drawn).year());
    return "sitmap · " + words.say("drawn {}", time::short_form(*imprint.drawn, words.language()) + " " +
                                                   figure(year, words.language()));
}

void set_footer(Furniture& furniture, const scene::Scene& scene, const brief::Brief& brief, const Imprint& imprint) {
    const style::Page& page = furniture.page();
    const double top = footer_top(page);
    const double inner = page.width - 2 * page.margin;
    furniture.begin("footer", "Sources");
    const style::LineStyle& hair = furniture.style().line("hair");
    furniture.rule(page.margin, top - hair.stroke.width_pt / 2, inner, hair.stroke.width_pt, hair.stroke.colour);

    const style::TextStyle credit_type = furniture.type(TextRole::credit);
    const double text_top = top + 8;
    const double bottom = page.height - 12;

    const Furniture::Block credit = furniture.block(credit_line(imprint, scene.words), credit_type, inner / 2, 1);
    const double credit_width =
        furniture.measurer().measure(credit.lines.front(), credit_type, furniture.language()).width + 1;
    const double credit_top = std::min(page.height - 26.0 * std::max(page.text_scale, 0.85), bottom - credit.height);

    const std::string disclaimer = disclaimer_text(scene);
    Disclaimer far{{}, credit_width};
    if (!disclaimer.empty()) {
        far = disclaimer_block(furniture, disclaimer, inner, credit_top - text_top);
    }
    const double near_width = std::min(inner - far.width - 26, inner * 740 / 1128);
    const Furniture::Block sources = sources_block(furniture, scene, brief, near_width, bottom - text_top);
    warn_if_shortened(furniture, sources);
    furniture.put(sources, page.margin, text_top, near_width, "sources");
    furniture.put(far.block, page.width - page.margin - far.width, text_top, far.width, "disclaimer");
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
    const Furniture::Block sources = sources_block(furniture, scene, brief, width, 15 * type.size_pt * type.leading);
    warn_if_shortened(furniture, sources);
    y = furniture.put(sources, page.margin, y, width, "sources") + (sources.lines.empty() ? 0 : 6);
    const Furniture::Block disclaimer = furniture.block(disclaimer_text(scene), type, width, 8);
    y = furniture.put(disclaimer, page.margin, y, width, "disclaimer") + (disclaimer.lines.empty() ? 0 : 6);
    y = furniture.put(furniture.block(credit_line(imprint, scene.words), furniture.type(TextRole::credit), width, 1),
                      page.margin, y, width, "credit");
    furniture.end();
    return y;
}

}  // namespace sitmap::layout
