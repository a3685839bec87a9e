#include "cli/cli.hpp"
#include "io/nearest_word.hpp"

#include <fmt/format.h>

#include <csignal>
#include <cstdlib>
#include <new>
#include <string>
#include <system_error>
#include <vector>

#include "cli/command_line.hpp"
#include "cli/terminal.hpp"
#include "cli/verb.hpp"
#include "cli/word_list.hpp"
#include "io/interruption.hpp"

namespace sitmap::cli {
namespace {

std::string overview(const std::vector<Verb>& verbs) {
    std::string text =
        "sitmap draws situation maps of the South Caucasus from articles, event tables and briefs.\n\n"
        "Usage: sitmap VERB [ARGUMENTS] [OPTIONS]\n\n";
    for (const Verb& verb : verbs) {
        text += fmt::format("  {:<10} {}\n", verb.name, verb.summary);
    }
    text +=
        "\nsitmap VERB --help describes a verb; sitmap --version gives the version.\n\n"
        "Examples:\n"
        "  sitmap draw article.txt -o map.svg -o map.pdf\n"
        "  sitmap read article.txt -o brief.toml     then correct it, and: sitmap draw brief.toml\n"
        "  sitmap place \"Khoda Afarin\"\n"
        "  sitmap territory --on 2020-11-10\n\n"
        "Exit status: 0 done, 1 could not process, 2 wrong usage or configuration, 3 batch done with failures,\n"
        "130/143 stopped.\n"
        "Environment: SITMAP_DATA (data pack), SITMAP_STYLES (folder of styles), NO_COLOR.\n";
    return text;
}

int unknown_verb(const Terminal& terminal, const std::string& word, const std::vector<Verb>& verbs) {
    std::vector<std::string> names;
    for (const Verb& verb : verbs) {
        names.emplace_back(verb.name);
    }
    if (word.starts_with('-')) {
        return terminal.fail(usage_error(fmt::format("\"{}\" stands before a verb", word),
                                         fmt::format("the verb comes first: {}", listed(names))));
    }
    const std::string near = io::nearest_word(word, names);
    return terminal.fail(usage_error(
        fmt::format("\"{}\" is not a verb", word),
        near.empty() ? fmt::format("the verbs are {}", listed(names)) : fmt::format("did you mean \"{}\"?", near)));
}

int run_verb(Terminal& terminal, const Verb& verb, std::vector<std::string> arguments) {
    CommandLine line(fmt::format("sitmap {}", verb.name), std::string(verb.summary));
    const Action action = verb.declare(line);
    // A mistake found before --json was read is reported in the form that was asked for all the same.
    Voice voice;
    for (const std::string& argument : arguments) {
        if (argument == "--") {
            break;
        }
        voice.json = voice.json || argument == "--json";
    }
    terminal.set_voice(voice);
    const CommandLine::Outcome outcome = line.parse(std::move(arguments));
    if (outcome.help) {
        terminal.print(fmt::format("Usage: sitmap {} {}\n\n{}\n{}\nExamples:\n{}", verb.name, verb.synopsis,
                                   verb.summary, line.help(), verb.examples));
        return terminal.done();
    }
    if (!outcome.errors.empty()) {
        return terminal.fail(outcome.errors);
    }
    return action(terminal);
}

int dispatch(Terminal& terminal, const std::vector<std::string>& arguments) {
    const std::vector<Verb> verbs = all_verbs();
    if (arguments.empty()) {
        terminal.error(usage_error("a verb is missing", "sitmap --help lists them"));
        return 2;
    }
    const std::string& word = arguments.front();
    if (word == "--help" || word == "-h" || (word == "help" && arguments.size() == 1)) {
        terminal.print(overview(verbs));
        return terminal.done();
    }
    if (word == "--version" || word == "-V") {
        terminal.print("sitmap " SITMAP_VERSION "\n");
        return terminal.done();
    }
    const bool help = word == "help";
    const std::string& name = help ? arguments[1] : word;
    for (const Verb& verb : verbs) {
        if (verb.name == name) {
            return run_verb(terminal, verb,
                            help ? std::vector<std::string>{"--help"}
                                 : std::vector<std::string>(arguments.begin() + 1, arguments.end()));
        }
    }
    return unknown_verb(terminal, name, verbs);
}

}  // namespace

std::vector<Verb> all_verbs() {
    return {draw_verb(),      batch_verb(),    snippet_verb(),   read_verb(),  place_verb(),
            territory_verb(), corridor_verb(), gazetteer_verb(), style_verb(), lint_verb()};
}

int run(int argc, char** argv) {
    Terminal terminal;
    Error error;
    try {
        io::stop_on_signals();
        std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is a failed write with its exit status, not a sudden end
        std::signal(SIGXFSZ, SIG_IGN);  // the same for a file that may not grow any more
        return dispatch(terminal, std::vector<std::string>(argv + std::min(argc, 1), argv + argc));
    } catch (const std::bad_alloc&) {
        error.code = ErrorCode::memory;
        error.message = "out of memory";
        error.hint = "give the program more memory (ulimit -v), or ask for a smaller picture";
    } catch (const std::system_error& fault) {
        // What threads need is all that the system refuses by an exception.
        error.code = ErrorCode::memory;
        error.message = fmt::format("the system refuses: {}", fault.what());
        error.hint = "give the program more memory and threads (ulimit -v, ulimit -u), or fewer jobs (-j 1)";
    } catch (const std::exception& fault) {
        error.code = ErrorCode::internal;
        error.message = fault.what();
        error.hint = "this is a mistake of the program; please report it with the input";
    }
    return terminal.fail(error);
}

}  // namespace sitmap::cli
