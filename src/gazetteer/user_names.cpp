#include "gazetteer/user_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "gazetteer/name_key.hpp"
#include "gazetteer/name_words.hpp"
#include "gazetteer/user_names_row.hpp"
#include "io/nearest_word.hpp"

namespace sitmap::gazetteer {
namespace {

bool is_settlement(const Place& place) {
    switch (place.kind) {
        case PlaceKind::capital:
        case PlaceKind::city:
        case PlaceKind::town:
        case PlaceKind::village:
        case PlaceKind::exclave:
            return true;
        default:
            return false;
    }
}

std::string listed(const std::vector<const Place*>& places) {
    std::string text;
    for (const Place* place : places) {
        text += fmt::format("{}{} ({}{}{})", text.empty() ? "" : ", ", place->id, name_of(place->kind),
                            place->country.empty() ? "" : " in ", place->country);
    }
    return text;
}

class TableReader {
public:
    TableReader(const std::string& file, const Gazetteer& known) : file_(file), known_(known) {}

    Result<UserNames> run(const std::vector<io::CsvRow>& rows) {
        if (rows.empty()) {
            return failure(
                {ErrorCode::csv, "the table is empty", "its first row names the columns: name,place", file_, 1, 1});
        }
        SITMAP_TRY(read_header(rows.front()));
        for (std::size_t at = 1; at < rows.size(); ++at) {
            if (const auto read = read_row(UserNamesRow(rows[at], columns_, file_)); !read) {
                table_.faults.push_back(read.error());
            }
        }
        for (Place& place : table_.places) {
            prefer_one(place);
        }
        return std::move(table_);
    }

private:
    Result<void> read_header(const io::CsvRow& header) {
        const auto& known = user_names_columns();
        for (std::size_t at = 0; at < header.cells.size(); ++at) {
            std::string column = header.cells[at];
            std::transform(column.begin(), column.end(), column.begin(),
                           [](unsigned char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
            const Error unknown{ErrorCode::csv,
                                fmt::format("there is no column \"{}\" in a table of names", column),
                                "",
                                file_,
                                header.line,
                                header.columns[at]};
            if (std::find(known.begin(), known.end(), column) == known.end()) {
                Error error = unknown;
                const std::string near = io::nearest_word(column, known);
                error.hint = near.empty() ? fmt::format("the columns are {}", fmt::join(known, ", "))
                                          : fmt::format("did you mean \"{}\"?", near);
                return failure(std::move(error));
            }
            if (!columns_.emplace(column, at).second) {
                Error error = unknown;
                error.message = fmt::format("the column \"{}\" stands twice", column);
                return failure(std::move(error));
            }
        }
        if (!columns_.contains("name")) {
            return failure({ErrorCode::csv, "a table of names needs the column \"name\"",
                            "its first row names the columns: name,place or name,lon,lat,kind,country", file_,
                            header.line, 1});
        }
        return {};
    }

    Result<void> read_row(const UserNamesRow& row) {
        SITMAP_TRY_ASSIGN(Name name, row.name());
        const bool positioned = !row.cell("lon").empty() || !row.cell("lat").empty();
        const std::string id(row.cell("id"));
        if (!row.cell("place").empty()) {
            if (positioned) {
                return failure(row.fault("place", "the row has a place and a position",
                                         "a known place keeps its own position: leave lon and lat empty"));
            }
            SITMAP_TRY_ASSIGN(const std::string target, named(row));
            place_of(target).names.push_back(std::move(name));
        } else if (positioned) {
            SITMAP_TRY_ASSIGN(Place place, row.place());
            place.id = id.empty() ? fmt::format("user-{}-{:.4f}-{:.4f}", name_of(place.kind), place.position.lat,
                                                place.position.lon)
                                  : id;
            if (const auto at = by_id_.find(place.id); at != by_id_.end() && !id.empty()) {
                const Place& first = table_.places[at->second];
                if (first.position != place.position || first.kind != place.kind) {
                    return failure(row.fault("id", fmt::format("the id \"{}\" stands for another place above", id),
                                             "give it an id of its own"));
                }
            }
            Place& kept = place_of(place.id, &place);
            kept.names.push_back(std::move(name));
        } else if (!id.empty()) {
            if (!by_id_.contains(id) && known_.by_id(id) == nullptr) {
                return failure(row.fault("id", fmt::format("nothing has the id \"{}\" yet", id),
                                         "its first row gives lon and lat"));
            }
            place_of(id).names.push_back(std::move(name));
        } else {
            return failure(row.fault("name", fmt::format("where is \"{}\"?", row.cell("name")),
                                     "fill in place (an id or a known name), or lon and lat"));
        }
        by_name_.try_emplace(strict_key(row.cell("name")), last_);
        ++table_.names;
        return {};
    }

    /// The place with this id in the table; made from `fresh`, or as an addition to a known one.
    Place& place_of(const std::string& id, const Place* fresh = nullptr) {
        const auto [at, is_new] = by_id_.try_emplace(id, table_.places.size());
        last_ = at->second;
        if (is_new) {
            Place& place = table_.places.emplace_back();
            if (fresh != nullptr) {
                place = *fresh;
            } else if (const Place* known = known_.by_id(id)) {
                place = *known;
                place.names.clear();
            }
            place.id = id;
        }
        return table_.places[at->second];
    }

    /// The id that the cell `place` stands for.
    Result<std::string> named(const UserNamesRow& row) const {
        const std::string word(row.cell("place"));
        if (by_id_.contains(word) || known_.by_id(word) != nullptr) {
            return word;
        }
        if (const auto here = by_name_.find(strict_key(word)); here != by_name_.end()) {
            return table_.places[here->second].id;
        }
        const std::string key = strict_key(word);
        std::vector<const Place*> all;
        std::vector<const Place*> settlements;
        for (const Candidate& candidate : known_.look_up(word, 20)) {
            const bool same_country = row.cell("country").empty() || candidate.place->country == row.cell("country");
            if (same_country && strict_key(candidate.matched) == key) {
                all.push_back(candidate.place);
                if (is_settlement(*candidate.place)) {
                    settlements.push_back(candidate.place);
                }
            }
        }
        const auto& meant = settlements.empty() ? all : settlements;
        if (meant.empty()) {
            const auto near = known_.suggestions(word);
            return failure(row.fault(
                "place", fmt::format("no place is called \"{}\"", word),
                near.empty() ? "give lon and lat instead" : fmt::format("near names: {}", fmt::join(near, ", "))));
        }
        const bool clear = meant.size() == 1 || meant.front()->rank + 3 <= meant[1]->rank;
        if (!clear) {
            return failure(row.fault("place", fmt::format("{} places are called \"{}\"", meant.size(), word),
                                     "write the id of the one that is meant: " + listed(meant)));
        }
        return meant.front()->id;
    }

    /// A new place is shown by something.
    void prefer_one(Place& place) const {
        const bool shown =
            std::any_of(place.names.begin(), place.names.end(), [](const Name& n) { return n.preferred; });
        if (!shown && known_.by_id(place.id) == nullptr) {
            const auto english = std::find_if(place.names.begin(), place.names.end(),
                                              [](const Name& n) { return n.language == Language::en; });
            Name& first = english == place.names.end() ? place.names.front() : *english;
            first.preferred = true;
            first.kind = NameKind::official;
        }
    }

    const std::string& file_;
    const Gazetteer& known_;
    std::map<std::string, std::size_t> columns_;
    std::unordered_map<std::string, std::size_t> by_id_;
    std::unordered_map<std::string, std::size_t> by_name_;
    std::size_t last_ = 0;
    UserNames table_;
};

char separator_of(std::string_view text) {
    const std::string_view header = text.substr(0, text.find('\n'));
    const auto count = [&](char c) { return std::count(header.begin(), header.end(), c); };
    return count('\t') > 0 ? '\t' : count(';') > count(',') ? ';' : ',';
}

}  // namespace

Result<UserNames> parse_user_names(std::string_view text, const std::string& file, const Gazetteer& known) {
    SITMAP_TRY_ASSIGN(const auto rows, io::parse_csv(text, separator_of(text), file));
    return TableReader(file, known).run(rows);
}

std::string to_user_names_csv(const std::vector<Place>& places) {
    std::string text =
        "id,kind,country,admin1,lon,lat,population,rank,name,language,side,name_kind,preferred,valid_from,valid_to,"
        "source,note\n";
    for (const Place& place : places) {
        bool first = true;
        for (const Name& name : place.names) {
            const std::string head =
                first ? fmt::format("{},{},{},{},{:.5f},{:.5f},{},{}", io::csv_cell(place.id), name_of(place.kind),
                                    place.country, io::csv_cell(place.admin1), place.position.lon, place.position.lat,
                                    place.population, place.rank)
                      : io::csv_cell(place.id) + ",,,,,,,";
            text += fmt::format("{},{},{},{},{},{},{},{},{},{}\n", head, io::csv_cell(name.text),
                                name.language ? tag_of(*name.language) : "", name_of(name.side), name_of(name.kind),
                                name.preferred ? "1" : "", name.validity.from ? time::to_iso(*name.validity.from) : "",
                                name.validity.to ? time::to_iso(*name.validity.to) : "",
                                first ? io::csv_cell(place.source) : "", first ? io::csv_cell(place.note) : "");
            first = false;
        }
    }
    return text;
}

std::vector<Place> merged(std::vector<Place> old, std::vector<Place> fresh, std::size_t& replaced) {
    replaced = 0;
    std::unordered_map<std::string, std::size_t> at;
    for (std::size_t i = 0; i < old.size(); ++i) {
        at.emplace(old[i].id, i);
    }
    for (Place& place : fresh) {
        if (const auto known = at.find(place.id); known != at.end()) {
            old[known->second] = std::move(place);
            ++replaced;
        } else {
            old.push_back(std::move(place));
        }
    }
    return old;
}

}  // namespace sitmap::gazetteer
