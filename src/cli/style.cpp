#include "style/style.hpp"

#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "cli/command_line.hpp"
#include "cli/common_options.hpp"
#include "cli/table.hpp"
#include "cli/verb.hpp"

namespace sitmap::cli {
namespace {

struct StyleOptions {
    CommonOptions common;
    std::vector<std::string> names;
};

std::string for_people(const style::Style& style) {
    std::string text = fmt::format("{}: {}\n", printable(style.name), printable(style.description));
    std::vector<std::vector<std::string>> rows;
    for (const std::string& name : style.page_names()) {
        if (const auto page = style.page(name)) {
            rows.push_back({name, page->height > 0 ? fmt::format("{:g} × {:g} pt", page->width, page->height)
                                                   : fmt::format("{:g} pt wide", page->width)});
        }
    }
    return text + as_table(rows);
}

nlohmann::ordered_json as_json(const style::Style& style) {
    nlohmann::ordered_json json{{"name", style.name}, {"description", style.description}};
    json["pages"] = nlohmann::ordered_json::array();
    for (const std::string& name : style.page_names()) {
        if (const auto page = style.page(name)) {
            json["pages"].push_back({{"name", name}, {"width_pt", page->width}, {"height_pt", page->height}});
        }
    }
    return json;
}

int run_style(const StyleOptions& options, Terminal& terminal) {
    terminal.set_voice(options.common.voice);
    const auto folders = style::style_folders();
    const std::vector<std::string> names = options.names.empty() ? style::available(folders) : options.names;
    nlohmann::ordered_json styles = nlohmann::ordered_json::array();
    std::vector<Error> errors;
    for (const std::string& name : names) {
        const auto style = style::load(name, folders);
        if (!style) {
            errors.push_back(style.error());
        } else if (options.common.voice.json) {
            styles.push_back(as_json(*style));
        } else {
            terminal.print(for_people(*style));
        }
    }
    if (options.common.voice.json) {
        const nlohmann::ordered_json whole{{"schema", "sitmap.styles/1"}, {"styles", std::move(styles)}};
        terminal.print(whole.dump(2) + "\n");
    }
    return errors.empty() ? terminal.done() : terminal.fail(errors);
}

Action declare(CommandLine& line) {
    const auto options = std::make_shared<StyleOptions>();
    line.positionals("NAME", options->names, "Styles to show and check: names or TOML files; all without one");
    declare_common(line, options->common);
    return [options](Terminal& terminal) { return run_style(*options, terminal); };
}

}  // namespace

Verb style_verb() {
    return {"style", "[NAME…] [OPTIONS]", "List, show and check styles",
            "  sitmap style\n"
            "  sitmap style briefing\n"
            "  sitmap style ./house-style.toml           checks it: errors name line and column\n",
            declare};
}

}  // namespace sitmap::cli
