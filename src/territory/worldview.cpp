#include "territory/worldview.hpp"

#include <fmt/format.h>

#include <toml++/toml.h>
#include <algorithm>
#include <array>
#include <sstream>

#include "io/file.hpp"
#include "io/limits.hpp"

namespace sitmap::territory {

namespace {

using gazetteer::Naming;

Worldview recognised() {
    Worldview view;
    view.id = "de-jure";
    view.control = view.positions = view.contact = view.oblast = view.exclaves_by_holder = false;
    view.notice = "Recognised borders alone; areas under other control are not shown.";
    return view;
}

/// Azerbaijan dissolved the oblast in 1991 and holds that its troops stand on its own side of a border not delimited.
Worldview azerbaijani() {
    Worldview view;
    view.id = "az";
    view.positions = view.oblast = false;
    view.naming = Naming{Naming::Policy::azerbaijani, false, " / "};
    view.legends = {{"held", "Territories of Azerbaijan under the control of Armenian forces"},
                    {"peacekeepers", "Territories of Azerbaijan where Russian peacekeepers are deployed for a time"}};
    view.notice = "Names and terms follow the usage of Azerbaijan.";
    return view;
}

Worldview armenian() {
    Worldview view;
    view.id = "am";
    view.naming = Naming{Naming::Policy::armenian, true, " / "};
    view.legends = {{"held", "Artsakh (Nagorno-Karabakh), under the control of local Armenian forces"},
                    {"peacekeepers", "Artsakh (Nagorno-Karabakh), Russian peacekeepers deployed"},
                    {"positions", "Territory of Armenia under the control of Azerbaijan, approximate"}};
    view.notice = "Names and terms follow the usage of Armenia.";
    return view;
}

class Reading {
public:
    explicit Reading(std::string file) : file_(std::move(file)) {}

    Result<Worldview> read() {
        SITMAP_TRY_ASSIGN(const std::string text, io::read_text(file_, limits::worldview_bytes));
        // A stream keeps toml++ from reading files by itself.
        std::istringstream stream(text);
        toml::table table;
        try {
            table = toml::parse(stream, file_);
        } catch (const toml::parse_error& error) {
            return wrong(std::string(error.description()), static_cast<int>(error.source().begin.line));
        }
        SITMAP_TRY_ASSIGN(view_, base_of(table));
        view_.id = file_;
        view_.notice.clear();
        for (const auto& [key, node] : table) {
            SITMAP_TRY(take(key.str(), node));
        }
        if (view_.notice.empty()) {
            return wrong("a worldview needs words for the map: notice = \"…\"", 1);
        }
        return std::move(view_);
    }

private:
    tl::unexpected<Error> wrong(std::string message, int line) const {
        Error error;
        error.code = ErrorCode::config;
        error.message = std::move(message);
        error.file = file_;
        error.line = line;
        return failure(std::move(error));
    }

    Result<Worldview> base_of(const toml::table& table) const {
        const auto base = table["base"].value_or(std::string("de-facto"));
        if (auto view = worldview_from(base)) {
            return *std::move(view);
        }
        return wrong(fmt::format("base: \"{}\" is no worldview of the program", base), 1);
    }

    Result<void> take(std::string_view key, const toml::node& node) {
        const int line = static_cast<int>(node.source().begin.line);
        const std::array<std::pair<std::string_view, bool Worldview::*>, 4> switches{
            {{"control", &Worldview::control},
             {"positions", &Worldview::positions},
             {"contact", &Worldview::contact},
             {"oblast", &Worldview::oblast}}};
        for (const auto& [name, member] : switches) {
            if (key == name) {
                if (!node.is_boolean()) {
                    return wrong(fmt::format("{} is true or false", key), line);
                }
                view_.*member = node.as_boolean()->get();
                return {};
            }
        }
        if (key == "legend") {
            return take_legends(node, line);
        }
        if (!node.is_string()) {
            return wrong(fmt::format("{} is no text, or no key of a worldview", key), line);
        }
        const std::string& text = node.as_string()->get();
        if (key == "base") {
            return {};
        }
        if (key == "notice" && text.size() <= 400) {
            view_.notice = text;
            return {};
        }
        if (key == "exclaves" && (text == "holder" || text == "owner")) {
            view_.exclaves_by_holder = text == "holder";
            return {};
        }
        if (key == "naming") {
            return take_naming(text, line);
        }
        return wrong(fmt::format("{} = \"{}\" is not possible in a worldview", key, text), line);
    }

    Result<void> take_naming(const std::string& text, int line) {
        using Policy = Naming::Policy;
        const std::array<std::pair<std::string_view, Naming>, 5> known{
            {{"both", {Policy::both, true, " / "}},
             {"azerbaijani-first", {Policy::both, false, " / "}},
             {"armenian", {Policy::armenian, true, " / "}},
             {"azerbaijani", {Policy::azerbaijani, true, " / "}},
             {"single", {Policy::single, true, " / "}}}};
        for (const auto& [name, naming] : known) {
            if (text == name) {
                view_.naming = naming;
                return {};
            }
        }
        return wrong(fmt::format("unknown naming \"{}\"", text), line);
    }

    Result<void> take_legends(const toml::node& node, int line) {
        if (!node.is_table()) {
            return wrong("legend is a table: [legend] and below it held = \"…\"", line);
        }
        for (const auto& [name, words] : *node.as_table()) {
            if (!words.is_string() || words.as_string()->get().size() > 200) {
                return wrong(fmt::format("legend.{} is a text of up to 200 bytes", name.str()), line);
            }
            view_.legends[std::string(name.str())] = words.as_string()->get();
        }
        return {};
    }

    std::string file_;
    Worldview view_;
};

}  // namespace

const Worldview Worldview::de_facto{};
const Worldview Worldview::de_jure = recognised();
const Worldview Worldview::az = azerbaijani();
const Worldview Worldview::am = armenian();

std::optional<Worldview> worldview_from(std::string_view name) {
    for (const Worldview* view : {&Worldview::de_facto, &Worldview::de_jure, &Worldview::az, &Worldview::am}) {
        if (view->id == name) {
            return *view;
        }
    }
    return std::nullopt;
}

Result<Worldview> read_worldview(std::string_view name) {
    if (auto view = worldview_from(name)) {
        return *std::move(view);
    }
    if (name.ends_with(".toml")) {
        return Reading(std::string(name)).read();
    }
    return failure(ErrorCode::usage, fmt::format("unknown worldview \"{}\"", name),
                   "known: de-facto, de-jure, az, am, or a file that ends in .toml");
}

std::string_view name_of(const Worldview& worldview) {
    return worldview.id;
}

}  // namespace sitmap::territory
