#include <catch2/catch.hpp>

#include "style/unit_symbol.hpp"

using namespace sitmap;

namespace {

const style::Style& look() {
    static const auto loaded = style::load("briefing", {SITMAP_SOURCE_DIR "/styles"});
    REQUIRE(loaded);
    return *loaded;
}

std::vector<style::SymbolPart> symbol(brief::UnitSide side, brief::UnitBranch branch, brief::UnitSize size,
                                      event::Claim claim = event::Claim::happened) {
    return style::unit_symbol(look(), side, branch, size, claim);
}

bool same(const std::vector<style::SymbolPart>& a, const std::vector<style::SymbolPart>& b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](const auto& x, const auto& y) {
               return x.path == y.path && x.fill == y.fill && x.stroke == y.stroke;
           });
}

}  // namespace

TEST_CASE("every branch has a glyph of its own that keeps inside the frame") {
    std::vector<std::vector<style::SymbolPart>> seen;
    for (const brief::UnitBranch branch : brief::all_unit_branches()) {
        INFO(brief::name_of(branch));
        const auto glyph = look().unit_glyph(branch, look().colour("ink"));
        REQUIRE_FALSE(glyph.empty());
        for (const style::SymbolPart& part : glyph) {
            for (const geo::XY p : part.path.points) {
                CHECK(std::abs(p.x) <= style::unit_half_width);
                CHECK(std::abs(p.y) <= style::unit_half_height);
            }
        }
        for (const auto& other : seen) {
            CHECK_FALSE(same(glyph, other));
        }
        seen.push_back(glyph);
    }
}

TEST_CASE("the frame has one shape for all sides, and sides are told without colour") {
    using brief::UnitBranch;
    using brief::UnitSide;
    using brief::UnitSize;
    const auto armenian = symbol(UnitSide::armenian, UnitBranch::infantry, UnitSize::brigade);
    const auto azerbaijani = symbol(UnitSide::azerbaijani, UnitBranch::infantry, UnitSize::brigade);
    const auto other = symbol(UnitSide::other, UnitBranch::infantry, UnitSize::brigade);
    CHECK(armenian.front().path == azerbaijani.front().path);
    CHECK(armenian.front().path == other.front().path);
    const auto paths = [](const std::vector<style::SymbolPart>& parts) {
        std::vector<geo::Path> out;
        for (const auto& part : parts) {
            out.push_back(part.path);
        }
        return out;
    };
    CHECK(paths(armenian) != paths(azerbaijani));
    CHECK(paths(armenian) != paths(other));
}

TEST_CASE("sizes differ in their marks, and an expected unit has a dashed frame") {
    using brief::UnitBranch;
    using brief::UnitSide;
    using brief::UnitSize;
    for (int a = 0; a < 9; ++a) {
        for (int b = a + 1; b < 9; ++b) {
            CHECK_FALSE(same(symbol(UnitSide::other, UnitBranch::armour, static_cast<UnitSize>(a)),
                             symbol(UnitSide::other, UnitBranch::armour, static_cast<UnitSize>(b))));
        }
    }
    const auto dashed = [](const std::vector<style::SymbolPart>& parts) {
        return std::any_of(parts.begin(), parts.end(),
                           [](const auto& part) { return part.stroke && !part.stroke->dash_pt.empty(); });
    };
    CHECK(dashed(symbol(UnitSide::other, UnitBranch::armour, UnitSize::army, event::Claim::threatened)));
    CHECK_FALSE(dashed(symbol(UnitSide::other, UnitBranch::armour, UnitSize::army)));
}
