#include "style/style.hpp"

#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <optional>

#include "cli/command_line.hpp"
#include "cli/common_options.hpp"
#include "cli/style_proof.hpp"
#include "cli/table.hpp"
#include "cli/verb.hpp"
#include "style/check.hpp"

namespace sitmap::cli {
namespace {

struct StyleOptions {
    CommonOptions common;
    std::vector<std::string> names;
    bool check = false;
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

std::string findings_for_people(const style::Style& style, const std::vector<style::Weakness>& weaknesses) {
    if (weaknesses.empty()) {
        return fmt::format("{}: text, symbols, lines and sides can be told by every eye\n", printable(style.name));
    }
    std::string text;
    for (const style::Weakness& weakness : weaknesses) {
        text += fmt::format("{}: {}: {}\n", printable(style.name), weakness.rule, printable(weakness.message));
    }
    return text;
}

nlohmann::ordered_json as_json(const style::Style& style, const std::vector<style::Weakness>* weaknesses) {
    nlohmann::ordered_json json{{"name", style.name}, {"description", style.description}};
    json["pages"] = nlohmann::ordered_json::array();
    for (const std::string& name : style.page_names()) {
        if (const auto page = style.page(name)) {
            json["pages"].push_back({{"name", name}, {"width_pt", page->width}, {"height_pt", page->height}});
        }
    }
    if (weaknesses != nullptr) {
        json["findings"] = nlohmann::ordered_json::array();
        for (const style::Weakness& weakness : *weaknesses) {
            json["findings"].push_back({{"rule", weakness.rule}, {"message", weakness.message}});
        }
    }
    return json;
}

/// What the style says of itself, and what maps drawn in it show.
Result<std::vector<style::Weakness>> weaknesses_of(const style::Style& style, const std::string& name,
                                                   const Atlas& atlas) {
    std::vector<style::Weakness> weaknesses = style::check(style);
    SITMAP_TRY_ASSIGN(const std::vector<style::Weakness> drawn, check_drawn(atlas, name));
    weaknesses.insert(weaknesses.end(), drawn.begin(), drawn.end());
    return weaknesses;
}

int run_style(const StyleOptions& options, Terminal& terminal) {
    terminal.set_voice(options.common.voice);
    const auto folders = style::style_folders();
    const std::vector<std::string> names = options.names.empty() ? style::available(folders) : options.names;
    nlohmann::ordered_json styles = nlohmann::ordered_json::array();
    std::vector<Error> errors;
    bool clean = true;
    std::optional<Atlas> atlas;
    if (options.check) {
        auto opened = Atlas::open(options.common.pack);
        if (!opened) {
            return terminal.fail(opened.error());
        }
        atlas.emplace(*std::move(opened));
    }
    for (const std::string& name : names) {
        const auto style = style::load(name, folders);
        if (!style) {
            errors.push_back(style.error());
            continue;
        }
        std::vector<style::Weakness> weaknesses;
        if (atlas) {
            auto found = weaknesses_of(*style, name, *atlas);
            if (!found) {
                errors.push_back(found.error());
                continue;
            }
            weaknesses = *std::move(found);
        }
        clean = clean && weaknesses.empty();
        if (options.common.voice.json) {
            styles.push_back(as_json(*style, atlas ? &weaknesses : nullptr));
        } else {
            terminal.print(atlas ? findings_for_people(*style, weaknesses) : for_people(*style));
        }
    }
    if (options.common.voice.json) {
        const nlohmann::ordered_json whole{{"schema", "sitmap.styles/1"}, {"styles", std::move(styles)}};
        terminal.print(whole.dump(2) + "\n");
    }
    if (!errors.empty()) {
        return terminal.fail(errors);
    }
    return clean ? terminal.done() : 1;
}

Action declare(CommandLine& line) {
    const auto options = std::make_shared<StyleOptions>();
    line.positionals("NAME", options->names, "Styles to show and check: names or TOML files; all without one");
    line.flag("--check", options->check, "Can text be read and sides be told, by every eye? Exit status 1 if not");
    declare_common(line, options->common);
    return [options](Terminal& terminal) { return run_style(*options, terminal); };
}

}  // namespace

Verb style_verb() {
    return {"style", "[NAME…] [OPTIONS]", "List, show and check styles",
            "  sitmap style\n"
            "  sitmap style briefing\n"
            "  sitmap style ./house-style.toml           errors name line and column\n"
            "  sitmap style --check ./house-style.toml   contrast, and colours for every kind of eye\n",
            declare};
}

}  // namespace sitmap::cli
