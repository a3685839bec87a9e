#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <unordered_map>
#include <utility>

#include "gazetteer/packed_index.hpp"
#include "pack/compiler/steps.hpp"

namespace sitmap::gazetteer::compiler {
namespace {

double number(std::string_view text) {
    double value = std::nan("");
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

long whole(std::string_view text, long otherwise) {
    long value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

Side side_from(std::string_view text) {
    for (const Side side : {Side::neutral, Side::armenian, Side::azerbaijani, Side::iranian, Side::russian}) {
        if (name_of(side) == text) {
            return side;
        }
    }
    return Side::other;
}

NameKind name_kind_from(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, NameKind>, 6> kinds{
        {{"official", NameKind::official},
         {"former", NameKind::former},
         {"exonym", NameKind::exonym},
         {"transliteration", NameKind::transliteration},
         {"misspelling", NameKind::misspelling},
         {"demonym", NameKind::demonym}}};
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const auto& entry) { return entry.first == text; });
    return found == kinds.end() ? NameKind::alternative : found->second;
}

std::optional<time::Date> day(std::string_view text) {
    if (text.empty()) {
        return std::nullopt;
    }
    const auto parsed = time::parse_date(text);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

Error bad_row(std::string_view table, std::string_view id, std::string_view what) {
    Error error;
    error.code = ErrorCode::pack;
    error.message = std::string(table) + ": " + std::string(what) + " of '" + std::string(id) + "'";
    error.hint = "correct the row in geodata/gazetteer and rebuild with ./dev geodata";
    return error;
}

Result<void> read_places(const pack::Pack& pack, std::vector<Place>& places) {
    std::optional<Error> problem;
    SITMAP_TRY(pack.query(
        "SELECT id, kind, country, admin1, lon, lat, grade, population, rank, source, note FROM place ORDER BY rowid",
        {}, [&](const std::vector<std::string_view>& row) {
            const auto kind = place_kind_from(row[1]);
            const auto position = geo::checked(number(row[4]), number(row[5]));
            if (!kind || !position) {
                problem = bad_row("place", row[0], !kind ? "unknown kind" : "wrong position");
                return false;
            }
            Place& place = places.emplace_back();
            place.id = row[0];
            place.kind = *kind;
            place.country = row[2];
            place.admin1 = row[3];
            place.position = *position;
            place.grade = row[6].empty() ? 'C' : row[6].front();
            place.population = whole(row[7], 0);
            place.rank = static_cast<int>(whole(row[8], 9));
            place.source = row[9];
            place.note = row[10];
            return true;
        }));
    if (problem) {
        return failure(*std::move(problem));
    }
    return {};
}

Result<void> read_names(const pack::Pack& pack, std::vector<Place>& places) {
    std::optional<Error> problem;
    std::unordered_map<std::string_view, Place*> by_id;
    for (Place& place : places) {
        if (!by_id.emplace(place.id, &place).second) {
            return failure(bad_row("place", place.id, "a second row"));
        }
    }
    Place* current = nullptr;  // rows of one place stand together
    SITMAP_TRY(pack.query(
        "SELECT place_id, text, language, kind, side, valid_from, valid_to, preferred FROM place_name ORDER BY rowid",
        {}, [&](const std::vector<std::string_view>& row) {
            if (current == nullptr || current->id != row[0]) {
                const auto found = by_id.find(row[0]);
                if (found == by_id.end()) {
                    problem = bad_row("place_name", row[0], "a name without a place");
                    return false;
                }
                current = found->second;
            }
            Name& name = current->names.emplace_back();
            name.text = row[1];
            name.language = language_from(row[2]);
            name.kind = name_kind_from(row[3]);
            name.side = side_from(row[4]);
            name.validity = {day(row[5]), day(row[6])};
            name.preferred = row[7] == "1";
            return true;
        }));
    if (problem) {
        return failure(*std::move(problem));
    }
    const auto nameless = std::find_if(places.begin(), places.end(), [](const Place& p) { return p.names.empty(); });
    if (nameless != places.end()) {
        return failure(bad_row("place", nameless->id, "no name"));
    }
    return {};
}

Result<void> read_words(const pack::Pack& pack, WordEntries& words) {
    if (!pack.has_table("name_word")) {
        return {};
    }
    std::optional<Error> problem;
    SITMAP_TRY(pack.query("SELECT word, class, language FROM name_word ORDER BY rowid", {},
                          [&](const std::vector<std::string_view>& row) {
                              if (!words.add(row[0], row[1], language_from(row[2]))) {
                                  problem = bad_row("name_word", row[0], "unknown class or no letters");
                                  return false;
                              }
                              return true;
                          }));
    if (problem) {
        return failure(*std::move(problem));
    }
    return {};
}

}  // namespace
}  // namespace sitmap::gazetteer::compiler

namespace sitmap::pack::compiler {

/// The gazetteer as the program reads it, from the tables `place`, `place_name` and `name_word`: their keys are
/// computed here, once.
Result<void> derive_gazetteer(StepContext& context) {
    SITMAP_TRY_ASSIGN(const Pack pack, context.pack());
    std::vector<gazetteer::Place> places;
    SITMAP_TRY(gazetteer::compiler::read_places(pack, places));
    if (places.empty()) {
        return failure(ErrorCode::csv, "the tables have no places");
    }
    SITMAP_TRY(gazetteer::compiler::read_names(pack, places));
    gazetteer::WordEntries words;
    SITMAP_TRY(gazetteer::compiler::read_words(pack, words));
    Table table;
    table.schema.name = gazetteer::index_table;
    table.schema.columns = {{"content", ColumnType::bytes}};
    table.rows = {{gazetteer::packed(places, words)}};
    return context.write(table);
}

}  // namespace sitmap::pack::compiler
