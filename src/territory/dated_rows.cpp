#include "territory/dated_rows.hpp"

#include <charconv>

namespace sitmap::territory {

namespace {

Result<std::optional<time::Date>> first_day(std::string_view text) {
    if (text.empty()) {
        return std::nullopt;
    }
    SITMAP_TRY_ASSIGN(const time::DateSpan span, time::parse_edtf(text));
    return span.first;
}

}  // namespace

Result<time::Interval> interval_from(std::string_view valid_from, std::string_view valid_to) {
    time::Interval interval;
    SITMAP_TRY_ASSIGN(interval.from, first_day(valid_from));
    SITMAP_TRY_ASSIGN(interval.to, first_day(valid_to));
    return interval;
}

Result<double> number_from(std::string_view text) {
    double value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc{} || end != text.data() + text.size()) {
        return failure(ErrorCode::pack, "'" + std::string(text) + "' in a table of the data pack is no number");
    }
    return value;
}

Result<geo::LonLat> position_from(std::string_view lon, std::string_view lat) {
    SITMAP_TRY_ASSIGN(const double lon_deg, number_from(lon));
    SITMAP_TRY_ASSIGN(const double lat_deg, number_from(lat));
    return geo::checked(lon_deg, lat_deg);
}

Result<std::vector<TextRow>> rows_of(const pack::Pack& pack, std::string_view sql,
                                     const std::vector<std::string>& parameters) {
    std::vector<TextRow> rows;
    SITMAP_TRY(pack.query(sql, parameters, [&](const std::vector<std::string_view>& row) {
        rows.emplace_back(row.begin(), row.end());
        return true;
    }));
    return rows;
}

}  // namespace sitmap::territory
