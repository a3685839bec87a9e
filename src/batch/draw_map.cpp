#include "batch/draw_map.hpp"

#include <new>

#include "batch/beside.hpp"
#include "batch/event_rows.hpp"
#include "batch/fading.hpp"
#include "batch/file_hash.hpp"
#include "io/file.hpp"
#include "report/report.hpp"

namespace sitmap::batch {

namespace {

Result<void> write(Entry& entry, const Options& options, std::string name, std::string_view bytes) {
    // Not forced to the disk one by one: after a failure of the power the journal finds what is not whole.
    SITMAP_TRY(io::write_file(options.folder / name, bytes, io::Durability::of_the_system));
    std::string hash = hash_of_file(bytes);
    entry.files.push_back({std::move(name), bytes.size(), std::move(hash)});
    return {};
}

Result<Entry> draw(const PlannedMap& planned, Key key, const Options& options, const Atlas& atlas, Series& series) {
    SITMAP_TRY_ASSIGN(Map map, atlas.draw(planned.brief, options.drawn, series));
    fade(map.laid.sheet, map.scene, map.brief, planned.faded);
    const std::vector<EventRow> rows = event_rows(map, atlas.gazetteer());
    Entry entry;
    entry.name = planned.name;
    entry.key = std::move(key);
    entry.title = map.brief.title;
    entry.date = map.brief.date;
    entry.language = map.brief.language;
    entry.alt = report::alt_text(map.brief, map.scene);
    entry.events = rows_for_page(rows);
    entry.warnings = map.warnings;
    for (const paint::Format format : options.formats) {
        SITMAP_TRY_ASSIGN(const std::string bytes,
                          paint::to_bytes(map.laid.sheet, format, options.dpi, options.colours, &series.stencils));
        SITMAP_TRY(write(entry, options, planned.name + std::string(paint::ending_of(format)), bytes));
    }
    for (const Beside kind : options.beside) {
        const BesideFile file = beside(kind, map, rows, atlas.pack());
        SITMAP_TRY(write(entry, options, planned.name + file.ending, file.bytes));
    }
    return entry;
}

}  // namespace

Result<Entry> draw_map(const PlannedMap& planned, Key key, const Options& options, const Atlas& atlas, Series& series) {
    try {
        return draw(planned, std::move(key), options, atlas, series);
    } catch (const std::bad_alloc&) {
        return failure(ErrorCode::memory, "out of memory", "use fewer --jobs or a lower --dpi");
    } catch (const std::exception& fault) {
        return failure(ErrorCode::internal, fault.what());
    }
}

}  // namespace sitmap::batch
