#include <fmt/format.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <fstream>

#include "label_problem.hpp"
#include "layout/label_conflicts.hpp"

using namespace sitmap;
using namespace sitmap::layout;

namespace {

/// Sets of candidates of which only one can be taken; together they hold every conflict. Large sets leave the solver
/// less to try than pairs do.
std::vector<std::vector<std::uint32_t>> cliques_of(const ConflictGraph& graph) {
    const std::size_t count = graph.cost.size();
    std::vector<std::vector<bool>> touch(count, std::vector<bool>(count)), open = touch;
    for (std::uint32_t c = 0; c < count; ++c) {
        for (std::uint32_t other = graph.first[graph.wish_of[c]]; other < graph.first[graph.wish_of[c] + 1]; ++other) {
            touch[c][other] = true;
        }
        for (const std::uint32_t other : graph.conflicts_of(c)) {
            touch[c][other] = open[c][other] = true;
        }
    }
    std::vector<std::vector<std::uint32_t>> cliques;
    for (std::uint32_t a = 0; a < count; ++a) {
        for (const std::uint32_t b : graph.conflicts_of(a)) {
            if (!open[a][b]) {
                continue;
            }
            std::vector<std::uint32_t> clique{a, b};
            for (std::uint32_t c = 0; c < count; ++c) {
                if (c != a && c != b && touch[a][c] && touch[b][c] &&
                    std::all_of(clique.begin(), clique.end(), [&](std::uint32_t m) { return touch[m][c]; })) {
                    clique.push_back(c);
                }
            }
            for (const std::uint32_t m : clique) {
                for (const std::uint32_t n : clique) {
                    open[m][n] = false;
                }
            }
            cliques.push_back(std::move(clique));
        }
    }
    return cliques;
}

/// The choice of places as a linear program in whole numbers: each wish takes one candidate or is left out, and of
/// candidates that touch each other one is taken.
std::string program_of(const std::vector<Wish>& wishes) {
    const ConflictGraph graph = conflict_graph(wishes);
    std::string costs, rows, names;
    for (std::uint32_t w = 0; w < wishes.size(); ++w) {
        costs += fmt::format(" + {:.6f} d{}\n", wishes[w].drop_cost, w);
        names += fmt::format(" d{}\n", w);
        rows += fmt::format(" d{}", w);
        for (std::uint32_t c = graph.first[w]; c < graph.first[w + 1]; ++c) {
            costs += fmt::format(" + {:.6f} x{}\n", graph.cost[c], c);
            names += fmt::format(" x{}\n", c);
            rows += fmt::format("\n + x{}", c);
        }
        rows += " = 1\n";
    }
    for (const auto& clique : cliques_of(graph)) {
        for (const std::uint32_t c : clique) {
            rows += fmt::format(" + x{}\n", c);
        }
        rows += " <= 1\n";
    }
    return "Minimize\n cost:" + costs + "Subject To\n" + rows + "Binary\n" + names + "End\n";
}

/// What Debian's solver says that the best choice costs.
double optimum_of(const std::vector<Wish>& wishes) {
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / fmt::format("sitmap-optimum-{}", getpid());
    std::filesystem::create_directories(folder);
    const std::string problem = folder / "labels.lp", answer = folder / "answer.txt";
    std::ofstream(problem) << program_of(wishes);
    const int status = std::system(
        fmt::format("cbc '{}' ratioGap 0 solve solution '{}' >'{}.log' 2>&1", problem, answer, problem).c_str());
    std::string first;
    std::getline(std::ifstream(answer), first);
    std::filesystem::remove_all(folder);
    INFO("cbc (Debian: coinor-cbc) ended with " << status << " and said: " << first);
    const std::string heading = "Optimal - objective value ";
    REQUIRE(status == 0);
    REQUIRE(first.rfind(heading, 0) == 0);
    return std::stod(first.substr(heading.size()));
}

/// Nine crowds of `count` names, `required` of them with leaders, in a square of `side` points.
void check_crowds(int count, double side, int required) {
    const auto style = *style::load("briefing", {std::filesystem::path(SITMAP_SOURCE_DIR) / "styles"});
    Measurer measurer;
    for (std::uint64_t seed = 1; seed <= 9; ++seed) {
        const auto wishes = label_problem::crowd(measurer, style, seed, count, side, required);
        const double best = optimum_of(wishes), ours = place(wishes).cost;
        // What no choice can place says nothing of ours.
        const double unavoidable = std::floor(best / drop_cost_of(1, true)) * drop_cost_of(1, true);
        INFO(count << " names in a square of " << side << " points, seed " << seed << ": " << ours << ", best "
                   << best);
        CHECK(ours >= best - 1e-3);
        CHECK(ours - best <= 0.02 * (best - unavoidable) + 1e-3);
    }
}

}  // namespace

TEST_CASE("names with room cost at most two per cent more than an exact solver's choice") {
    check_crowds(12, 260, 2);
    check_crowds(18, 240, 3);
    check_crowds(25, 330, 4);
}

TEST_CASE("crowded names cost at most two per cent more than an exact solver's choice") {
    check_crowds(25, 240, 4);
    check_crowds(25, 180, 0);
}

TEST_CASE("names of which half have no room cost at most two per cent more than an exact solver's choice") {
    check_crowds(25, 190, 2);
}
