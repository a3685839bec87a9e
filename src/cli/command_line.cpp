#include "cli/command_line.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "io/nearest_word.hpp"

namespace sitmap::cli {
Error usage_error(std::string message, std::string hint) {
    Error error;
    error.code = ErrorCode::usage;
    error.message = std::move(message);
    error.hint = std::move(hint);
    return error;
}

namespace {

/// What the verb does not know, each with the option that was probably meant.
std::vector<Error> unknown_words(const CLI::App& app) {
    std::vector<std::string> known;
    for (const CLI::Option* option : app.get_options()) {
        for (const std::string& name : option->get_lnames()) {
            known.push_back("--" + name);
        }
    }
    std::vector<Error> errors;
    for (const std::string& word : app.remaining()) {
        const std::string near = io::nearest_word(word.substr(0, word.find('=')), known);
        errors.push_back(usage_error(word.starts_with('-') ? fmt::format("there is no option \"{}\"", word)
                                                           : fmt::format("one argument too many: \"{}\"", word),
                                     near.empty() ? fmt::format("{} --help lists the options", app.get_name())
                                                  : fmt::format("did you mean \"{}\"?", near)));
    }
    return errors;
}

}  // namespace

struct CommandLine::Impl {
    Impl(const std::string& program, const std::string& summary) : app(summary, program) {}
    CLI::App app;
};

CommandLine::CommandLine(const std::string& program, const std::string& summary)
    : impl_(std::make_unique<Impl>(program, summary)) {
    impl_->app.get_formatter()->column_width(30);
    impl_->app.set_help_flag("-h,--help", "This text");
    impl_->app.allow_extras();
}

CommandLine::~CommandLine() = default;

void CommandLine::positionals(const std::string& name, std::vector<std::string>& target, const std::string& help) {
    impl_->app.add_option(name, target, help);
}

void CommandLine::positional(const std::string& name, std::string& target, const std::string& help) {
    impl_->app.add_option(name, target, help);
}

void CommandLine::flag(const std::string& names, bool& target, const std::string& help) {
    impl_->app.add_flag(names, target, help);
}

void CommandLine::text(const std::string& names, std::string& target, const std::string& value,
                       const std::string& help) {
    impl_->app.add_option(names, target, help)->type_name(value);
}

void CommandLine::texts(const std::string& names, std::vector<std::string>& target, const std::string& value,
                        const std::string& help) {
    impl_->app.add_option(names, target, help)->type_name(value)->allow_extra_args(false);
}

void CommandLine::list(const std::string& names, std::vector<std::string>& target, const std::string& value,
                       const std::string& help) {
    impl_->app.add_option(names, target, help)->type_name(value)->delimiter(',')->allow_extra_args(false);
}

CommandLine::Outcome CommandLine::parse(std::vector<std::string> words) {
    Outcome outcome;
    try {
        std::reverse(words.begin(), words.end());  // as CLI11 wants them
        impl_->app.parse(std::move(words));
        outcome.errors = unknown_words(impl_->app);
    } catch (const CLI::CallForHelp&) {
        outcome.help = true;
    } catch (const CLI::ParseError& mistake) {
        outcome.errors.push_back(
            usage_error(mistake.what(), fmt::format("{} --help shows how", impl_->app.get_name())));
    }
    return outcome;
}

std::string CommandLine::help() const {
    std::string text = impl_->app.help();
    text.erase(text.find_last_not_of('\n') + 1);
    text += "\n";
    const std::size_t positionals = text.find("\nPositionals:");
    return text.substr(positionals != std::string::npos ? positionals : text.find("\nOptions:"));
}

}  // namespace sitmap::cli
