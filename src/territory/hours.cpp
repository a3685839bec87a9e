#include "territory/hours.hpp"

#include "territory/dated_rows.hpp"

namespace sitmap::territory {

Result<std::map<time::Date, Hour>> known_hours(const pack::Pack& pack) {
    std::map<time::Date, Hour> hours;
    if (!pack.has_table("territory_hour")) {
        return hours;
    }
    SITMAP_TRY_ASSIGN(const auto rows, rows_of(pack, "SELECT date, hour, what, source FROM territory_hour"));
    for (const TextRow& row : rows) {
        SITMAP_TRY_ASSIGN(const time::Date day, time::parse_date(row[0]));
        SITMAP_TRY_ASSIGN(const time::Instant from, time::parse_instant(row[1]));
        hours[day] = {from, row[2], row[3]};
    }
    return hours;
}

Result<std::optional<Hour>> hour_of(time::Date day, const pack::Pack& pack) {
    SITMAP_TRY_ASSIGN(const auto hours, known_hours(pack));
    const auto found = hours.find(day);
    return found == hours.end() ? std::nullopt : std::optional(found->second);
}

Result<time::Date> day_in_force(time::Instant instant, const pack::Pack& pack) {
    const time::Date day = time::local_day(instant);
    SITMAP_TRY_ASSIGN(const auto hour, hour_of(day, pack));
    return hour && instant < hour->from ? day - std::chrono::days(1) : day;
}

}  // namespace sitmap::territory
