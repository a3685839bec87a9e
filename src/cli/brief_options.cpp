#include "cli/brief_options.hpp"
#include "io/nearest_word.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/command_line.hpp"
#include "cli/option_values.hpp"
#include "cli/word_list.hpp"
#include "style/style.hpp"

namespace sitmap::cli {

void BriefOptions::declare(CommandLine& line) {
    line.text("--style", style_, "NAME", "Style: a name (sitmap style lists them) or a TOML file");
    line.text("--page", page_, "NAME", "Page of the style: landscape, phone, square …");
    line.text("--size", size_, "WxH", "Page size in points, px (at --dpi), mm, cm or in: 1200x900, 160x120mm");
    line.text("--lang", language_, "TAG", "Language of the map: en hy az ru fa tr ka");
    line.text("--title", title_, "TEXT", "Title");
    line.text("--standfirst", standfirst_, "TEXT", "The sentence under the title");
    line.text("--date", date_, "YYYY-MM-DD", "The date the map speaks of");
    line.text("--since", since_, "YYYY-MM-DD", "Also show what changed hands after this day");
    line.text("--extent", extent_, "W,S,E,N", "What is shown, in degrees");
    line.text("--detail", detail_, "W,S,E,N", "A second panel that shows this part larger; auto: where events crowd");
    line.text("--naming", naming_, "POLICY", "both, armenian, azerbaijani, single, azerbaijani-first");
    line.text("--worldview", worldview_, "VIEW", "de-facto, de-jure, az, am or a FILE.toml");
    line.flag("--graticule", graticule_, "Meridians and parallels with their degrees");
    line.texts("--hide", hide_, "LAYER", "Leave a layer out: " + listed(brief::layer_names()));
}

void BriefOptions::check(Problems& problems, double dpi) {
    const auto read = [&](const std::string& text, auto parse, auto& target) {
        if (!text.empty()) {
            auto result = parse(text);
            if (result) {
                target = std::move(*result);
            } else {
                problems.add(result.error());
            }
        }
    };
    read(
        size_, [&](const std::string& text) { return parse_size(text, dpi); }, values_.size);
    read(language_, parse_language, values_.language);
    read(
        title_, [](const std::string& text) { return parse_text("--title", text); }, values_.title);
    read(
        standfirst_, [](const std::string& text) { return parse_text("--standfirst", text); }, values_.standfirst);
    read(
        date_, [](const std::string& text) { return parse_day("--date", text); }, values_.date);
    read(
        since_, [](const std::string& text) { return parse_day("--since", text); }, values_.since);
    read(
        extent_, [](const std::string& text) { return parse_extent("--extent", text); }, values_.extent);
    if (detail_ == "auto") {
        values_.detail.emplace();
    } else if (!detail_.empty()) {
        std::optional<geo::Box> box;
        read(
            detail_, [](const std::string& text) { return parse_extent("--detail", text); }, box);
        values_.detail.emplace();
        values_.detail->extent = box;
    }
    read(naming_, parse_naming, values_.naming);
    read(worldview_, parse_worldview, values_.worldview);
    for (const std::string& layer : hide_) {
        const auto& known = brief::layer_names();
        if (std::find(known.begin(), known.end(), layer) == known.end()) {
            const std::string near = io::nearest_word(layer, known);
            problems.usage(fmt::format("--hide: there is no layer \"{}\"", layer),
                           near.empty() ? "layers: " + listed(known) : fmt::format("did you mean \"{}\"?", near));
        }
    }
}

Result<void> BriefOptions::check_looks() const {
    if (style_.empty() && page_.empty()) {
        return {};
    }
    const brief::Brief usual;
    SITMAP_TRY_ASSIGN(const style::Style style,
                      style::load(style_.empty() ? usual.style : style_, style::style_folders()));
    if (!page_.empty()) {
        SITMAP_TRY(style.page(page_));
    }
    return {};
}

namespace {

bool same(const gazetteer::Naming& a, const gazetteer::Naming& b) {
    return a.policy == b.policy && a.armenian_first == b.armenian_first && a.separator == b.separator;
}

}  // namespace

void BriefOptions::apply(brief::Brief& brief, bool from_file) const {
    if (!style_.empty()) {
        brief.style = style_;
    }
    if (!page_.empty()) {
        brief.page = page_;
    }
    if (values_.size) {
        brief.size_pt = values_.size;
    }
    brief.language = values_.language.value_or(brief.language);
    brief.title = values_.title.value_or(brief.title);
    brief.standfirst = values_.standfirst.value_or(brief.standfirst);
    if (values_.date) {
        brief.date = values_.date;
    }
    if (values_.since) {
        brief.since = values_.since;
    }
    if (values_.extent) {
        brief.extent = values_.extent;
    }
    if (values_.detail) {
        brief.detail = values_.detail;
    }
    if (values_.worldview && values_.worldview->naming) {
        const gazetteer::Naming implied = brief.worldview.naming.value_or(gazetteer::Naming{});
        const bool own = from_file || !same(brief.naming, implied);
        if (own && !values_.naming && !same(brief.naming, *values_.worldview->naming)) {
            brief.warnings.push_back({"W_NAMING",
                                      fmt::format("names follow --worldview {} instead of the naming in the brief; "
                                                  "--naming says otherwise",
                                                  territory::name_of(*values_.worldview)),
                                      "", 0});
        }
        brief.naming = *values_.worldview->naming;
    }
    brief.worldview = values_.worldview.value_or(brief.worldview);
    brief.naming = values_.naming.value_or(brief.naming);
    brief.graticule = brief.graticule || graticule_;
    brief.hidden_layers.insert(brief.hidden_layers.end(), hide_.begin(), hide_.end());
}

}  // namespace sitmap::cli
