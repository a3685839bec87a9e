#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "batch/beside.hpp"
#include "batch/shard.hpp"
#include "brief/brief.hpp"
#include "io/error.hpp"
#include "paint/paint.hpp"
#include "sitmap.hpp"

/// Many maps in one go: planned, drawn in parallel, resumed after a stop.
namespace sitmap::batch {

class Watch;

/// What one map of the series stands for.
enum class By { article, event, day, week, month };
std::string_view name_of(By by);
std::optional<By> by_from(std::string_view name);

/// What stays the same from map to map, so that pages can be flipped.
enum class Freeze {
    automatic,  ///< by day, week and month one extent for all events of the series; else each map its own
    all,        ///< one extent for all maps, whatever they stand for
    first,      ///< the extent that the first map chooses for itself
    none        ///< each map its own
};
std::optional<Freeze> freeze_from(std::string_view name);

struct Options {
    By by = By::article;                      ///< article: one map an input
    std::filesystem::path folder = "output";  ///< made when missing
    std::vector<paint::Format> formats = {paint::Format::svg};
    std::vector<Beside> beside = {};     ///< written beside the pictures
    double dpi = 144;                    ///< of PNG
    int colours = 0;                     ///< of PNG, at most; 0: all
    int jobs = 1;                        ///< worker threads, at least 1
    bool force = false;                  ///< draw again what the journal says is done
    bool draw_empty = false;             ///< also days (weeks, months) without events between first and last
    std::optional<time::Date> from;      ///< by day, week or month: only this period, both days included;
    std::optional<time::Date> to;        ///< with draw_empty it also widens the series
    bool territory = false;              ///< by day, week or month: what changed hands is told on each map
    int window_days = 0;                 ///< also events of so many days before the period, faded; 0: none
    bool cumulative = false;             ///< also all events before the period, faded
    std::string name = "{date}-{slug}";  ///< of the maps: `check_name_pattern`
    Freeze freeze = Freeze::automatic;
    std::optional<brief::Brief> pattern;        ///< settings, notes and title of all maps; its events are not drawn
    std::optional<Shard> shard;                 ///< only this part of the maps
    std::optional<time::Date> drawn;            ///< printed in the credit; from SOURCE_DATE_EPOCH, never from a clock
    std::optional<Language> edition;            ///< of heads read from articles; default: each article's language
    std::function<void(brief::Brief&)> adjust;  ///< applied to each brief (page, style, language …)
    std::filesystem::path pack_file;            ///< empty: found as usual
    std::vector<gazetteer::Place> added;        ///< places beside those of the pack
    Watch* watch = nullptr;                     ///< told what is at hand; names what is to be left out
};

/// A map to be drawn.
struct PlannedMap {
    std::string name;                 ///< "2020-10-26-iran-moves-troops": unique, a safe file name
    std::vector<std::string> inputs;  ///< files its events come from
    brief::Brief brief;
    std::string days = {};                     ///< what the map is of, in words: "26 October 2020", "19–25 Oct 2020"
    std::map<std::string, double> faded = {};  ///< opacity below 1 of events before the period, by their ids
};

/// An input or a map that could not be processed.
struct Failure {
    std::string name;  ///< of the input or the map
    Error error;
};

struct Plan {
    std::vector<PlannedMap> maps;   ///< by date, then name
    std::vector<Failure> failures;  ///< inputs that could not be read
    Warnings warnings;
    /// Where the names of all maps stand, as far as the events of each let them; null: each map places its own.
    std::shared_ptr<const layout::Seats> seats;
    /// What was made on the way, for the first worker.
    std::shared_ptr<sitmap::Series> made;
};

/// What to draw. Inputs are read in the given order; one that fails does not stop the rest. An empty plan is no error.
/// Without inputs, by day, week or month, the territory alone is drawn: \pre options.from and options.to then.
Plan plan(const std::vector<std::filesystem::path>& inputs, const Options& options, const Atlas& atlas);

struct Progress {
    std::size_t done = 0;
    std::size_t total = 0;
    std::size_t failures = 0;  ///< so far
    std::string name;          ///< the map just finished
    bool skipped = false;
    const Error* error = nullptr;  ///< why it failed
    std::string why;               ///< it was drawn again: "its events or settings changed" …; empty for a new one
};

struct Outcome {
    std::size_t drawn = 0;
    std::size_t skipped = 0;                     ///< done before with the same input, options, pack and program
    std::map<std::string, std::size_t> redrawn;  ///< of those drawn, how many had been before, by the reason
    std::vector<Failure> failures;               ///< those of the plan first, then by map
    std::vector<std::filesystem::path> files;    ///< of all maps, in plan order, then index.html
    std::vector<std::string> of_others;          ///< maps in the folder that the plan does not have; not of a shard
    bool stopped = false;                        ///< `stop` said so; the next run goes on from here
    Warnings warnings;
};

/// Draws the plan into `options.folder` with a gallery page `index.html` and a journal `sitmap-journal.jsonl`.
/// A run that was killed leaves only whole files and goes on where it stopped. `progress` is called from one thread
/// at a time; `stop` is asked before each map. The same plan gives the same bytes for any number of jobs.
/// Errors: pack, write (folder or journal); failures of single maps are in the outcome.
Result<Outcome> run(const Plan& plan, const Options& options, const std::function<void(const Progress&)>& progress = {},
                    const std::function<bool()>& stop = {});

}  // namespace sitmap::batch
