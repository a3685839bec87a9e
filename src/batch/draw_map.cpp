#include "batch/draw_map.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <new>

#include "batch/fading.hpp"
#include "io/file.hpp"
#include "report/report.hpp"

namespace sitmap::batch {

namespace {

Result<void> write(Entry& entry, const Options& options, std::string name, std::string_view bytes) {
    SITMAP_TRY(io::write_file(options.folder / name, bytes));
    const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
    entry.files.push_back({std::move(name), bytes.size(), fmt::format("{:016x}{:016x}", hash.high64, hash.low64)});
    return {};
}

Result<Entry> draw(const PlannedMap& planned, Key key, const Options& options, const Atlas& atlas, Series& series) {
    SITMAP_TRY_ASSIGN(Map map, atlas.draw(planned.brief, options.drawn, series));
    fade(map.laid.sheet, map.scene, map.brief, planned.faded);
    Entry entry{planned.name, std::move(key), {}, report::alt_text(map.brief, map.scene), "[]", map.warnings};
    for (const paint::Format format : options.formats) {
        SITMAP_TRY_ASSIGN(const std::string bytes,
                          paint::to_bytes(map.laid.sheet, format, options.dpi, options.colours));
        SITMAP_TRY(write(entry, options, planned.name + std::string(paint::ending_of(format)), bytes));
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
