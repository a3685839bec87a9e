#include "pack/phrasebook.hpp"

#include <fmt/format.h>

#include <charconv>

#include "time/date.hpp"
#include "time/month_names.hpp"

namespace sitmap::pack {

namespace {

constexpr std::string_view day_mark = "{day}";
constexpr std::string_view value_mark = "{}";

std::string with(std::string text, std::string_view mark, std::string_view value) {
    const std::size_t at = text.find(mark);
    return at == std::string::npos ? text : text.replace(at, mark.size(), value);
}

/// Figures stand in the digits of the language.
std::string in_digits_of(Language language, std::string_view text) {
    if (language != Language::fa) {
        return std::string(text);
    }
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool digit = text[at] >= '0' && text[at] <= '9';
        const bool groups = text[at] == ',' && at > 0 && at + 1 < text.size() && text[at - 1] >= '0' &&
                            text[at - 1] <= '9' && text[at + 1] >= '0' && text[at + 1] <= '9';
        if (digit) {
            out += "\xDB";  // U+06F0 … U+06F9
            out += static_cast<char>(0xB0 + (text[at] - '0'));
        } else if (groups) {
            out += "٬";
        } else {
            out += text[at];
        }
    }
    return out;
}

/// "20 Oct" in another language; empty when it is no such day.
std::string day_in(Language language, std::string_view english) {
    unsigned day = 0;
    const auto [rest, error] = std::from_chars(english.data(), english.data() + english.size(), day);
    if (error != std::errc{} || day < 1 || day > 31 || rest == english.data() + english.size() || *rest != ' ') {
        return {};
    }
    const std::string_view name(rest + 1, static_cast<std::size_t>(english.data() + english.size() - rest - 1));
    for (unsigned month = 1; month <= 12; ++month) {
        if (time::month_abbreviated(month, Language::en) == name) {
            constexpr int leap_year = 2020;  // the year is not shown; this one has every day
            const std::chrono::year_month_day date = std::chrono::year{leap_year} / month / day;
            return date.ok() ? time::short_form(std::chrono::sys_days(date), language) : std::string{};
        }
    }
    return {};
}

}  // namespace

Result<Phrasebook> Phrasebook::load(const Pack& pack, Language language) {
    Phrasebook book(language);
    if (language == Language::en) {
        return book;
    }
    const std::string query = fmt::format("SELECT text, {} FROM phrase", tag_of(language));
    SITMAP_TRY(pack.query(query, {}, [&](const std::vector<std::string_view>& row) {
        if (row[1].empty()) {
            return true;
        }
        if (const std::size_t at = row[0].find(day_mark); at != std::string_view::npos) {
            book.dated_.push_back({std::string(row[0].substr(0, at)), std::string(row[0].substr(at + day_mark.size())),
                                   std::string(row[1])});
        } else {
            book.texts_.emplace(row[0], row[1]);
        }
        return true;
    }));
    return book;
}

std::string Phrasebook::dated(std::string_view english) const {
    for (const Dated& known : dated_) {
        if (english.size() > known.before.size() + known.after.size() && english.starts_with(known.before) &&
            english.ends_with(known.after)) {
            const std::string_view day =
                english.substr(known.before.size(), english.size() - known.before.size() - known.after.size());
            if (const std::string said = day_in(language_, day); !said.empty()) {
                return with(known.text, day_mark, said);
            }
        }
    }
    return {};
}

std::string Phrasebook::say(std::string_view english) const {
    if (language_ == Language::en) {
        return std::string(english);
    }
    if (const auto found = texts_.find(english); found != texts_.end()) {
        return found->second;
    }
    std::string said = dated(english);
    return said.empty() ? std::string(english) : said;
}

std::string Phrasebook::say(std::string_view english, std::string_view value) const {
    return with(say(english), value_mark, in_digits_of(language_, value));
}

bool Phrasebook::knows(std::string_view english) const {
    return language_ == Language::en || texts_.contains(english) || !dated(english).empty();
}

}  // namespace sitmap::pack
