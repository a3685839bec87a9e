#pragma once

#include <string>

/// Draws the briefs `tests/golden/maps/SUBJECT-*.toml` as small pictures and compares each with the tracked one beside
/// it. Where they differ, both and their difference go into the folder `golden` of the build, with a page that shows
/// them side by side. With SITMAP_UPDATE_GOLDEN=1 the tracked pictures are written anew: ./dev golden --update.
void check_maps(const std::string& subject);
