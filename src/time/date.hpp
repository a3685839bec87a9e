#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "io/error.hpp"
#include "io/language.hpp"

/// Calendar days, spans of days and half-open intervals. No clock is ever read here.
namespace sitmap::time {

using Date = std::chrono::sys_days;

/// `2020-10-26`. Errors: date (31 February, year 0, other forms) with the value in the message.
Result<Date> parse_date(std::string_view iso);
std::string to_iso(Date date);
std::string to_iso(const std::optional<Date>& date);     ///< empty without a date
Date make_date(int year, unsigned month, unsigned day);  ///< \pre a valid calendar day

/// First and last day, both included: "24–25 October". One day when equal.
struct DateSpan {
    Date first{};
    Date last{};
    bool operator==(const DateSpan&) const = default;
};
/// A day or an EDTF interval `2020-12-11/2020-12-12`, a month `2020-11` or a year `2020`. Errors: date.
Result<DateSpan> parse_edtf(std::string_view text);
std::string to_edtf(const DateSpan& span);

/// Half-open [from, to); a missing end is unbounded.
struct Interval {
    std::optional<Date> from;
    std::optional<Date> to;
    bool contains(Date date) const { return (!from || *from <= date) && (!to || date < *to); }
    bool operator==(const Interval&) const = default;
};

/// "26 October 2020", «26 октября 2020 г.»… as the language writes it (Persian digits in Persian; Gregorian
/// calendar everywhere).
std::string long_form(Date date, Language language);
/// "26 Oct" without the year.
std::string short_form(Date date, Language language);
/// "24–25 Oct", "27 Sept–3 Oct", "26 Oct".
std::string short_form(const DateSpan& span, Language language);

}  // namespace sitmap::time
