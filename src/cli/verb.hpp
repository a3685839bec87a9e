#pragma once

#include <functional>
#include <string_view>
#include <vector>

namespace sitmap::cli {

class CommandLine;
class Terminal;

/// What a verb does once its command line is read; gives the exit status.
using Action = std::function<int(Terminal&)>;

/// One word of the command line after `sitmap`.
struct Verb {
    std::string_view name;
    std::string_view synopsis;  ///< "INPUT… [-o FILE]…"
    std::string_view summary;   ///< one line
    std::string_view examples;  ///< printed under --help
    Action (*declare)(CommandLine& line);
};

Verb draw_verb();
Verb read_verb();
Verb place_verb();
Verb gazetteer_verb();
Verb territory_verb();
Verb corridor_verb();
Verb batch_verb();
Verb snippet_verb();
Verb style_verb();
Verb lint_verb();

/// All verbs in the order of the manual.
std::vector<Verb> all_verbs();

}  // namespace sitmap::cli
