#include "batch/snippet.hpp"

#include <fmt/format.h>

#include <memory>

#include "cli/command_line.hpp"
#include "cli/common_options.hpp"
#include "cli/verb.hpp"

namespace sitmap::cli {
namespace {

struct SnippetOptions {
    CommonOptions common;
    std::vector<std::string> maps;
    std::string form = "html";
};

Result<pack::Pack> opened(const std::string& named) {
    std::filesystem::path file = named;
    if (file.empty()) {
        SITMAP_TRY_ASSIGN(file, pack::Pack::find());
    }
    return pack::Pack::open(file);
}

int run_snippet(const SnippetOptions& given, Terminal& terminal) {
    terminal.set_voice(given.common.voice);
    Problems problems;
    const auto form = batch::snippet_form_from(given.form);
    if (!form) {
        problems.usage(fmt::format("--as: \"{}\" is not known", given.form),
                       "html, markdown, latex, typst, docx-fields");
    }
    if (given.maps.empty()) {
        problems.usage("a map is missing", "sitmap snippet maps/2020-10-20-situation --as html");
    }
    if (!problems.none()) {
        return terminal.fail(problems.errors());
    }
    const auto pack = opened(given.common.pack);
    if (!pack) {
        return terminal.fail(pack.error());
    }
    std::string all;
    for (const std::string& map : given.maps) {
        const auto figure = batch::read_figure(map, *pack);
        if (!figure) {
            return terminal.fail(figure.error());
        }
        const auto text = batch::snippet(*figure, *form);
        if (!text) {
            return terminal.fail(text.error());
        }
        all += (all.empty() ? "" : "\n") + *text;
    }
    terminal.print(all);
    return terminal.done();
}

Action declare(CommandLine& line) {
    const auto given = std::make_shared<SnippetOptions>();
    line.positionals("MAP", given->maps, "Maps of a series: DIR/NAME, with or without an ending");
    line.text("--as", given->form, "FORM", "html, markdown, latex, typst or docx-fields");
    declare_common(line, given->common);
    return [given](Terminal& terminal) { return run_snippet(*given, terminal); };
}

}  // namespace

Verb snippet_verb() {
    return {"snippet", "MAP… [--as FORM]", "Give a map's figure, caption, credit and alt text for a document",
            "  sitmap snippet maps/2020-10-20-situation --as html >> page.html\n"
            "  sitmap snippet maps/2020-10-20-situation.pdf --as latex\n"
            "  sitmap snippet maps/*.svg --as markdown | pandoc -o report.docx\n",
            declare};
}

}  // namespace sitmap::cli
