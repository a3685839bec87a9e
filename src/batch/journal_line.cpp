#include "batch/journal_line.hpp"

#include <nlohmann/json.hpp>

namespace sitmap::batch {

namespace {

using Json = nlohmann::ordered_json;

}  // namespace

std::string line_of(const Entry& entry) {
    Json json = {{"name", entry.name}, {"key", Json::object()}, {"files", Json::array()}};
    for (std::size_t part = 0; part < Key::parts; ++part) {
        json["key"][std::string(name_of(static_cast<Key::Part>(part)))] = entry.key.hash[part];
    }
    for (const DrawnFile& file : entry.files) {
        json["files"].push_back({{"name", file.name}, {"bytes", file.bytes}, {"hash", file.hash}});
    }
    json["title"] = entry.title;
    json["date"] = entry.date ? Json(time::to_iso(*entry.date)) : Json(nullptr);
    json["language"] = tag_of(entry.language);
    json["alt"] = entry.alt;
    json["events"] = Json::parse(entry.events, nullptr, false);
    if (json["events"].is_discarded()) {
        json["events"] = Json::array();
    }
    json["warnings"] = Json::array();
    for (const Warning& warning : entry.warnings) {
        json["warnings"].push_back({{"code", warning.code}, {"message", warning.message}});
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::optional<Entry> entry_of(std::string_view line) {
    const Json json = Json::parse(line, nullptr, false);
    if (!json.is_object()) {
        return std::nullopt;
    }
    try {
        Entry entry;
        entry.name = json.at("name");
        for (std::size_t part = 0; part < Key::parts; ++part) {
            entry.key.hash[part] = json.at("key").at(std::string(name_of(static_cast<Key::Part>(part))));
        }
        for (const Json& file : json.at("files")) {
            const std::string name = file.at("name");
            if (name.empty() || name.front() == '.' || name.find('/') != std::string::npos) {
                return std::nullopt;
            }
            entry.files.push_back({name, file.at("bytes"), file.at("hash")});
        }
        entry.title = json.at("title");
        if (json.at("date").is_string()) {
            const auto date = time::parse_date(json.at("date").get<std::string>());
            entry.date = date ? std::optional(*date) : std::nullopt;
        }
        entry.language = language_from(json.at("language").get<std::string>()).value_or(Language::en);
        entry.alt = json.at("alt");
        entry.events = json.at("events").dump();
        for (const Json& warning : json.at("warnings")) {
            entry.warnings.push_back({warning.at("code"), warning.at("message"), "", 0});
        }
        return entry;
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

}  // namespace sitmap::batch
