#include "scene/memory.hpp"

#include <xxhash.h>

#include "geo/operations.hpp"

namespace sitmap::scene {

namespace {

template <class P>
std::uint64_t hash_of(const std::vector<P>& points, std::uint64_t seed) {
    static_assert(sizeof(P) == 2 * sizeof(double), "no padding may get into a key");
    const std::size_t count = points.size();
    seed = XXH3_64bits_withSeed(&count, sizeof count, seed);
    return XXH3_64bits_withSeed(points.data(), count * sizeof(P), seed);
}

template <class P>
std::uint64_t hash_of(const geo::BasicGeometry<P>& shape, std::uint64_t seed) {
    seed = hash_of(shape.points, seed);
    for (const auto& line : shape.lines) {
        seed = hash_of(line, seed);
    }
    for (const auto& polygon : shape.polygons) {
        seed = hash_of(polygon.shell, seed ^ 0x5eed);
        for (const auto& hole : polygon.holes) {
            seed = hash_of(hole, seed);
        }
    }
    return seed;
}

/// A shape of no vertices takes room too.
std::size_t room_of(const geo::PlaneGeometry& shape) {
    return 8 + geo::vertex_count(shape);
}

}  // namespace

geo::PlaneGeometry Memory::shape(std::uint64_t key, const std::function<geo::PlaneGeometry()>& make) {
    if (const auto found = shapes_.find(key); found != shapes_.end()) {
        return found->second;
    }
    geo::PlaneGeometry shape = make();
    vertices_ += room_of(shape);
    if (vertices_ > most_vertices) {
        shapes_.clear();
        vertices_ = room_of(shape);
    }
    shapes_.emplace(key, shape);
    return shape;
}

const ReliefImage* Memory::relief(std::uint64_t key) const {
    const auto found = reliefs_.find(key);
    return found == reliefs_.end() ? nullptr : &found->second;
}

void Memory::keep_relief(std::uint64_t key, const ReliefImage& image) {
    if (reliefs_.size() == most_reliefs) {
        reliefs_.clear();
    }
    reliefs_.emplace(key, image);
}

Result<std::shared_ptr<const pack::Relief>> Memory::heights(const pack::Pack& pack) {
    if (!heights_) {
        SITMAP_TRY_ASSIGN(pack::Relief relief, pack.relief());
        heights_ = std::make_shared<const pack::Relief>(std::move(relief));
    }
    return heights_;
}

std::uint64_t key_of(const geo::Geometry& shape, std::uint64_t seed) {
    return hash_of(shape, seed);
}

std::uint64_t key_of(const geo::PlaneGeometry& shape, std::uint64_t seed) {
    return hash_of(shape, seed);
}

std::uint64_t key_of(std::initializer_list<double> numbers, std::uint64_t seed) {
    return XXH3_64bits_withSeed(std::data(numbers), numbers.size() * sizeof(double), seed);
}

std::uint64_t key_of(std::string_view bytes, std::uint64_t seed) {
    return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

}  // namespace sitmap::scene
