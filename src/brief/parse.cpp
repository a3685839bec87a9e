#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "brief/brief.hpp"
#include "brief/clean_text.hpp"
#include "brief/event_reading.hpp"
#include "brief/own_files.hpp"
#include "brief/printed_line.hpp"
#include "brief/toml_keys.hpp"
#include "brief/toml_reading.hpp"
#include "io/file.hpp"
#include "io/limits.hpp"
#include "io/nearest_word.hpp"
#include "io/utf8.hpp"

namespace sitmap::brief {

namespace {

Result<gazetteer::Naming> naming_of(const TomlTable& table) {
    using Policy = gazetteer::Naming::Policy;
    gazetteer::Naming naming;
    const toml::node* node = table.node("naming");
    if (!node) {
        return naming;
    }
    static const std::vector<std::string> policies = {"both", "armenian", "azerbaijani", "single"};
    const auto set_policy = [&](const std::string& word) {
        const auto found = std::find(policies.begin(), policies.end(), word);
        naming.policy = static_cast<Policy>(found - policies.begin());
        return found != policies.end();
    };
    const std::string known = fmt::format("known: {}", fmt::join(policies, ", "));
    if (node->is_string()) {
        if (!set_policy(node->as_string()->get())) {
            return table.wrong("naming", fmt::format("unknown naming \"{}\"", node->as_string()->get()), known);
        }
        return naming;
    }
    if (!node->is_table()) {
        return table.wrong("naming", "\"naming\" must be a word or { policy = …, order = …, separator = … }", known);
    }
    const TomlTable inner(*node->as_table(), table.file());
    SITMAP_TRY(inner.only(keys::naming, "naming"));
    SITMAP_TRY_ASSIGN(const std::optional<std::string> policy, inner.text("policy"));
    if (policy && !set_policy(*policy)) {
        return inner.wrong("policy", fmt::format("unknown naming policy \"{}\"", *policy), known);
    }
    SITMAP_TRY_ASSIGN(const std::optional<std::string> order, inner.text("order"));
    if (order && *order != "armenian-first" && *order != "azerbaijani-first") {
        return inner.wrong("order", fmt::format("unknown order \"{}\"", *order),
                           "known: armenian-first, azerbaijani-first");
    }
    naming.armenian_first = !order || *order == "armenian-first";
    SITMAP_TRY_ASSIGN(const std::optional<std::string> separator, inner.text("separator"));
    if (separator) {
        naming.separator = *separator;
        if (io::code_points(naming.separator) > 5 || naming.separator.empty()) {
            return inner.wrong("separator", "a separator has one to five characters");
        }
    }
    return naming;
}

/// At `key`: [west, south, east, north].
Result<std::optional<geo::Box>> extent_of(const TomlTable& table, std::string_view key) {
    if (!table.has(key)) {
        return std::optional<geo::Box>{};
    }
    SITMAP_TRY_ASSIGN(const std::vector<double> sides, table.numbers(key, 4));
    for (const int corner : {0, 2}) {
        Result<geo::LonLat> position = geo::checked(sides[corner], sides[corner + 1]);
        if (!position) {
            return table.at(key, std::move(position).error());
        }
    }
    const geo::Box box{sides[0], sides[1], sides[2], sides[3]};
    if (box.east - box.west < 0.02 || box.north - box.south < 0.02) {
        return table.wrong(key, "the extent is empty or smaller than 0.02 degrees",
                           fmt::format("write {} = [west, south, east, north]", key));
    }
    return std::optional<geo::Box>{box};
}

/// "auto", an extent, or a table of both with the panels' heads.
Result<std::optional<Detail>> detail_of(const TomlTable& table, Warnings& warnings) {
    const toml::node* node = table.node("detail");
    if (!node) {
        return std::optional<Detail>{};
    }
    const auto is_auto = [](const toml::node* value) {
        return value && value->is_string() && value->as_string()->get() == "auto";
    };
    constexpr std::string_view hint = "write detail = \"auto\", or [west, south, east, north]";
    Detail detail;
    if (node->is_table()) {
        const TomlTable inner(*node->as_table(), table.file());
        SITMAP_TRY(inner.only(keys::detail, "detail"));
        SITMAP_TRY_ASSIGN(detail.title, printed_line(inner, "title", 80, warnings));
        SITMAP_TRY_ASSIGN(detail.overview_title, printed_line(inner, "overview", 80, warnings));
        if (inner.has("extent") && !is_auto(inner.node("extent"))) {
            SITMAP_TRY_ASSIGN(detail.extent, extent_of(inner, "extent"));
        }
    } else if (node->is_array()) {
        SITMAP_TRY_ASSIGN(detail.extent, extent_of(table, "detail"));
    } else if (!is_auto(node)) {
        return table.wrong("detail", "\"detail\" is neither \"auto\" nor an extent", std::string(hint));
    }
    return std::optional<Detail>{std::move(detail)};
}

/// The keys at the top of the file; events come after, because they ask for the date.
Result<void> read_head(const TomlTable& table, Brief& brief) {
    SITMAP_TRY_ASSIGN(brief.title, printed_line(table, "title", limits::label_code_points, brief.warnings));
    if (brief.title.empty()) {
        return table.wrong("title", "a brief needs a title", "write title = \"…\" at the top");
    }
    SITMAP_TRY_ASSIGN(brief.standfirst, printed_line(table, "standfirst", 600, brief.warnings));
    SITMAP_TRY_ASSIGN(const std::optional<time::DateSpan> date, table.dates("date"));
    if (date) {
        brief.date = date->last;
    }
    SITMAP_TRY_ASSIGN(const std::optional<time::DateSpan> since, table.dates("since"));
    if (since) {
        brief.since = since->last;
        if (brief.date && *brief.since >= *brief.date) {
            return table.wrong("since", "since is not earlier than date",
                               "the map shows what changed hands after since, up to date");
        }
    }
    SITMAP_TRY_ASSIGN(brief.extent, extent_of(table, "extent"));
    SITMAP_TRY_ASSIGN(brief.detail, detail_of(table, brief.warnings));
    SITMAP_TRY_ASSIGN(brief.page, naming_line(table, "page", 60, brief.page));
    SITMAP_TRY_ASSIGN(brief.style, naming_line(table, "style", 4000, brief.style));
    if (table.has("size")) {
        SITMAP_TRY_ASSIGN(const std::vector<double> size, table.numbers("size", 2));
        if (std::min(size[0], size[1]) < 200 || std::max(size[0], size[1]) > limits::sheet_points) {
            return table.wrong("size", fmt::format("a sheet has sides of 200 to {} points", limits::sheet_points));
        }
        brief.size_pt = geo::XY{size[0], size[1]};
    }
    SITMAP_TRY_ASSIGN(const std::optional<std::string> worldview, table.text("worldview"));
    if (worldview) {
        const Result<territory::Worldview> view = territory::read_worldview(*worldview);
        if (!view) {
            return table.wrong("worldview", view.error().message, view.error().hint);
        }
        brief.worldview = *view;
    }
    SITMAP_TRY_ASSIGN(brief.naming, naming_of(table));
    if (!table.has("naming") && brief.worldview.naming) {
        brief.naming = *brief.worldview.naming;
    }
    SITMAP_TRY_ASSIGN(const std::optional<std::string> tag, table.text("lang"));
    if (tag) {
        const std::optional<Language> language = language_from(*tag);
        if (!language) {
            return table.wrong("lang", fmt::format("unknown language \"{}\"", *tag),
                               "known: en, hy, az, ru, fa, tr, ka");
        }
        brief.language = *language;
    }
    SITMAP_TRY_ASSIGN(brief.sources, table.texts("sources"));
    for (std::string& source : brief.sources) {
        source = clean_text(source);
    }
    SITMAP_TRY_ASSIGN(brief.hidden_layers, table.texts("hide"));
    for (const std::string& layer : brief.hidden_layers) {
        const std::vector<std::string>& known = layer_names();
        if (std::find(known.begin(), known.end(), layer) == known.end()) {
            const std::string near = io::nearest_word(layer, known);
            return table.wrong("hide", fmt::format("unknown layer \"{}\"", layer),
                               near.empty() ? fmt::format("known: {}", fmt::join(known, ", "))
                                            : fmt::format("did you mean \"{}\"?", near));
        }
    }
    SITMAP_TRY_ASSIGN(const std::optional<bool> denied, table.flag("show_denied"));
    brief.show_denied = denied.value_or(false);
    SITMAP_TRY_ASSIGN(const std::optional<bool> graticule, table.flag("graticule"));
    brief.graticule = graticule.value_or(false);
    return {};
}

/// A map needs a date; that of the latest event is the best guess.
void guess_date(const std::string& file, Brief& brief) {
    if (brief.date) {
        return;
    }
    for (const event::Event& event : brief.events) {
        if (event.when && (!brief.date || *brief.date < event.when->last)) {
            brief.date = event.when->last;
        }
    }
    if (brief.date) {
        brief.warnings.push_back(
            {"W_DATE_GUESSED",
             fmt::format("no date is given; {}, the latest event's, is taken", time::to_iso(*brief.date)), file, 0});
    }
}

}  // namespace

Result<Brief> parse(std::string_view text, std::string file_name, const gazetteer::Gazetteer& gazetteer) {
    toml::table root;
    try {
        root = toml::parse(text, file_name);
    } catch (const toml::parse_error& fault) {
        Error error;
        error.code = ErrorCode::config;
        error.message = fmt::format("not TOML: {}", fault.description());
        error.file = file_name;
        error.line = static_cast<int>(fault.source().begin.line);
        error.column = static_cast<int>(fault.source().begin.column);
        return failure(std::move(error));
    }
    const TomlTable table(root, file_name);
    SITMAP_TRY(table.only(keys::brief, "a brief"));
    Brief brief;
    SITMAP_TRY(read_head(table, brief));

    SITMAP_TRY_ASSIGN(const std::vector<TomlTable> events, table.tables("event"));
    SITMAP_TRY_ASSIGN(const std::vector<TomlTable> notes, table.tables("note"));
    SITMAP_TRY_ASSIGN(const std::vector<TomlTable> arrows, table.tables("arrow"));
    SITMAP_TRY_ASSIGN(const std::vector<TomlTable> distances, table.tables("distance"));
    SITMAP_TRY_ASSIGN(const std::vector<TomlTable> units, table.tables("unit"));
    for (const auto& [key, list] : {std::pair{"note", &notes}, std::pair{"arrow", &arrows},
                                    std::pair{"distance", &distances}, std::pair{"unit", &units}}) {
        if (list->size() > limits::events_per_map) {
            return table.wrong(key, fmt::format("more than {} of [[{}]] on one map", limits::events_per_map, key));
        }
    }
    if (events.size() > limits::events_per_map) {
        return table.wrong("event", fmt::format("more than {} events on one map", limits::events_per_map));
    }
    EventReader reader(gazetteer, brief.date, brief.warnings);
    reader.learn(events);
    std::set<std::string> ids;
    for (std::size_t i = 0; i < events.size(); ++i) {
        SITMAP_TRY_ASSIGN(event::Event event, reader.event(events[i], i));
        if (!ids.insert(event.id).second) {
            return events[i].wrong("id", fmt::format("two events have the id \"{}\"", event.id));
        }
        for (const event::Evidence& evidence : event.evidence) {
            const bool printable = events[i].has("source") && evidence.text.empty() && !evidence.file.empty();
            if (printable &&
                std::find(brief.sources.begin(), brief.sources.end(), evidence.file) == brief.sources.end()) {
                brief.sources.push_back(evidence.file);
            }
        }
        brief.events.push_back(std::move(event));
    }
    for (const TomlTable& note : notes) {
        SITMAP_TRY_ASSIGN(Note read, reader.note(note));
        brief.notes.push_back(std::move(read));
    }
    for (const TomlTable& arrow : arrows) {
        SITMAP_TRY_ASSIGN(Arrow read, reader.arrow(arrow));
        brief.arrows.push_back(std::move(read));
    }
    for (const TomlTable& distance : distances) {
        SITMAP_TRY_ASSIGN(Distance read, reader.distance(distance));
        brief.distances.push_back(std::move(read));
    }
    for (const TomlTable& unit : units) {
        SITMAP_TRY_ASSIGN(Unit read, reader.unit(unit));
        brief.units.push_back(std::move(read));
    }
    SITMAP_TRY_ASSIGN(const std::vector<std::string> places, table.texts("places"));
    for (const std::string& name : places) {
        SITMAP_TRY_ASSIGN(std::string id, reader.place_id(table, "places", name));
        brief.places.push_back(std::move(id));
    }
    SITMAP_TRY_ASSIGN(brief.routes, table.texts("routes"));
    for (std::string& route : brief.routes) {
        // Routes have ids of their own; a name that the gazetteer knows as a road or corridor is its id.
        const Resolution found = resolve(route, {brief.date, {}}, gazetteer);
        if (found.place && found.place->is_line()) {
            route = found.place->id;
        }
    }
    SITMAP_TRY(read_own_files(table, brief));
    guess_date(file_name, brief);
    return brief;
}

Result<Brief> read(const std::filesystem::path& path, const gazetteer::Gazetteer& gazetteer) {
    SITMAP_TRY_ASSIGN(const std::string text, io::read_text(path, limits::article_bytes));
    return parse(text, path.string(), gazetteer);
}

}  // namespace sitmap::brief
