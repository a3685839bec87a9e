#include "event/lexicon_rows.hpp"

namespace sitmap::event {
namespace {

/// "a & b" stands for both orders: "a ~ b" and "b ~ a".
std::vector<std::string> orders_of(std::string_view pattern) {
    const std::size_t mark = pattern.find(" & ");
    if (mark == std::string_view::npos) {
        return {std::string(pattern)};
    }
    const std::string left(pattern.substr(0, mark));
    const std::string right(pattern.substr(mark + 3));
    return {left + " ~ " + right, right + " ~ " + left};
}

/// All rows, or those of the language that is given.
Result<void> read_where(const pack::Pack& pack, const std::string& table, const std::string& columns,
                        const std::vector<std::string>& language,
                        const std::function<std::string(const Cells&)>& take) {
    std::string fault;
    std::string row;
    SITMAP_TRY(pack.query("SELECT " + columns + ", rowid FROM lexicon_" + table +
                              (language.empty() ? "" : " WHERE language = ?1") + " ORDER BY rowid",
                          language, [&](const Cells& cells) {
                              fault = take(cells);
                              if (!fault.empty()) {
                                  row = cells.back();
                              }
                              return fault.empty();
                          }));
    if (!fault.empty()) {
        return failure(ErrorCode::pack, "the lexicon's " + table + " row " + row + ": " + fault,
                       "correct geodata/lexicon and run ./dev geodata");
    }
    return {};
}

}  // namespace

std::vector<std::string> split_bars(std::string_view text) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t bar = text.find('|');
        if (bar != 0) {
            parts.emplace_back(text.substr(0, bar));
        }
        text = bar == std::string_view::npos ? std::string_view() : text.substr(bar + 1);
    }
    return parts;
}

Result<void> read_rows(const pack::Pack& pack, const std::string& table, const std::string& columns,
                       const std::function<std::string(const Cells&)>& take) {
    return read_where(pack, table, columns, {}, take);
}

Result<void> read_rows(const pack::Pack& pack, const std::string& table, const std::string& columns, Language language,
                       const std::function<std::string(const Cells&)>& take) {
    return read_where(pack, table, columns, {std::string(tag_of(language))}, take);
}

int number(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        value = c >= '0' && c <= '9' ? value * 10 + (c - '0') : value;
    }
    return value;
}

std::vector<std::string> written_out(std::string_view pattern, const LanguageWords& words, std::string& fault) {
    return orders_of(words.classes.expanded(pattern, fault));
}

}  // namespace sitmap::event
