#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "brief/annotations.hpp"
#include "event/event.hpp"
#include "gazetteer/place.hpp"
#include "geo/coordinates.hpp"
#include "io/language.hpp"
#include "pack/phrasebook.hpp"
#include "territory/territory.hpp"
#include "time/date.hpp"

/// A brief is everything one map says, as a text file that a person can edit.
namespace sitmap::brief {

/// A second panel that shows a part of the map larger.
struct Detail {
    std::optional<geo::Box> extent;  ///< nothing: where the events crowd
    std::string title;               ///< the panels' heads; empty: "Detail" and "Overview"
    std::string overview_title;
};

/// A layer of a file that the user brings, drawn over the base map.
struct OwnLayer {
    std::string file;          ///< as `overlay::read_layer` opens it
    std::string layer;         ///< "": the file's only one
    std::string name;          ///< in the legend
    std::string label;         ///< the column whose text stands beside each feature; "": none
    std::string source;        ///< in the credits; "": the file's name
    bool approximate = false;  ///< dashed: where it lies is not exactly known
    bool operator==(const OwnLayer&) const = default;
};

/// A raster that the user brings: heights for the shading, or a picture on the ground.
struct OwnRaster {
    std::string file;
    std::string source;  ///< in the credits; "": the file's name
    double opacity = 1;  ///< of a picture
    double scale = 1;    ///< of heights: metres = scale × number + offset
    double offset = 0;
    bool operator==(const OwnRaster&) const = default;
};

struct Brief {
    std::string title;
    std::string standfirst;
    std::optional<time::Date> date;   ///< the as-of date; must be set before drawing
    std::optional<time::Date> since;  ///< also show what changed hands after this day, up to `date`
    std::optional<geo::Box> extent;   ///< nothing: chosen from the events
    std::string page = "landscape";   ///< a page of the style: landscape, phone, square, slide, a4 …
    std::optional<geo::XY> size_pt;   ///< overrides the page's size (width, height)
    std::string style = "briefing";
    territory::Worldview worldview;
    gazetteer::Naming naming;
    Language language = Language::en;
    std::vector<event::Event> events;
    std::vector<std::string> routes;  ///< route ids to draw strongly (corridors at issue)
    std::vector<std::string> places;  ///< further place ids that must carry a label
    std::vector<Note> notes;
    std::vector<Arrow> arrows;
    std::vector<OwnLayer> layers;      ///< bottom first
    std::optional<OwnRaster> heights;  ///< instead of the pack's, where it has any
    std::optional<OwnRaster> picture;
    std::vector<Distance> distances;
    std::vector<Unit> units;
    std::optional<Detail> detail;
    std::vector<std::string> sources;        ///< of the facts, in print order
    std::vector<std::string> hidden_layers;  ///< names from `layer_names()`
    bool show_denied = false;
    bool graticule = false;  ///< meridians and parallels with their degrees
    Warnings warnings;
};

/// "relief", "control", "oblast", "rivers", "lakes", "provinces", "exclaves", "towns", "routes", "inset", "legend".
const std::vector<std::string>& layer_names();

/// Reads a brief. Unknown keys are errors that name the nearest known key. Place names are resolved with the
/// gazetteer. Errors: config with line and column, date, unknown_place, those of io::read_text.
Result<Brief> read(const std::filesystem::path& path, const gazetteer::Gazetteer& gazetteer);
Result<Brief> parse(std::string_view toml, std::string file_name, const gazetteer::Gazetteer& gazetteer);

/// As TOML with comments that show each event's sentence, the alternatives of its places and what was not
/// resolved. `parse(to_toml(b))` gives the same brief.
std::string to_toml(const Brief& brief, const event::Reading* reading, const gazetteer::Gazetteer& gazetteer);

/// The brief that an article asks for by itself: title, date, standfirst, events that a map can show, routes named.
Brief from_reading(const event::Reading& reading, const gazetteer::Gazetteer& gazetteer);
/// The same from a table's events, title and standfirst in the language of the edition. \pre not empty.
Brief from_events(std::vector<event::Event> events, std::string source_name, const pack::Phrasebook& words = {});
/// The day of the events, or the days from the first to the last: "4 Jan–30 Dec 1992". Empty when none has a date.
std::string days_of(const std::vector<event::Event>& events, Language language);
/// How many there are of each kind, most first: "Fighting and fire 4 · Forces 1".
std::string counted_by_family(const std::vector<event::Event>& events, const pack::Phrasebook& words);

}  // namespace sitmap::brief
