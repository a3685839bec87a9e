#include "pack/relief.hpp"

#include <xxhash.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <string>

#include "io/limits.hpp"
#include "pack/png_tile.hpp"
#include "pack/schema.hpp"

namespace sitmap::pack {
namespace {

tl::unexpected<Error> unusable(std::string what) {
    return failure(ErrorCode::pack, "relief: " + std::move(what), "rebuild the data pack: ./dev geodata");
}

struct Grid {
    Relief relief;
    int zoom = 0;
    int tile_width = 0;
    int tile_height = 0;
};

/// The finest level: its grid, still without heights.
Result<Grid> finest_grid(const Database& database) {
    SITMAP_TRY_ASSIGN(auto level,
                      Statement::prepare(database,
                                         "SELECT m.zoom_level, m.tile_width, m.tile_height, m.pixel_x_size, "
                                         "m.pixel_y_size, c.min_x, c.min_y, c.max_x, c.max_y "
                                         "FROM gpkg_tile_matrix AS m JOIN gpkg_contents AS c USING (table_name) "
                                         "WHERE table_name = ?1 AND c.srs_id = 4326 ORDER BY m.zoom_level DESC"));
    level.bind(1, relief_table);
    SITMAP_TRY_ASSIGN(const bool found, level.step());
    if (!found) {
        return unusable("the pack has none");
    }
    Grid grid;
    grid.zoom = static_cast<int>(level.integer(0));
    grid.tile_width = static_cast<int>(level.integer(1));
    grid.tile_height = static_cast<int>(level.integer(2));
    grid.relief.box = {
        .west = level.number(5), .south = level.number(6), .east = level.number(7), .north = level.number(8)};
    const double columns = std::round((grid.relief.box.east - grid.relief.box.west) / level.number(3));
    const double rows = std::round((grid.relief.box.north - grid.relief.box.south) / level.number(4));
    if (!(columns >= 1) || !(rows >= 1) || !(columns * rows <= double(limits::relief_cells)) || grid.tile_width < 1 ||
        grid.tile_height < 1) {
        return unusable("impossible size");
    }
    grid.relief.columns = static_cast<int>(columns);
    grid.relief.rows = static_cast<int>(rows);
    grid.relief.metres.assign(static_cast<std::size_t>(columns * rows), 0);
    return grid;
}

}  // namespace

Result<Relief> read_relief(const Database& database) {
    SITMAP_TRY_ASSIGN(auto grid, finest_grid(database));
    SITMAP_TRY_ASSIGN(auto tiles,
                      Statement::prepare(database,
                                         "SELECT t.tile_column, t.tile_row, t.tile_data, c.scale * a.scale, "
                                         "c.scale * a.offset + c.offset FROM " +
                                             sql_name(relief_table) +
                                             " AS t JOIN gpkg_2d_gridded_tile_ancillary AS a ON a.tpudt_id = t.id "
                                             "AND a.tpudt_name = ?1 JOIN gpkg_2d_gridded_coverage_ancillary AS c "
                                             "ON c.tile_matrix_set_name = ?1 WHERE t.zoom_level = ?2"));
    tiles.bind(1, relief_table);
    tiles.bind(2, double(grid.zoom));
    std::int64_t cells_read = 0;
    Relief& relief = grid.relief;
    for (;;) {
        SITMAP_TRY_ASSIGN(const bool more, tiles.step());
        if (!more) {
            break;
        }
        SITMAP_TRY_ASSIGN(const auto tile, decode_png(tiles.blob(2)));
        const double scale = tiles.number(3);
        const double offset = tiles.number(4);
        const std::int64_t left = tiles.integer(0) * grid.tile_width;
        const std::int64_t top = tiles.integer(1) * grid.tile_height;
        if (tile.width != grid.tile_width || tile.height != grid.tile_height || left < 0 || top < 0) {
            return unusable("a tile of another size");
        }
        for (std::int64_t y = 0; y < tile.height && top + y < relief.rows; ++y) {
            for (std::int64_t x = 0; x < tile.width && left + x < relief.columns; ++x) {
                const double metres = tile.values[static_cast<std::size_t>(y * tile.width + x)] * scale + offset;
                if (!(std::abs(metres) <= std::numeric_limits<std::int16_t>::max())) {
                    return unusable("a height off the globe");
                }
                relief.metres[static_cast<std::size_t>((top + y) * relief.columns + left + x)] =
                    static_cast<std::int16_t>(std::lround(metres));
                ++cells_read;
            }
        }
    }
    if (cells_read != std::int64_t{relief.columns} * relief.rows) {
        return unusable("tiles are missing");
    }
    return std::move(grid.relief);
}

namespace {

/// What stands before the heights.
struct HeightsHead {
    double west, south, east, north;
    std::int64_t columns, rows;
    std::uint64_t hash;  ///< of the heights: a picture would tell that it is damaged
};

}  // namespace

std::string packed_heights(const Relief& relief) {
    const std::size_t bytes = relief.metres.size() * sizeof(std::int16_t);
    const HeightsHead head{relief.box.west,
                           relief.box.south,
                           relief.box.east,
                           relief.box.north,
                           relief.columns,
                           relief.rows,
                           XXH3_64bits(relief.metres.data(), bytes)};
    std::string content(reinterpret_cast<const char*>(&head), sizeof head);
    content.append(reinterpret_cast<const char*>(relief.metres.data()), bytes);
    return content;
}

Result<Relief> heights_from(const Bytes& content) {
    HeightsHead head{};
    if (content.size < sizeof head) {
        return unusable("its heights are cut short");
    }
    const auto* start = reinterpret_cast<const std::byte*>(content.words.get());
    std::memcpy(&head, start, sizeof head);
    Relief relief;
    relief.box = {.west = head.west, .south = head.south, .east = head.east, .north = head.north};
    const bool on_globe = head.west >= -180 && head.west < head.east && head.east <= 180 && head.south >= -90 &&
                          head.south < head.north && head.north <= 90;
    if (!on_globe || head.columns < 1 || head.rows < 1 || head.columns > limits::relief_cells / head.rows ||
        content.size - sizeof head != static_cast<std::size_t>(head.columns * head.rows) * sizeof(std::int16_t)) {
        return unusable("impossible size");
    }
    relief.columns = static_cast<int>(head.columns);
    relief.rows = static_cast<int>(head.rows);
    relief.metres.resize(static_cast<std::size_t>(head.columns * head.rows));
    std::memcpy(relief.metres.data(), start + sizeof head, content.size - sizeof head);
    if (XXH3_64bits(relief.metres.data(), content.size - sizeof head) != head.hash) {
        return unusable("its heights are damaged");
    }
    return relief;
}

}  // namespace sitmap::pack
