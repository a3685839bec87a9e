#include "scene/inset_ground.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <cstring>

#include "scene/memory.hpp"

namespace sitmap::scene {

namespace {

constexpr double width_pt = 172;
constexpr double height_pt = 138;

void append_count(std::string& bytes, std::size_t count) {
    const auto number = static_cast<std::uint32_t>(count);
    bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

void append_points(std::string& bytes, const std::vector<XY>& points) {
    append_count(bytes, points.size());
    bytes.append(reinterpret_cast<const char*>(points.data()), points.size() * sizeof(XY));
}

/// Reads what `packed_shape` wrote.
class Reader {
public:
    explicit Reader(std::string_view bytes) : left_(bytes) {}

    std::optional<geo::PlaneGeometry> shape() {
        geo::PlaneGeometry shape;
        for (std::size_t lines = count(); lines > 0 && sound_; --lines) {
            shape.lines.push_back(points(2));
        }
        for (std::size_t areas = count(); areas > 0 && sound_; --areas) {
            geo::PlanePolygon area{points(least_ring), {}};
            for (std::size_t holes = count(); holes > 0 && sound_; --holes) {
                area.holes.push_back(points(least_ring));
            }
            shape.polygons.push_back(std::move(area));
        }
        return sound_ && left_.empty() ? std::optional(std::move(shape)) : std::nullopt;
    }

private:
    static constexpr std::size_t least_ring = 4;

    std::size_t count() {
        std::uint32_t number = 0;
        if (left_.size() < sizeof number) {
            sound_ = false;
            return 0;
        }
        std::memcpy(&number, left_.data(), sizeof number);
        left_.remove_prefix(sizeof number);
        return number;
    }

    std::vector<XY> points(std::size_t least) {
        static_assert(std::is_trivially_copyable_v<XY> && sizeof(XY) == 2 * sizeof(double));
        const std::size_t number = count();
        if (number < least || number > left_.size() / sizeof(XY)) {
            sound_ = false;
            return {};
        }
        std::vector<XY> points(number);
        std::memcpy(points.data(), left_.data(), number * sizeof(XY));
        left_.remove_prefix(number * sizeof(XY));
        for (const XY p : points) {
            sound_ = sound_ && std::isfinite(p.x) && std::isfinite(p.y);
        }
        return points;
    }

    std::string_view left_;
    bool sound_ = true;
};

}  // namespace

Result<Viewport> inset_viewport() {
    return Viewport::fit(inset_extent, width_pt, height_pt);
}

std::uint64_t inset_key(const Viewport& view, const geo::Geometry& shape, Fineness fineness) {
    return key_of(shape, key_of({fineness.tolerance_pt, fineness.margin_pt}, view.key()));
}

std::uint64_t inset_key(const Viewport& view, std::string_view country) {
    return key_of(country, key_of({inset_country.tolerance_pt, inset_country.margin_pt}, view.key()));
}

std::string packed_shape(const geo::PlaneGeometry& shape) {
    std::string bytes;
    append_count(bytes, shape.lines.size());
    for (const auto& line : shape.lines) {
        append_points(bytes, line);
    }
    append_count(bytes, shape.polygons.size());
    for (const auto& area : shape.polygons) {
        append_points(bytes, area.shell);
        append_count(bytes, area.holes.size());
        for (const auto& hole : area.holes) {
            append_points(bytes, hole);
        }
    }
    return bytes;
}

std::optional<geo::PlaneGeometry> unpacked_shape(std::string_view bytes) {
    return Reader(bytes).shape();
}

std::string written_key(std::uint64_t key) {
    return fmt::format("{:016x}", key);
}

Result<KeptShapes> kept_shapes(const pack::Pack& pack, const std::vector<std::uint64_t>& keys) {
    KeptShapes kept;
    if (keys.empty() || !pack.has_table(inset_table)) {
        return kept;
    }
    std::string list;
    for (const std::uint64_t key : keys) {
        list += (list.empty() ? "'" : ",'") + written_key(key) + "'";
    }
    SITMAP_TRY(pack.query(fmt::format("SELECT key, content FROM {} WHERE key IN ({})", inset_table, list), {},
                          [&](const std::vector<std::string_view>& row) {
                              std::uint64_t key = 0;
                              std::from_chars(row[0].data(), row[0].data() + row[0].size(), key, 16);
                              if (auto shape = unpacked_shape(row[1])) {
                                  kept.emplace(key, *std::move(shape));
                              }
                              return true;
                          }));
    return kept;
}

}  // namespace sitmap::scene
