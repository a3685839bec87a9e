#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>
#include <unordered_map>

#include "geo/geometry.hpp"
#include "scene/scene.hpp"

namespace sitmap::scene {

/// What maps of one series have in common, kept from one to the next: shapes that come into the same frame in the same
/// way, and the shaded ground. It changes how fast a map is made, never how it looks. One per thread.
class Memory {
public:
    /// The shape kept under the key, or the one that `make` gives.
    geo::PlaneGeometry shape(std::uint64_t key, const std::function<geo::PlaneGeometry()>& make);
    /// The shaded ground kept under the key; null: none.
    const ReliefImage* relief(std::uint64_t key) const;
    void keep_relief(std::uint64_t key, const ReliefImage& image);
    /// The pack's own heights, read at the first call. \pre always the same pack. Errors: pack.
    Result<std::shared_ptr<const pack::Relief>> heights(const pack::Pack& pack);

private:
    /// So that a long series of changing frames stays as small as a short one.
    static constexpr std::size_t most_vertices = 1'500'000, most_reliefs = 4;
    std::unordered_map<std::uint64_t, geo::PlaneGeometry> shapes_;
    std::unordered_map<std::uint64_t, ReliefImage> reliefs_;
    std::size_t vertices_ = 0;
    std::shared_ptr<const pack::Relief> heights_;
};

/// The same as without, but what the memory has is not made again. \pre `memory` is of one thread; null: none
Result<Scene> compose(const brief::Brief& brief, const style::Style& style, const style::Page& page,
                      const territory::Territory& territory, const gazetteer::Gazetteer& gazetteer,
                      const pack::Pack& pack, const std::vector<brief::Change>& changes, Memory* memory);

/// Keys are made of everything that the result depends on.
std::uint64_t key_of(const geo::Geometry& shape, std::uint64_t seed = 0);
std::uint64_t key_of(const geo::PlaneGeometry& shape, std::uint64_t seed = 0);
std::uint64_t key_of(std::initializer_list<double> numbers, std::uint64_t seed = 0);
std::uint64_t key_of(std::string_view bytes, std::uint64_t seed = 0);

}  // namespace sitmap::scene
