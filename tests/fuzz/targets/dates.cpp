#include "article/dateline.hpp"
#include "article/published.hpp"
#include "article/written_date.hpp"
#include "article/written_period.hpp"
#include "fuzz/driver/fuzzing.hpp"
#include "io/utf8.hpp"
#include "time/instant.hpp"

// Everything that may be a date: what is read and written again is the same day.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace sitmap;
    const fuzzing::Input input(data, size);
    const std::string text = input.text();
    if (const auto day = time::parse_date(input.bytes())) {
        const auto again = time::parse_date(time::to_iso(*day));
        fuzzing::must(again && *again == *day, "a day is written as it is read");
        for (int language = 0; language < 7; ++language) {
            fuzzing::must(!time::long_form(*day, static_cast<Language>(language)).empty(), "days have names");
        }
    }
    if (const auto span = time::parse_edtf(input.bytes())) {
        fuzzing::must(span->first <= span->last, "a span does not end before it begins");
        const auto again = time::parse_edtf(time::to_edtf(*span));
        fuzzing::must(again && *again == *span, "a span is written as it is read");
    }
    if (const auto instant = time::parse_instant(input.bytes())) {
        const auto again = time::parse_instant(time::to_iso(*instant));
        fuzzing::must(again && *again == *instant, "a point in time is written as it is read");
    }
    for (const article::WrittenDate& date : article::find_dates(text)) {
        fuzzing::must(date.start < date.end && date.end <= text.size(), "dates lie in the text");
        if (const auto span = date.span(2020)) {
            fuzzing::must(span->first <= span->last, "a written span does not end before it begins");
        }
        date.span(std::nullopt);
    }
    for (const article::WrittenPeriod& period : article::find_periods(text)) {
        fuzzing::must(period.start < period.end && period.end <= text.size(), "periods lie in the text");
        if (const auto span = period.span(time::make_date(2020, 10, 26))) {
            fuzzing::must(span->first <= span->last, "a period does not end before it begins");
        }
    }
    if (const auto dateline = article::dateline_of(text)) {
        fuzzing::must(dateline->end <= text.size(), "a dateline lies in the text");
    }
    return 0;
}
