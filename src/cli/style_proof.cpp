#include "cli/style_proof.hpp"

#include <algorithm>

#include "report/lint_colours.hpp"

namespace sitmap::cli {

namespace {

constexpr std::string_view proofs[] = {R"(
title = "A day of war"
standfirst = "Every family of events, on ground that is held, claimed, fought over and neither."
date = 2020-10-20
extent = [44.9, 38.5, 48.1, 40.9]
sources = ["none"]
[[event]]
place = "Stepanakert"
type = "shelling"
head = "Shelling"
text = "On ground that is held."
[[event]]
place = "Hadrut"
type = "battle"
claim = "claimed"
claimed_by = "Baku"
head = "Fighting"
[[event]]
place = "Khoda Afarin"
type = "deployment"
claim = "threatened"
claimed_by = "Tehran"
head = "Troops"
[[event]]
place = "Goris"
type = "evacuation"
head = "Evacuation"
[[event]]
place = "Shusha"
type = "talks"
claim = "proposed"
head = "Talks"
[[event]]
place = "Ganja"
type = "blockade"
head = "Road closed"
)",
                                       R"(
title = "What changed hands"
since = 2020-11-19
date = 2020-12-02
extent = [45.3, 38.6, 47.8, 40.7]
sources = ["none"]
)"};

}  // namespace

Result<std::vector<style::Weakness>> check_drawn(const Atlas& atlas, const std::string& style) {
    SITMAP_TRY_ASSIGN(const style::Style loaded, style::load(style, style::style_folders()));
    std::vector<style::Weakness> found;
    for (const std::string_view proof : proofs) {
        SITMAP_TRY_ASSIGN(brief::Brief brief, brief::parse(proof, "proof.toml", atlas.gazetteer()));
        brief.style = style;
        SITMAP_TRY_ASSIGN(const Map map, atlas.draw(std::move(brief)));
        std::vector<report::Finding> findings;
        report::check_colours(map.scene, map.laid, loaded, findings);
        for (report::Finding& finding : findings) {
            const bool is_known = std::any_of(found.begin(), found.end(), [&](const style::Weakness& weakness) {
                return weakness.message == finding.message;
            });
            if (!is_known) {
                found.push_back({std::move(finding.rule), std::move(finding.message)});
            }
        }
    }
    return found;
}

}  // namespace sitmap::cli
