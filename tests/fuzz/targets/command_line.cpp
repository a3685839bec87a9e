#include <algorithm>
#include <string>
#include <vector>

#include "cli/command_line.hpp"
#include "cli/moment.hpp"
#include "cli/option_values.hpp"
#include "cli/terminal.hpp"
#include "cli/verb.hpp"
#include "fuzz/driver/fuzzing.hpp"
#include "io/path_policy.hpp"
#include "io/utf8.hpp"

// Words of the command line, one a line: every verb takes or refuses them; those that only answer are run.

namespace {

using namespace sitmap;

std::vector<std::string> words_of(std::string_view bytes) {
    std::vector<std::string> words;
    while (!bytes.empty() && words.size() < 40) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        // No argument of a process holds a zero byte.
        words.emplace_back(bytes.substr(0, std::min(end, bytes.find('\0'))));
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    return words;
}

/// Whether the words may be acted on: no file is written, and none is read.
bool only_asks(std::string_view verb, const std::vector<std::string>& words) {
    if (verb != "place" && verb != "territory" && verb != "corridor") {
        return false;
    }
    for (const std::string& word : words) {
        if (word.starts_with("-o") || word.starts_with("--o") || word.find_first_of("/.") != std::string::npos ||
            (word.starts_with('-') && !word.starts_with("--") && word.find('o') != std::string::npos)) {
            return false;
        }
    }
    return true;
}

void values(const std::string& word) {
    cli::parse_number("--n", word, 0, 100);
    cli::parse_extent("--extent", word);
    cli::parse_size(word, 144);
    cli::parse_width("--width", word);
    cli::parse_day("--date", word);
    cli::parse_language(word);
    cli::parse_naming(word);
    cli::parse_text("--title", word);
    cli::parse_moment("--on", word);
    io::check_path_policy(word);
    paint::format_of(word);
    fuzzing::must(io::first_invalid_utf8(cli::printable(word)) == std::string::npos, "messages are UTF-8");
}

int run(const cli::Verb& verb, const std::vector<std::string>& words) {
    cli::CommandLine line("sitmap", "");
    const cli::Action action = verb.declare(line);
    const cli::CommandLine::Outcome outcome = line.parse(words);
    if (outcome.help || !outcome.errors.empty() || !only_asks(verb.name, words)) {
        line.help();
        return 0;
    }
    cli::Terminal terminal;
    return action(terminal);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzzing::Input input(data, size);
    const std::vector<cli::Verb> verbs = cli::all_verbs();
    const cli::Verb& verb = verbs[input.choice(static_cast<unsigned>(verbs.size()))];
    const std::vector<std::string> words = words_of(input.bytes());
    for (const std::string& word : words) {
        values(word);
    }
    const int status = run(verb, words);
    fuzzing::must(status >= 0 && status <= 3, "a run ends with a status of the manual");
    return 0;
}
