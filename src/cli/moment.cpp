#include "cli/moment.hpp"

#include <fmt/format.h>

#include "cli/option_values.hpp"
#include "territory/hours.hpp"

namespace sitmap::cli {

Result<Moment> parse_moment(std::string_view option, std::string_view text) {
    if (text.find('T') == std::string_view::npos) {
        SITMAP_TRY_ASSIGN(const time::Date day, parse_day(option, text));
        return Moment{day, std::nullopt};
    }
    Result<time::Instant> instant = time::parse_instant(text);
    if (!instant) {
        instant.error().code = ErrorCode::usage;
        instant.error().message = fmt::format("{}: {}", option, instant.error().message);
        return failure(std::move(instant.error()));
    }
    return Moment{time::local_day(*instant), *instant};
}

Result<time::Date> day_that_answers(const Moment& moment, const pack::Pack& pack, const Terminal& terminal) {
    if (!moment.instant) {
        return moment.day;
    }
    SITMAP_TRY_ASSIGN(const time::Date day, territory::day_in_force(*moment.instant, pack));
    if (day != moment.day) {
        SITMAP_TRY_ASSIGN(const auto hour, territory::hour_of(moment.day, pack));
        terminal.note(fmt::format("at {} the state of {} was still in force: the changes of the day came at {} ({})",
                                  time::to_iso(*moment.instant), time::to_iso(day), time::to_iso(hour->from),
                                  hour->what));
    }
    return day;
}

}  // namespace sitmap::cli
