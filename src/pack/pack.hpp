#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/geometry.hpp"
#include "io/error.hpp"

/// The data pack: one GeoPackage with base map, gazetteer, territory and lexicon, read through SQLite alone.
namespace sitmap::pack {

/// One row of a feature layer.
struct Feature {
    std::int64_t id = 0;
    geo::Geometry geometry;
    std::vector<std::string> values;  ///< in the order of the columns asked for; "" for NULL
};

/// Heights on a regular lon/lat grid, metres, row 0 in the north.
struct Relief {
    geo::Box box;
    int columns = 0;
    int rows = 0;
    std::vector<std::int16_t> metres;
};

/// One data source as it must be credited.
struct Credit {
    std::string name;     ///< "OpenStreetMap contributors"
    std::string licence;  ///< "ODbL 1.0"
    std::string url;
    std::vector<std::string> layers;  ///< pack layers made from it
};

/// Bytes that stand eight to a word, so that numbers in them lie where the machine wants them.
struct Bytes {
    std::unique_ptr<std::uint64_t[]> words;
    std::size_t size = 0;

    /// Room for so many; what it holds is not yet set.
    static Bytes room_for(std::size_t size) {
        return {std::make_unique_for_overwrite<std::uint64_t[]>((size + 7) / 8), size};
    }
};

/// An open pack. Move-only; used by one thread at a time (open one per thread).
class Pack {
public:
    /// Errors: pack (missing, not a sitmap pack, other schema version) with the command that rebuilds it.
    static Result<Pack> open(const std::filesystem::path& file);
    /// Where the pack is looked for: $SITMAP_DATA, beside the program, the build tree, the install prefix.
    static Result<std::filesystem::path> find();
    Pack(Pack&&) noexcept;
    Pack& operator=(Pack&&) noexcept;
    ~Pack();

    /// Rows of a feature layer that touch `box` (all without one), in the order of their id. `columns` are
    /// attribute names. An unknown layer or column is an error of code `pack`.
    Result<std::vector<Feature>> features(std::string_view layer, const std::vector<std::string>& columns,
                                          const std::optional<geo::Box>& box = std::nullopt) const;
    /// Rows of any query, parameters bound as text; `row` sees the column texts ("" for NULL) and returns false
    /// to stop.
    Result<void> query(std::string_view sql, const std::vector<std::string>& parameters,
                       const std::function<bool(const std::vector<std::string_view>&)>& row) const;
    /// What a table of one row holds in its column `content`, read in one go. Errors: pack.
    Result<Bytes> bytes(std::string_view table) const;
    bool has_table(std::string_view name) const;
    Result<Relief> relief() const;
    Result<std::vector<Credit>> credits() const;
    /// Hash of the sources the pack was made from, for reports and caches.
    std::string version() const;
    const std::filesystem::path& file() const;

private:
    struct Impl;
    explicit Pack(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace sitmap::pack
