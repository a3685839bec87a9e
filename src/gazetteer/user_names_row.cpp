#include "gazetteer/user_names_row.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "gazetteer/name_key.hpp"
#include "gazetteer/name_words.hpp"
#include "io/nearest_word.hpp"
#include "io/utf8.hpp"

namespace sitmap::gazetteer {
namespace {

constexpr std::size_t longest_name = 120;  // code points; beyond it a separator was forgotten

std::vector<std::string> kind_words() {
    std::vector<std::string> words;
    for (int i = 0; i <= static_cast<int>(PlaceKind::world_region); ++i) {
        words.emplace_back(name_of(static_cast<PlaceKind>(i)));
    }
    return words;
}

std::string hint_of(std::string_view word, const std::vector<std::string>& known) {
    const std::string near = io::nearest_word(word, known);
    if (!near.empty()) {
        return fmt::format("did you mean \"{}\"?", near);
    }
    return fmt::format("known are {}", fmt::join(known, ", "));
}

}  // namespace

const std::vector<std::string>& user_names_columns() {
    static const std::vector<std::string> columns{
        "name", "place",     "id",        "lon",        "lat",      "kind",       "country", "admin1", "language",
        "side", "name_kind", "preferred", "valid_from", "valid_to", "population", "rank",    "source", "note"};
    return columns;
}

std::string_view UserNamesRow::cell(const std::string& column) const {
    const auto at = columns_.find(column);
    if (at == columns_.end() || at->second >= row_.cells.size()) {
        return {};
    }
    std::string_view text = row_.cells[at->second];
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
        text.remove_prefix(1);
    }
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) {
        text.remove_suffix(1);
    }
    return text;
}

Error UserNamesRow::fault(const std::string& column, std::string message, std::string hint) const {
    const auto at = columns_.find(column);
    const int place = at == columns_.end() || at->second >= row_.columns.size() ? 1 : row_.columns[at->second];
    return {ErrorCode::csv, std::move(message), std::move(hint), file_, row_.line, place};
}

Result<double> UserNamesRow::number(const std::string& column, double bound) const {
    const std::string_view text = cell(column);
    double value = std::nan("");
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) {
        return failure(fault(column, fmt::format("\"{}\" is not a number of degrees", text),
                             text.find(',') != std::string_view::npos ? "write a full stop: 46.75" : "as in 46.75"));
    }
    if (std::abs(value) > bound) {
        return failure(fault(column, fmt::format("{} {} is off the globe", column, text),
                             fmt::format("it lies between {} and {}", -bound, bound)));
    }
    return value;
}

Result<long> UserNamesRow::whole(const std::string& column, long otherwise, long lowest, long highest) const {
    const std::string_view text = cell(column);
    if (text.empty()) {
        return otherwise;
    }
    long value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc() || end != text.data() + text.size() || value < lowest || value > highest) {
        return failure(fault(column, fmt::format("{} \"{}\" is not a whole number", column, text),
                             fmt::format("from {} to {}", lowest, highest)));
    }
    return value;
}

Result<std::optional<time::Date>> UserNamesRow::day(const std::string& column) const {
    const std::string_view text = cell(column);
    if (text.empty()) {
        return std::optional<time::Date>();
    }
    const auto parsed = time::parse_date(text);
    if (!parsed) {
        return failure(fault(column, parsed.error().message, "as in 1991-11-26"));
    }
    return std::optional(*parsed);
}

Result<Name> UserNamesRow::name() const {
    const std::string_view text = cell("name");
    if (text.empty()) {
        return failure(fault("name", "the name is missing", "write one, or take the row out"));
    }
    if (io::code_points(text) > longest_name) {
        return failure(fault("name", fmt::format("the name is longer than {} characters", longest_name),
                             "is a separator missing?"));
    }
    if (strict_key(text).empty()) {
        return failure(fault("name", fmt::format("\"{}\" has no letter", text), "a name has letters"));
    }
    Name name;
    name.text = io::to_nfc(text);
    if (const auto tag = cell("language"); !tag.empty()) {
        name.language = language_from(tag);
        if (!name.language) {
            return failure(fault("language", fmt::format("\"{}\" is not a language of the gazetteer", tag),
                                 "en, hy, az, ru, fa, tr or ka; leave it empty for any other"));
        }
    }
    if (const auto word = cell("side"); !word.empty()) {
        const auto side = side_from(word);
        if (!side) {
            return failure(fault("side", fmt::format("\"{}\" is not a side", word),
                                 "neutral, armenian, azerbaijani, iranian, russian or other"));
        }
        name.side = *side;
    }
    name.kind = NameKind::alternative;
    if (const auto word = cell("name_kind"); !word.empty()) {
        const auto kind = name_kind_from(word);
        if (!kind) {
            return failure(fault("name_kind", fmt::format("\"{}\" is not a kind of name", word),
                                 "official, alternative, former, exonym, transliteration, misspelling or demonym"));
        }
        name.kind = *kind;
    }
    const auto preferred = cell("preferred");
    if (!preferred.empty() && preferred != "1" && preferred != "0" && preferred != "yes" && preferred != "no") {
        return failure(fault("preferred", fmt::format("preferred \"{}\" is neither yes nor no", preferred),
                             "write 1 or yes for the form to print, or leave it empty"));
    }
    name.preferred = preferred == "1" || preferred == "yes";
    SITMAP_TRY_ASSIGN(name.validity.from, day("valid_from"));
    SITMAP_TRY_ASSIGN(name.validity.to, day("valid_to"));
    if (name.validity.from && name.validity.to && *name.validity.from >= *name.validity.to) {
        return failure(fault(
            "valid_to", fmt::format("valid to {} is not after valid from {}", cell("valid_to"), cell("valid_from")),
            "the last day is not part of the time"));
    }
    return name;
}

Result<Place> UserNamesRow::place() const {
    Place place;
    SITMAP_TRY_ASSIGN(place.position.lon, number("lon", 180));
    SITMAP_TRY_ASSIGN(place.position.lat, number("lat", 90));
    if (const auto word = cell("kind"); !word.empty()) {
        const auto kind = place_kind_from(word);
        if (!kind) {
            return failure(
                fault("kind", fmt::format("\"{}\" is not a kind of place", word), hint_of(word, kind_words())));
        }
        place.kind = *kind;
    }
    place.country = cell("country");
    const bool two_capitals = place.country.size() == 2 && std::all_of(place.country.begin(), place.country.end(),
                                                                       [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!place.country.empty() && !two_capitals) {
        return failure(fault("country", fmt::format("\"{}\" is not a country's code", place.country),
                             "two capital letters: AM, AZ, GE, IR, RU, TR"));
    }
    place.admin1 = cell("admin1");
    SITMAP_TRY_ASSIGN(place.population, whole("population", 0, 0, 100'000'000));
    SITMAP_TRY_ASSIGN(const long rank, whole("rank", 6, 1, 9));
    place.rank = static_cast<int>(rank);
    place.source = cell("source");
    if (place.source.empty()) {
        place.source = file_;
    }
    place.note = cell("note");
    return place;
}

}  // namespace sitmap::gazetteer
