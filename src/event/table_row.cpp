#include "event/table_row.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "article/letter.hpp"
#include "article/written_date.hpp"
#include "event/foreign_types.hpp"
#include "event/row_date.hpp"
#include "event/row_words.hpp"

namespace sitmap::event {
namespace {

constexpr double sure_score = 0.7;  // a name below it is a guess, and tables are not for guessing

class RowReader {
public:
    RowReader(const TableRow& row, const gazetteer::Gazetteer& gazetteer, const pack::Phrasebook& words)
        : row_(row), gazetteer_(gazetteer), edition_{words, gazetteer} {}

    Result<Event> run() {
        Event event;
        const std::string id = first({"id", "event_id", "event_id_cnty"});
        event.id = id.empty() ? "e" + std::to_string(row_.row) : id;
        SITMAP_TRY(read_type(event));
        SITMAP_TRY(read_date(event));
        SITMAP_TRY(read_claim_of(event));
        SITMAP_TRY(read_places(event));
        for (const char* const column : {"actors", "actor", "actor1", "actor2", "side_a", "side_b"}) {
            for (auto& name : list(first({column}))) {
                event.actors.push_back(std::move(name));
            }
        }
        event.head = first({"head", "title"});
        if (event.head.empty()) {
            event.head = head_of_sides(row_, event.when, edition_);
        }
        event.text = first({"text", "notes", "description", "source_headline"});
        if (event.text.empty()) {
            event.text = text_of_sides(row_, event.when, edition_);
        }
        if (event.text.empty()) {
            event.text = first({"conflict_name"});
        }
        if (const auto deaths = deaths_of(row_)) {
            event.text += (event.text.empty()          ? ""
                           : event.text.ends_with('.') ? " "
                                                       : ". ") +
                          in_words(*deaths, edition_);
            const std::string qualifier = deaths->low && *deaths->low == deaths->best ? "at least" : "";
            event.quantities.push_back({deaths->best, qualifier, "people", "killed", in_words(*deaths, edition_)});
        }
        event.evidence.push_back({row_.file, 0, 0, row_.row, event.text.empty() ? event.head : event.text});
        const std::string source = first({"source", "sources", "source_article"});
        if (!source.empty()) {
            event.evidence.push_back({source, 0, 0, 0, {}});
        }
        return event;
    }

private:
    /// The value of the first column that has one.
    std::string first(std::initializer_list<std::string_view> names, std::string_view* used = nullptr) const {
        for (const auto name : names) {
            const auto found = row_.values.find(name);
            if (found != row_.values.end()) {
                std::string value = article::fold_spaces(found->second);
                if (!value.empty()) {
                    if (used != nullptr) {
                        *used = name;
                    }
                    return value;
                }
            }
        }
        return {};
    }

    static std::vector<std::string> list(std::string_view text) {
        std::vector<std::string> items;
        while (!text.empty()) {
            const std::size_t stop = text.find(';');
            std::string item = article::fold_spaces(text.substr(0, stop));
            if (!item.empty()) {
                items.push_back(std::move(item));
            }
            text = stop == std::string_view::npos ? std::string_view() : text.substr(stop + 1);
        }
        return items;
    }

    tl::unexpected<Error> fault(ErrorCode code, std::string message, std::string hint, std::string_view column) const {
        const auto found = row_.columns.find(column);
        const std::string where = found == row_.columns.end()
                                      ? ""
                                      : " (column " + std::to_string(found->second) + ", " + std::string(column) + ")";
        return failure({code, "row " + std::to_string(row_.row) + ": " + std::move(message) + where, std::move(hint),
                        row_.file, row_.line, 0});
    }

    Result<void> read_type(Event& event) const {
        std::string_view column = "type";
        const std::string value = first({"type", "sub_event_type", "event_type", "type_of_violence"}, &column);
        if (value.empty()) {
            return fault(ErrorCode::csv, "no type", "fill the column type: battle, shelling, talks …", column);
        }
        auto type = type_of_table(value);
        if (!type && column == "sub_event_type") {
            type = type_of_table(first({"event_type"}));
        }
        if (!type) {
            std::string known;
            for (const Type t : all_types()) {
                known += (known.empty() ? "" : ", ") + std::string(name_of(t));
            }
            return fault(ErrorCode::csv, "unknown type \"" + value + '"', "known types: " + known, column);
        }
        event.type = *type;
        return {};
    }

    Result<time::DateSpan> date(const std::string& value, std::string_view column) const {
        if (auto edtf = time::parse_edtf(value)) {
            return *edtf;
        }
        // "2016-04-02 00:00:00.000" of UCDP, "26 October 2020" and "26-Oct-2020" of ACLED
        const auto found = article::find_dates(value);
        const auto span = found.size() == 1 && found[0].day ? found[0].span(std::nullopt) : std::nullopt;
        if (!span) {
            return fault(ErrorCode::date, "unreadable date \"" + value + '"',
                         "write 2020-10-26 or 2020-10-24/2020-10-25", column);
        }
        return *span;
    }

    Result<void> read_date(Event& event) const {
        std::string_view column = "date";
        std::string from = first({"date", "from", "event_date", "date_start", "start_date"}, &column);
        if (from.empty()) {
            from = date_in_parts(row_);
            column = "year";
        }
        if (from.empty()) {
            return {};
        }
        SITMAP_TRY_ASSIGN(time::DateSpan span, date(from, column));
        const std::string to = first({"to", "date_end", "end_date"}, &column);
        if (!to.empty()) {
            SITMAP_TRY_ASSIGN(const auto end, date(to, column));
            if (end.last < span.first) {
                return fault(ErrorCode::date, "the end " + to + " lies before the start " + from, "", column);
            }
            span.last = end.last;
        }
        event.when = with_precision(span, row_);
        return {};
    }

