#include "sitmap.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <utility>

#include "article/article.hpp"
#include "article/read_file.hpp"
#include "brief/given_heads.hpp"
#include "brief/speakers.hpp"
#include "event/table_in_edition.hpp"
#include "io/limits.hpp"
#include "report/report.hpp"
#include "style/page_size.hpp"

namespace sitmap {

namespace {

std::string lower_extension(const std::filesystem::path& path) {
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending;
}

bool is_table(const std::string& ending) {
    return ending == ".csv" || ending == ".tsv" || ending == ".geojson" || ending == ".json" || ending == ".gpkg";
}

void append(Warnings& all, const Warnings& more) {
    all.insert(all.end(), more.begin(), more.end());
}

/// A map of a day or a place alone has no list beside it.
bool says_nothing_beside(const brief::Brief& brief) {
    return brief.events.empty() && brief.notes.empty() && !brief.since;
}

/// The map takes the room of the list; the date stays above it.
style::Page without_column(style::Page page) {
    if (page.column_width > 0) {
        page.map_width = page.column_x + page.column_width - page.map_x;
    }
    return page;
}

}  // namespace

Atlas::Atlas(pack::Pack pack, gazetteer::Gazetteer gazetteer)
    : pack_(std::move(pack)), gazetteer_(std::move(gazetteer)) {}

Result<Atlas> Atlas::open(const std::filesystem::path& pack_file, const std::vector<gazetteer::Place>& added) {
    std::filesystem::path file = pack_file;
    if (file.empty()) {
        SITMAP_TRY_ASSIGN(file, pack::Pack::find());
    }
    SITMAP_TRY_ASSIGN(pack::Pack pack, pack::Pack::open(file));
    SITMAP_TRY_ASSIGN(gazetteer::Gazetteer gazetteer, gazetteer::Gazetteer::load(pack, added));
    return Atlas(std::move(pack), std::move(gazetteer));
}

Result<void> Atlas::learn_all_languages() const {
    SITMAP_TRY_ASSIGN(lexicon_, event::Lexicon::load(pack_));
    return {};
}

Result<const event::Lexicon*> Atlas::lexicon_for(Language article, std::optional<Language> edition) const {
    if (!lexicon_) {
        SITMAP_TRY_ASSIGN(lexicon_, event::Lexicon::load_common(pack_));
    }
    SITMAP_TRY(lexicon_->learn(pack_, article));
    SITMAP_TRY(lexicon_->learn(pack_, edition.value_or(article)));
    return &*lexicon_;
}

Result<event::Reading> Atlas::read(const std::filesystem::path& article, std::optional<Language> edition) const {
    Warnings of_the_file;
    SITMAP_TRY_ASSIGN(article::Article text, article::read(article, of_the_file, encoding_));
    SITMAP_TRY_ASSIGN(const event::Lexicon* words, lexicon_for(text.language, edition));
    event::Reading reading = event::read_article(std::move(text), gazetteer_, *words, edition);
    reading.warnings.insert(reading.warnings.begin(), of_the_file.begin(), of_the_file.end());
    return reading;
}

Result<brief::Brief> Atlas::brief_of(const std::filesystem::path& input, std::optional<Language> edition) const {
    const std::string ending = lower_extension(input);
    if (ending == ".toml") {
        return brief::read(input, gazetteer_);
    }
    if (is_table(ending)) {
        SITMAP_TRY_ASSIGN(const pack::Phrasebook words, pack::Phrasebook::load(pack_, edition.value_or(Language::en)));
        SITMAP_TRY_ASSIGN(std::vector<event::Event> events, event::read_table(input, gazetteer_, words));
        return brief::from_events(std::move(events), input.filename().string(), words);
    }
    SITMAP_TRY_ASSIGN(const event::Reading reading, read(input, edition));
    if (reading.events.empty() && reading.mentions.empty()) {
        Error error{ErrorCode::nothing_to_map,
                    "no place and no event found in the text",
                    "write a brief instead: see docs/manual/sitmap-draw.md",
                    input.string(),
                    0,
                    0};
        return failure(std::move(error));
    }
    return brief::from_reading(reading, gazetteer_);
}

namespace {

void pass(const Series& series, const char* stage) {
    if (series.passed) {
        series.passed(stage);
    }
}

Result<const style::Style*> style_of(const brief::Brief& brief, Series& series) {
    auto known = series.styles.find(brief.style);
    if (known == series.styles.end()) {
        SITMAP_TRY_ASSIGN(style::Style style, style::load(brief.style, style::style_folders()));
        SITMAP_TRY(layout::check_fonts(style));
        known = series.styles.emplace(brief.style, std::move(style)).first;
    }
    return &known->second;
}

}  // namespace

Result<Map> Atlas::draw(brief::Brief brief, std::optional<time::Date> drawn) const {
    Series alone;
    alone.is_single = true;
    return draw(std::move(brief), drawn, alone);
}

Result<Map> Atlas::draw(brief::Brief brief, std::optional<time::Date> drawn, Series& series) const {
    if (!brief.date) {
        return failure(ErrorCode::date, "the map has no date", "give --date YYYY-MM-DD, or date = … in the brief");
    }
    if (brief.events.size() > limits::events_per_map) {
        return failure(ErrorCode::limit,
                       fmt::format("{} events are more than the {} that one map may have", brief.events.size(),
                                   limits::events_per_map),
                       "draw a map a day (sitmap batch --by day), or leave out some");
    }
    SITMAP_TRY_ASSIGN(const style::Style* found_style, style_of(brief, series));
    const style::Style& style = *found_style;
    SITMAP_TRY_ASSIGN(style::Page page, style.page(brief.page));
    if (brief.size_pt) {
        SITMAP_TRY_ASSIGN(page, style::resized(page, brief.size_pt->x, brief.size_pt->y));
    }
    if (says_nothing_beside(brief) && !series.same_page) {
        page = without_column(std::move(page));
    }
    Map map;
    SITMAP_TRY_ASSIGN(map.territory, territory::on(*brief.date, brief.worldview, pack_));
    SITMAP_TRY_ASSIGN(const std::vector<brief::Change> changes, brief::changes_of(brief, gazetteer_, pack_));
    SITMAP_TRY_ASSIGN(const pack::Phrasebook words, pack::Phrasebook::load(pack_, brief.language));
    brief::tell(brief, changes, gazetteer_, words);
    brief::name_speakers(brief, gazetteer_);
    brief::say_given_heads(brief, gazetteer_, words);
    pass(series, "territory");
    scene::Memory* memory = series.is_single ? nullptr : &series.memory;
    SITMAP_TRY_ASSIGN(map.scene, scene::compose(brief, style, page, map.territory, gazetteer_, pack_, changes, memory));
    pass(series, "project");
    const layout::Shared shared{&series.measurer, series.seats.get(), series.ground_stands};
    const layout::Imprint imprint{drawn, report::long_description(brief, map.scene)};
    SITMAP_TRY_ASSIGN(map.laid, layout::lay_out(map.scene, brief, style, page, imprint, true, shared));
    // A legend that lacks room gets it from the map, once.
    if (!map.laid.is_whole) {
        page.map_height -= std::ceil(map.laid.legend_short_of);
        SITMAP_TRY_ASSIGN(map.scene,
                          scene::compose(brief, style, page, map.territory, gazetteer_, pack_, changes, memory));
        SITMAP_TRY_ASSIGN(map.laid, layout::lay_out(map.scene, brief, style, page, imprint, false, shared));
    }
    pass(series, "place");
    append(map.warnings, brief.warnings);
    append(map.warnings, map.scene.warnings);
    append(map.warnings, map.laid.warnings);
    map.brief = std::move(brief);
    return map;
}

}  // namespace sitmap
