#include "report/lint.hpp"

#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "cli/brief_options.hpp"
#include "cli/command_line.hpp"
#include "cli/names_option.hpp"
#include "cli/pixel_options.hpp"
#include "cli/table.hpp"
#include "cli/verb.hpp"
#include "sitmap.hpp"

namespace sitmap::cli {
namespace {

struct LintOptions {
    CommonOptions common;
    NamesOption names_tables;
    BriefOptions brief;
    std::vector<std::string> inputs;
    bool rules = false;
};

int show_rules(bool json, Terminal& terminal) {
    if (json) {
        nlohmann::ordered_json whole{{"schema", "sitmap.lint-rules/1"}, {"rules", nlohmann::ordered_json::array()}};
        for (const report::Rule& rule : report::lint_rules()) {
            whole["rules"].push_back({{"id", rule.id}, {"what", rule.what}});
        }
        terminal.print(whole.dump(2) + "\n");
        return terminal.done();
    }
    std::vector<std::vector<std::string>> rows;
    for (const report::Rule& rule : report::lint_rules()) {
        rows.push_back({std::string(rule.id), std::string(rule.what)});
    }
    terminal.print(as_table(rows, ""));
    return terminal.done();
}

/// Of the map of an input; without one, of the map of a day.
Result<std::vector<report::Finding>> findings_of(const std::string& input, const BriefOptions& options,
                                                 const Atlas& atlas, const report::PartialWords& words) {
    brief::Brief brief;
    if (!input.empty()) {
        SITMAP_TRY_ASSIGN(brief, atlas.brief_of(input, options.edition()));
    }
    options.apply(brief, input.ends_with(".toml"));
    SITMAP_TRY_ASSIGN(const style::Style style, style::load(brief.style, style::style_folders()));
    SITMAP_TRY_ASSIGN(const Map map, atlas.draw(std::move(brief)));
    std::vector<report::Finding> findings = report::lint(map.brief, words);
    for (auto& more : {report::lint(map.brief, map.scene, map.territory, atlas.gazetteer()),
                       report::lint(map.brief, map.scene, map.laid, style)}) {
        findings.insert(findings.end(), more.begin(), more.end());
    }
    return findings;
}

int run_lint(LintOptions& options, Terminal& terminal) {
    terminal.set_voice(options.common.voice);
    if (options.rules) {
        return show_rules(options.common.voice.json, terminal);
    }
    Problems problems;
    if (options.inputs.empty() && options.brief.names_a_day()) {
        options.inputs.emplace_back();
    }
    if (options.inputs.empty()) {
        problems.usage("a brief, article or table is missing", "sitmap lint brief.toml; --rules lists what is checked");
    }
    options.brief.check(problems, PixelOptions{}.dpi);
    if (!problems.none()) {
        return terminal.fail(problems.errors());
    }
    const auto added = options.names_tables.read(options.common.pack);
    if (!added) {
        return terminal.fail(added.error());
    }
    const auto atlas = Atlas::open(options.common.pack, *added);
    if (!atlas) {
        return terminal.fail(atlas.error());
    }
    const auto words = report::PartialWords::load(atlas->pack());
    if (!words) {
        return terminal.fail(words.error());
    }
    nlohmann::ordered_json whole{{"schema", "sitmap.lint/1"}, {"findings", nlohmann::ordered_json::array()}};
    bool broken = false;
    for (const std::string& input : options.inputs) {
        const auto findings = findings_of(input, options.brief, *atlas, *words);
        if (!findings) {
            return terminal.fail(findings.error());
        }
        for (const report::Finding& finding : *findings) {
            broken = broken || finding.error || options.common.strict;
            const char* level = finding.error ? "error" : "advice";
            if (options.common.voice.json) {
                whole["findings"].push_back(
                    {{"file", input}, {"level", level}, {"rule", finding.rule}, {"message", finding.message}});
            } else {
                terminal.print(fmt::format("{}: {}[{}]: {}\n", input.empty() ? "the map" : printable(input), level,
                                           finding.rule, printable(finding.message)));
            }
        }
    }
    if (options.common.voice.json) {
        terminal.print(whole.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
    }
    return broken ? 1 : terminal.done();
}

Action declare(CommandLine& line) {
    const auto options = std::make_shared<LintOptions>();
    line.positionals("INPUT", options->inputs, "Briefs, articles or event tables");
    line.flag("--rules", options->rules, "List the rules");
    options->brief.declare(line);
    options->names_tables.declare(line);
    declare_common(line, options->common);
    return [options](Terminal& terminal) { return run_lint(*options, terminal); };
}

}  // namespace

Verb lint_verb() {
    return {"lint", "INPUT… [OPTIONS]", "Which rules of map-making a brief and its map break",
            "  sitmap lint brief.toml\n"
            "  sitmap lint brief.toml --page phone --strict    advice counts as an error\n"
            "  sitmap lint --since 2020-11-19 --date 2020-12-02\n"
            "  sitmap lint --rules\n",
            declare};
}

}  // namespace sitmap::cli
