#include <functional>

#include "article/letter.hpp"
#include "event/lexicon_tables.hpp"

namespace sitmap::event {
namespace {

using Cells = std::vector<std::string_view>;

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

/// Reads a table row by row; `take` says what is wrong with a row, "" for nothing.
Result<void> read_rows(const pack::Pack& pack, const std::string& table, const std::string& columns,
                       const std::function<std::string(const Cells&)>& take) {
    std::string fault;
    int row = 0;
    SITMAP_TRY(
        pack.query("SELECT " + columns + " FROM lexicon_" + table + " ORDER BY rowid", {}, [&](const Cells& cells) {
            ++row;
            fault = take(cells);
            return fault.empty();
        }));
    if (!fault.empty()) {
        return failure(ErrorCode::pack, "the lexicon's " + table + " row " + std::to_string(row) + ": " + fault,
                       "correct geodata/lexicon and run ./dev geodata");
    }
    return {};
}

int number(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        value = c >= '0' && c <= '9' ? value * 10 + (c - '0') : value;
    }
    return value;
}

}  // namespace

Lexicon::Lexicon(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;
Lexicon::~Lexicon() = default;

Result<Lexicon> Lexicon::load(const pack::Pack& pack) {
    auto impl = std::make_unique<Impl>();
    SITMAP_TRY(read_rows(pack, "trigger", "type, pattern, weight, needs, cue", [&](const Cells& cells) -> std::string {
        const auto type = type_from(cells[0]);
        if (!type) {
            return "unknown type " + std::string(cells[0]);
        }
        const Needs needs = cells[3] == "place" ? Needs::place : cells[3] == "line" ? Needs::line : Needs::nothing;
        impl->triggers.push_back({*type, number(cells[2]), needs, std::string(cells[4])});
        impl->trigger_patterns.add(cells[1]);
        return {};
    }));
    SITMAP_TRY(read_rows(pack, "claim", "claim, pattern, speaker, weight", [&](const Cells& cells) -> std::string {
        const auto claim = claim_from(cells[0]);
        if (!claim) {
            return "unknown claim " + std::string(cells[0]);
        }
        const Speaker speaker = cells[2] == "before"  ? Speaker::before
                                : cells[2] == "after" ? Speaker::after
                                                      : Speaker::none;
        impl->claims.push_back({*claim, speaker, number(cells[3])});
        impl->claim_patterns.add(cells[1]);
        return {};
    }));
    SITMAP_TRY(read_rows(pack, "noise", "pattern", [&](const Cells& cells) -> std::string {
        impl->noise_patterns.add(cells[0]);
        return {};
    }));
    SITMAP_TRY(read_rows(pack, "actor", "name, aliases, seat", [&](const Cells& cells) -> std::string {
        for (const auto& alias : split_bars(cells[1])) {
            impl->actor_patterns.add(alias);
            impl->actor_of_pattern.push_back(impl->actors.size());
            impl->actor_patterns.add(alias + "'s");
            impl->actor_of_pattern.push_back(impl->actors.size());
        }
        impl->actors.push_back({std::string(cells[0]), std::string(cells[2])});
        return {};
    }));
    SITMAP_TRY(read_rows(pack, "head", "type, claim, cue, head", [&](const Cells& cells) -> std::string {
        const auto type = type_from(cells[0]);
        if (!type || (!cells[1].empty() && !claim_from(cells[1]))) {
            return "unknown type or claim";
        }
        impl->heads.push_back({*type, claim_from(cells[1]), std::string(cells[2]), std::string(cells[3])});
        return {};
    }));
    SITMAP_TRY(read_rows(pack, "war", "name, \"from\", \"to\", anchors, words", [&](const Cells& cells) -> std::string {
        const auto from = time::parse_date(cells[1]);
        const auto to = time::parse_date(cells[2]);
        if (!from || !to) {
            return "unreadable date";
        }
        impl->wars.push_back({std::string(cells[0]), {*from, *to}, split_bars(cells[3]), split_bars(cells[4])});
        return {};
    }));
    SITMAP_TRY(read_rows(pack, "route", "pattern, claim", [&](const Cells& cells) -> std::string {
        const auto claim = claim_from(cells[1]);
        if (!claim) {
            return "unknown claim " + std::string(cells[1]);
        }
        impl->routes.push_back(*claim);
        impl->route_patterns.add(cells[0]);
        return {};
    }));
    return Lexicon(std::move(impl));
}

}  // namespace sitmap::event
