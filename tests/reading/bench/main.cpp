#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "reading/score/case_file.hpp"
#include "reading/score/report.hpp"
#include "sitmap.hpp"

namespace {

using namespace sitmap;

struct Options {
    bool errors = false;
    bool held_errors = false;
    std::string only;  ///< a theme, language or id
    std::vector<std::filesystem::path> paths;
};

int fail(const Error& error) {
    fmt::print(stderr, "bench_reading: {}{}{}\n  {}\n", error.file,
               error.line > 0 ? fmt::format(":{}: ", error.line) : (error.file.empty() ? "" : ": "), error.message,
               error.hint);
    return 1;
}

bool is_held(const std::string& file) {
    return file.find("/held/") != std::string::npos;
}

bool is_wanted(const reading::Case& one, const std::string& only) {
    return only.empty() || one.id == only || tag_of(one.language) == only ||
           std::find(one.themes.begin(), one.themes.end(), only) != one.themes.end();
}

Result<void> run(const Options& options) {
    const std::filesystem::path home = std::filesystem::path(SITMAP_TEST_DIR) / "reading";
    SITMAP_TRY_ASSIGN(const auto atlas, Atlas::open(SITMAP_PACK));
    SITMAP_TRY_ASSIGN(const auto lexicon, event::Lexicon::load(atlas.pack()));
    for (const auto& path : options.paths) {
        // A folder from elsewhere may bring its own table of places.
        const auto table = std::filesystem::exists(path / "places.csv") ? path / "places.csv" : home / "places.csv";
        SITMAP_TRY_ASSIGN(const auto places, reading::TruthPlaces::load(table));
        SITMAP_TRY_ASSIGN(const auto cases, reading::read_cases(path, places));
        reading::Totals totals;
        std::string errors;
        for (const reading::Case& one : cases) {
            if (!is_wanted(one, options.only)) {
                continue;
            }
            SITMAP_TRY_ASSIGN(const auto scored, reading::score(one, atlas.gazetteer(), lexicon));
            totals.add(scored);
            if (is_held(one.file) ? options.held_errors : options.errors) {
                errors += reading::errors_of(scored);
            }
        }
        fmt::print("{}\n{}\n{}", path.string(), reading::report(totals), errors);
    }
    return {};
}

}  // namespace

/// bench_reading [--errors] [--held-errors] [--only THEME|LANGUAGE|ID] [FOLDER…]
int main(int count, char** values) {
    Options options;
    for (int at = 1; at < count; ++at) {
        const std::string value = values[at];
        if (value == "--errors") {
            options.errors = true;
        } else if (value == "--held-errors") {
            options.held_errors = true;
        } else if (value == "--only" && at + 1 < count) {
            options.only = values[++at];
        } else if (value.starts_with("-")) {
            fmt::print(stderr, "bench_reading [--errors] [--held-errors] [--only THEME|LANGUAGE|ID] [FOLDER…]\n");
            return 2;
        } else {
            options.paths.emplace_back(value);
        }
    }
    if (options.paths.empty()) {
        const std::filesystem::path home = std::filesystem::path(SITMAP_TEST_DIR) / "reading";
        options.paths = {home / "open", home / "held"};
    }
    const auto done = run(options);
    return done ? 0 : fail(done.error());
}
