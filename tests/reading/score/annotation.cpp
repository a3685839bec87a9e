#include "reading/score/annotation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace sitmap::reading {
namespace {

std::string trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string()
                                           : std::string(text.substr(first, text.find_last_not_of(blanks) - first + 1));
}

/// "@39.12,46.80" or "@39.12,46.80,25": a position and how many kilometres beside it are right.
std::optional<TruthPlace> position_in(const std::string& text) {
    const auto parts = split(std::string_view(text).substr(1), ",");
    std::vector<double> numbers;
    for (const std::string& part : parts) {
        double value = 0;
        const auto [end, problem] = std::from_chars(part.data(), part.data() + part.size(), value);
        if (problem != std::errc() || end != part.data() + part.size()) {
            return std::nullopt;
        }
        numbers.push_back(value);
    }
    if (numbers.size() != 2 && numbers.size() != 3) {
        return std::nullopt;
    }
    return TruthPlace{{}, "position", {}, {numbers[1], numbers[0]}, numbers.size() == 3 ? numbers[2] : 10};
}

Result<std::vector<TruthPlace>> places_in(std::string_view text, const TruthPlaces& places) {
    std::vector<TruthPlace> found;
    for (const std::string& id : split(text, "/")) {
        if (id.starts_with('@')) {
            const auto position = position_in(id);
            if (!position) {
                return failure(ErrorCode::format, fmt::format("\"{}\" is no position", id),
                               "@39.12,46.80 or @39.12,46.80,25");
            }
            found.push_back(*position);
            continue;
        }
        const TruthPlace* place = places.by_id(id);
        if (place == nullptr) {
            return failure(ErrorCode::format, fmt::format("places.csv has no place \"{}\"", id),
                           "add a row, or write a position: @39.12,46.80");
        }
        found.push_back(*place);
    }
    return found;
}

bool read_flag(const std::string& flag, TruthMention& mention) {
    using article::Section;
    using gazetteer::Role;
    for (const Role role : {Role::event, Role::actor, Role::context}) {
        if (flag == gazetteer::name_of(role)) {
            mention.role = role;
            return true;
        }
    }
    for (const Section section : {Section::title, Section::body, Section::caption, Section::boilerplate}) {
        if (flag == article::name_of(section)) {
            mention.section = section;
            return true;
        }
    }
    mention.metonym = mention.metonym || flag == "metonym";
    mention.metonym_asked = mention.metonym_asked && flag != "either";
    mention.optional = mention.optional || flag == "optional";
    return flag == "metonym" || flag == "either" || flag == "optional";
}

Result<TruthMention> read_mention(std::string_view inside, const TruthPlaces& places) {
    std::vector<std::string> parts;
    for (std::size_t start = 0; start <= inside.size();) {
        const std::size_t end = std::min(inside.find('|', start), inside.size());
        parts.emplace_back(inside.substr(start, end - start));
        start = end + 1;
    }
    TruthMention mention;
    mention.text = parts[0];
    if (mention.text.empty()) {
        return failure(ErrorCode::format, "brackets without a name");
    }
    if (parts.size() < 2 || parts[1].empty()) {
        const TruthPlace* place = places.by_name(mention.text);
        if (place == nullptr) {
            return failure(ErrorCode::format, fmt::format("\"{}\" has no place beside it", mention.text),
                           "write [[name|id]], or give the name to a place in places.csv");
        }
        mention.places.push_back(*place);
    } else {
        mention.unknown = parts[1].starts_with('?');
        SITMAP_TRY_ASSIGN(mention.places,
                          places_in(std::string_view(parts[1]).substr(mention.unknown ? 1 : 0), places));
    }
    for (std::size_t at = 2; at < parts.size(); ++at) {
        if (!read_flag(trimmed(parts[at]), mention)) {
            return failure(ErrorCode::format, fmt::format("unknown flag \"{}\"", parts[at]),
                           "metonym, either, optional, event, actor, context, title, body, caption, boilerplate");
        }
    }
    return mention;
}

bool is_known_claim(const std::string& claim) {
    return event::claim_from(claim).has_value();
}

}  // namespace

std::vector<std::string> split(std::string_view text, std::string_view separator) {
    std::vector<std::string> parts;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find(separator, start), text.size());
        if (std::string part = trimmed(text.substr(start, end - start)); !part.empty()) {
            parts.push_back(std::move(part));
        }
        start = end + separator.size();
    }
    return parts;
}

Result<void> read_annotated(std::string_view annotated, int first_line, const TruthPlaces& places, Case& into) {
    std::size_t at = 0;
    while (true) {
        const std::size_t open = annotated.find("[[", at);
        into.text += annotated.substr(at, open - at);
        if (open == std::string_view::npos) {
            return {};
        }
        const int line = first_line + static_cast<int>(std::count(annotated.begin(), annotated.begin() + open, '\n'));
        const std::size_t close = annotated.find("]]", open);
        if (close == std::string_view::npos) {
            return failure({ErrorCode::format, "[[ without ]]", {}, into.file, line, 0});
        }
        auto mention = read_mention(annotated.substr(open + 2, close - open - 2), places);
        if (!mention) {
            Error error = mention.error();
            error.file = into.file;
            error.line = line;
            return failure(std::move(error));
        }
        mention->start = into.text.size();
        into.text += mention->text;
        mention->end = into.text.size();
        into.mentions.push_back(std::move(*mention));
        at = close + 2;
    }
}

Result<TruthEvent> read_event(std::string_view line, const TruthPlaces& places) {
    const auto parts = split(line, "|");
    if (parts.size() < 4) {
        return failure(ErrorCode::format, "an event needs four parts", "type | claim | date | places | note");
    }
    TruthEvent event;
    event.types = split(parts[0], "/");
    event.claims = split(parts[1], "/");
    for (const std::string& type : event.types) {
        if (!event::type_from(type)) {
            return failure(ErrorCode::format, fmt::format("unknown type of event \"{}\"", type));
        }
    }
    if (!std::ranges::all_of(event.claims, is_known_claim)) {
        return failure(ErrorCode::format, fmt::format("unknown claim \"{}\"", parts[1]));
    }
    for (const std::string& date : split(parts[2], " or ")) {
        if (date == "-") {
            event.may_have_no_date = true;
        } else {
            SITMAP_TRY_ASSIGN(const auto span, time::parse_edtf(date));
            event.dates.push_back(span);
        }
    }
    for (const std::string& one : split(parts[3], ";")) {
        if (one == "-") {
            continue;
        }
        TruthEventPlace place;
        const std::size_t space = one.find(' ');
        place.role = space == std::string::npos ? "at" : one.substr(0, space);
        place.optional = place.role.starts_with('?');
        place.role.erase(0, place.optional ? 1 : 0);
        SITMAP_TRY_ASSIGN(place.places, places_in(space == std::string::npos ? one : one.substr(space + 1), places));
        event.places.push_back(std::move(place));
    }
    event.note = parts.size() > 4 ? parts[4] : "";
    return event;
}

}  // namespace sitmap::reading
