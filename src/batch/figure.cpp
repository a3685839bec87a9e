#include "batch/figure.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "io/file.hpp"
#include "io/limits.hpp"
#include "time/date.hpp"

namespace sitmap::batch {

namespace {

using Json = nlohmann::json;

/// "maps/NAME.png" and "maps/NAME.alt.txt" mean the map as "maps/NAME" does.
std::filesystem::path without_ending(const std::filesystem::path& path) {
    std::string text = path.string();
    for (const std::string_view ending : {".alt.txt", ".json", ".svg", ".png", ".pdf", ".csv", ".geojson"}) {
        if (text.size() > ending.size() && text.ends_with(ending)) {
            return text.substr(0, text.size() - ending.size());
        }
    }
    return path;
}

std::string joined(const Json& texts) {
    std::string line;
    for (const Json& text : texts) {
        line += (line.empty() ? "" : "; ") + text.get<std::string>();
    }
    return line;
}

Result<void> take(const Json& json, const pack::Pack& pack, Figure& figure) {
    try {
        figure.language = language_from(json.at("language").get<std::string>()).value_or(Language::en);
        SITMAP_TRY_ASSIGN(const auto words, pack::Phrasebook::load(pack, figure.language));
        figure.title = json.at("title");
        figure.standfirst = json.at("standfirst");
        figure.alt = json.at("alt");
        figure.description = json.at("description");
        if (json.at("date").is_string()) {
            SITMAP_TRY_ASSIGN(const auto date, time::parse_date(json.at("date").get<std::string>()));
            figure.day = time::long_form(date, figure.language);
            figure.as_of = words.say("as of {}", figure.day);
        }
        const std::string sources = joined(json.at("sources")), data = joined(json.at("data_credits"));
        figure.credit = sources.empty() ? "" : words.say("Sources:") + " " + sources + ". ";
        figure.credit += data.empty() ? "" : words.say("Map data:") + " " + data + ".";
        figure.width_pt = json.at("sheet").at("size").at(0);
        figure.height_pt = json.at("sheet").at("size").at(1);
    } catch (const Json::exception&) {
        return failure(ErrorCode::json, "is no report of a map",
                       "sitmap batch writes it beside each map; sitmap draw with --report NAME.json");
    }
    return {};
}

}  // namespace

std::string Figure::picture(std::initializer_list<std::string_view> endings) const {
    for (const std::string_view ending : endings) {
        for (const std::string& file : pictures) {
            if (file.ends_with(ending)) {
                return folder + file;
            }
        }
    }
    return {};
}

Result<Figure> read_figure(const std::filesystem::path& path, const pack::Pack& pack) {
    const std::filesystem::path base = without_ending(path);
    const std::string report = base.string() + ".json";
    SITMAP_TRY_ASSIGN(const std::string text, io::read_text(report, limits::table_bytes));
    Figure figure;
    figure.name = base.filename().string();
    figure.folder = base.has_parent_path() ? base.parent_path().generic_string() + "/" : "";
    if (auto taken = take(Json::parse(text, nullptr, false), pack, figure); !taken) {
        Error error = taken.error();
        error.file = report;
        return failure(std::move(error));
    }
    for (const char* ending : {".svg", ".png", ".pdf"}) {
        std::error_code fault;
        if (std::filesystem::is_regular_file(base.string() + ending, fault)) {
            figure.pictures.push_back(figure.name + ending);
        }
    }
    if (figure.pictures.empty()) {
        return failure({ErrorCode::nothing_to_map, "there is no picture beside the report", "", report, 0, 0});
    }
    return figure;
}

}  // namespace sitmap::batch
