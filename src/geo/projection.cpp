#include "geo/projection.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "geo/proj_library.hpp"

namespace sitmap::geo {

namespace {

template <class From, class To, class Transform>
std::vector<To> each(const std::vector<From>& points, Transform transform) {
    std::vector<To> result;
    result.reserve(points.size());
    for (const From& p : points) {
        if (const std::optional<To> q = transform(p)) {
            result.push_back(*q);
        }
    }
    return result;
}

template <class To, class From, class Transform>
BasicGeometry<To> transform_all(const BasicGeometry<From>& geometry, Transform transform) {
    BasicGeometry<To> result;
    result.points = each<From, To>(geometry.points, transform);
    for (const auto& line : geometry.lines) {
        auto points = each<From, To>(line, transform);
        if (points.size() >= 2) {
            result.lines.push_back(std::move(points));
        }
    }
    const auto ring_of = [&](const std::vector<From>& ring) {
        auto points = each<From, To>(ring, transform);
        if (points.size() >= 3 && !(points.front() == points.back())) {
            points.push_back(points.front());
        }
        return points;
    };
    for (const auto& polygon : geometry.polygons) {
        BasicPolygon<To> projected{ring_of(polygon.shell), {}};
        if (projected.shell.size() < 4) {
            continue;
        }
        for (const auto& hole : polygon.holes) {
            if (auto ring = ring_of(hole); ring.size() >= 4) {
                projected.holes.push_back(std::move(ring));
            }
        }
        result.polygons.push_back(std::move(projected));
    }
    return result;
}

}  // namespace

struct Projection::Impl {
    const ProjLibrary& proj;
    PJ_CONTEXT* context = nullptr;
    PJ* transformation = nullptr;
    bool input_in_radians = false;

    explicit Impl(const ProjLibrary& library) : proj(library) {}
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl() {
        proj.destroy(transformation);
        proj.context_destroy(context);
    }
};

Projection::Projection(std::unique_ptr<Impl> impl, std::string definition)
    : impl_(std::move(impl)), definition_(std::move(definition)) {}
Projection::Projection(Projection&&) noexcept = default;
Projection& Projection::operator=(Projection&&) noexcept = default;
Projection::~Projection() = default;

Result<Projection> Projection::for_region(const Box& box) {
    const double sixth = (box.north - box.south) / 6;
    return from_definition(fmt::format("+proj=lcc +lat_1={:.6f} +lat_2={:.6f} +lat_0={:.6f} +lon_0={:.6f} +datum=WGS84",
                                       box.south + sixth, box.north - sixth, (box.south + box.north) / 2,
                                       (box.west + box.east) / 2));
}

Result<Projection> Projection::equal_area(LonLat centre) {
    return from_definition(fmt::format("+proj=laea +lat_0={:.6f} +lon_0={:.6f} +datum=WGS84", centre.lat, centre.lon));
}

Result<Projection> Projection::from_definition(const std::string& definition) {
    SITMAP_TRY_ASSIGN(const ProjLibrary* const library, proj_library());
    const ProjLibrary& proj = *library;
    auto impl = std::make_unique<Impl>(proj);
    impl->context = proj.context_create();
    // Its level of logging does not hold for what it says without its database.
    proj.log_func(impl->context, nullptr, [](void*, int, const char*) {});
    proj.context_set_enable_network(impl->context, 0);
    if (definition.starts_with("+proj=")) {
        // A bare operation needs no file, unless it names grids: PROJ opens proj.db all the same, which costs more than
        // all else that it does for a map.
        if (definition.find("grids=") == std::string::npos) {
            const char* no_folder = "/dev/null";
            proj.context_set_search_paths(impl->context, 1, &no_folder);
        }
        impl->transformation = proj.create(impl->context, definition.c_str());
        impl->input_in_radians = true;
    } else if (PJ* pair = proj.create_crs_to_crs(impl->context, "OGC:CRS84", definition.c_str(), nullptr)) {
        impl->transformation = proj.normalize_for_visualization(impl->context, pair);
        proj.destroy(pair);
    }
    if (!impl->transformation) {
        return failure(ErrorCode::crs, fmt::format("no such projection: {}", definition),
                       "give a PROJ string such as \"+proj=lcc +lat_1=38 +lat_2=41 +lon_0=46\" or an EPSG code");
    }
    return Projection(std::move(impl), definition);
}

std::optional<XY> Projection::forward(LonLat position) const {
    constexpr double to_radians = 0.017453292519943295;
    const double k = impl_->input_in_radians ? to_radians : 1;
    const PJ_COORD out =
        impl_->proj.trans(impl_->transformation, PJ_FWD, PJ_COORD{{position.lon * k, position.lat * k, 0, 0}});
    // PROJ passes NaN through without an error: the result decides.
    if (!std::isfinite(out.xy.x) || !std::isfinite(out.xy.y)) {
        return std::nullopt;
    }
    return XY{out.xy.x, out.xy.y};
}

std::optional<LonLat> Projection::inverse(XY metres) const {
    constexpr double to_degrees = 57.29577951308232;
    const double k = impl_->input_in_radians ? to_degrees : 1;
    const PJ_COORD out = impl_->proj.trans(impl_->transformation, PJ_INV, PJ_COORD{{metres.x, metres.y, 0, 0}});
    if (!std::isfinite(out.lp.lam) || !std::isfinite(out.lp.phi)) {
        return std::nullopt;
    }
    return LonLat{out.lp.lam * k, out.lp.phi * k};
}

PlaneGeometry Projection::forward(const Geometry& geometry) const {
    return transform_all<XY>(geometry, [this](LonLat p) { return forward(p); });
}

Geometry Projection::inverse(const PlaneGeometry& geometry) const {
    return transform_all<LonLat>(geometry, [this](XY p) { return inverse(p); });
}

}  // namespace sitmap::geo
