#pragma once

#include <atomic>
#include <cstddef>
#include <future>
#include <optional>
#include <vector>

#include "scene/draft.hpp"

/// For .cpp files of scene only.
namespace sitmap::scene {

/// An area that is named in the frame if enough of it is visible there.
struct NamedArea {
    LabelAsk ask = {};  ///< all but where the area lies
    geo::Geometry shape = {};
    double inside_pt = 0;                           ///< the name keeps this far from the frame's edge
    double least_pt2 = 0;                           ///< less visible ground has no name
    std::optional<double> required_from_pt2 = {};   ///< so much visible ground must have it
    std::vector<const geo::Geometry*> others = {};  ///< ground that it leaves to others; outlives the area
    std::optional<geo::Geometry> exclave = {};      ///< which it leaves too while it has room beside
};

/// What became of it.
struct AskedArea {
    std::string kind = {};  ///< of its name
    bool is_visible = false;
    std::optional<LabelAsk> ask = {};  ///< of the layout, where there is ground for the name
};

/// Where named areas lie in the frame and where their names may stand: the dearest step of a scene. Another processor
/// takes a part of them where the map has it for itself.
class AreaAsks {
public:
    explicit AreaAsks(std::vector<NamedArea> areas) : areas_(std::move(areas)), asked_(areas_.size()) {}
    AreaAsks(const AreaAsks&) = delete;
    AreaAsks& operator=(const AreaAsks&) = delete;
    /// Waits for the other one.
    ~AreaAsks() = default;

    /// Begins on a thread of its own with a view of its own, `Viewport::fit` of these; without a thread nothing begins.
    void begin_beside(const geo::Box& extent, double width, double height);
    /// All of them, in their order. Called once. Errors: crs.
    Result<std::vector<AskedArea>> finish(const Draft& draft);

private:
    void take_turns(const Viewport& viewport, Memory* memory);

    std::vector<NamedArea> areas_;
    std::vector<AskedArea> asked_;
    std::atomic<std::size_t> next_ = 0;  ///< the first area that nobody has taken yet
    std::future<Result<void>> beside_;
};

}  // namespace sitmap::scene