    Result<void> read_claim_of(Event& event) const {
        event.claimed_by = first({"claimed_by", "said_by"});
        const std::string value = first({"claim", "status"});
        const auto claim = claim_from(value);
        if (!claim && !value.empty()) {
            return fault(ErrorCode::csv, "unknown claim \"" + value + '"',
                         "known: happened, claimed, denied, threatened, proposed", "claim");
        }
        event.claim = claim.value_or(event.claimed_by.empty() ? Claim::happened : Claim::claimed);
        return {};
    }

    Result<std::optional<double>> number(std::initializer_list<std::string_view> names) const {
        std::string_view column;
        const std::string value = first(names, &column);
        if (value.empty()) {
            return std::optional<double>();
        }
        double result = 0;
        const auto [end, code] = std::from_chars(value.data(), value.data() + value.size(), result);
        if (code != std::errc() || end != value.data() + value.size() || !std::isfinite(result)) {
            return fault(ErrorCode::coordinate, "\"" + value + "\" is no number of degrees",
                         "write decimal degrees: 39.15", column);
        }
        return std::optional(result);
    }

    bool is_coarse() const {
        const std::string own = first({"area_only"});
        return digit("geo_precision") >= 2 || digit("where_prec") >= 3 || own == "true" || own == "1" || own == "yes";
    }

    /// A code of one digit; 0 without one.
    int digit(std::string_view column) const {
        const std::string code = first({column});
        return code.size() == 1 && code[0] >= '0' && code[0] <= '9' ? code[0] - '0' : 0;
    }

    /// UCDP's where_prec 6 and 7: known to a country or to the sea, so that the position is only its middle.
    bool is_known_to_a_country() const { return digit("where_prec") >= 6; }

    Result<void> read_places(Event& event) const {
        std::optional<geo::LonLat> position = row_.position;
        SITMAP_TRY_ASSIGN(const auto lat, number({"lat", "latitude"}));
        SITMAP_TRY_ASSIGN(const auto lon, number({"lon", "longitude", "lng", "long"}));
        if (lat.has_value() != lon.has_value()) {
            return fault(ErrorCode::coordinate, "latitude without longitude or the other way round", "",
                         lat ? "lat" : "lon");
        }
        if (lat && !position) {
            auto checked = geo::checked(*lon, *lat);
            if (!checked) {
                return fault(ErrorCode::coordinate, checked.error().message, checked.error().hint, "lat");
            }
            position = *checked;
        }
        std::string_view column = "place";
        const std::string value = first({"place", "location", "where_coordinates", "where_description"}, &column);
        const bool coarse = is_coarse();
        const auto names = list(value);
        if (position && is_known_to_a_country()) {
            event.places.push_back({EventPlace::Role::at, {}, first({"country", "country_id"}), std::nullopt, true});
            return {};
        }
        if (position) {
            constexpr double near_by_km = 25;  // UCDP's where_prec 2
            event.places.push_back({EventPlace::Role::at, known_near(names, *position), value, position, coarse,
                                    digit("where_prec") == 2 ? near_by_km : 0.0});
            return {};
        }
        for (const auto& name : names) {
            const auto candidates = gazetteer_.look_up(name, 1);
            const gazetteer::Place* place = gazetteer_.by_id(name);
            if (place == nullptr && !candidates.empty() && candidates.front().score >= sure_score) {
                place = candidates.front().place;
            }
            if (place == nullptr) {
                std::string nearest;
                for (const auto& suggestion : gazetteer_.suggestions(name)) {
                    nearest += (nearest.empty() ? "did you mean " : ", ") + suggestion;
                }
                return fault(ErrorCode::unknown_place, "unknown place \"" + name + '"',
                             nearest.empty() ? "give lat and lon" : nearest + "? Or give lat and lon", column);
            }
            const bool area = coarse || (place->is_area() && !place->is_line());
            event.places.push_back({EventPlace::Role::at, place->id, name, std::nullopt, area});
        }
        return {};
    }

    /// The gazetteer's entry for a row with coordinates, when the name and the position mean the same place.
    std::string known_near(const std::vector<std::string>& names, const geo::LonLat& position) const {
        constexpr double near_deg = 0.25;
        if (names.size() != 1) {
            return {};
        }
        if (const auto* known = gazetteer_.by_id(names.front())) {
            return known->id;
        }
        for (const auto& candidate : gazetteer_.look_up(names.front(), 4)) {
            if (candidate.score >= sure_score && std::abs(candidate.place->position.lat - position.lat) < near_deg &&
                std::abs(candidate.place->position.lon - position.lon) < near_deg) {
                return candidate.place->id;
            }
        }
        return {};
    }

    const TableRow& row_;
    const gazetteer::Gazetteer& gazetteer_;
    TableEdition edition_;
};

}  // namespace

std::string column_name(std::string_view header) {
    std::string name = article::to_lower_ascii(article::fold_spaces(header));
    std::ranges::replace(name, ' ', '_');
    std::ranges::replace(name, '-', '_');
    return name;
}

Result<Event> event_of(const TableRow& row, const gazetteer::Gazetteer& gazetteer, const pack::Phrasebook& words) {
    return RowReader(row, gazetteer, words).run();
}

}  // namespace sitmap::event
