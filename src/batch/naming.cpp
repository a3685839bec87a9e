#include "batch/naming.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "io/nearest_word.hpp"

namespace sitmap::batch {

namespace {

constexpr std::string_view number = "{number}";

/// Words that stand in braces.
const std::vector<std::string>& name_fields() {
    static const std::vector<std::string> known = {"date", "slug", "from", "to", "number"};
    return known;
}

tl::unexpected<Error> refused(std::string message, std::string hint) {
    return failure(ErrorCode::usage, "--name: " + std::move(message), std::move(hint));
}

std::string replaced(std::string text, std::string_view what, const std::string& by) {
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size()) {
        text.replace(at, what.size(), by);
    }
    return text;
}

}  // namespace

Result<void> check_name_pattern(std::string_view pattern) {
    bool differs = false;
    std::size_t at = 0;
    while (at < pattern.size()) {
        const char c = pattern[at];
        if (c == '{') {
            const std::size_t end = pattern.find('}', at);
            const std::string word(pattern.substr(at + 1, end == std::string_view::npos ? end : end - at - 1));
            if (end == std::string_view::npos || std::ranges::find(name_fields(), word) == name_fields().end()) {
                const std::string near = io::nearest_word(word, name_fields());
                return refused(fmt::format("\"{{{}}}\" is not known", word),
                               near.empty() ? "{date}, {slug}, {from}, {to}, {number}"
                                            : fmt::format("did you mean {{{}}}?", near));
            }
            differs = true;
            at = end + 1;
            continue;
        }
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '_' || (c == '.' && at > 0);
        if (!plain || (c == '-' && at == 0)) {
            return refused(fmt::format("names of files cannot have \"{}\" there", std::string(1, c)),
                           "letters a–z, digits, - and _ between {date}, {slug}, {from}, {to}, {number}");
        }
        ++at;
    }
    if (!differs) {
        return refused(fmt::format("\"{}\" would be the name of every map", pattern), "use {date}, {slug} or {number}");
    }
    return {};
}

std::string name_of(std::string_view pattern, const NameParts& parts) {
    std::string name(pattern);
    name = replaced(std::move(name), "{date}", parts.date ? time::to_iso(*parts.date) : "undated");
    name = replaced(std::move(name), "{slug}", parts.slug);
    name = replaced(std::move(name), "{from}", parts.period ? time::to_iso(parts.period->first) : "undated");
    return replaced(std::move(name), "{to}", parts.period ? time::to_iso(parts.period->last) : "undated");
}

void finish_names(std::vector<PlannedMap>& maps) {
    std::set<std::string> taken;
    std::size_t count = 0;
    for (PlannedMap& map : maps) {
        const std::string wanted = replaced(map.name, number, fmt::format("{:04}", ++count));
        map.name = wanted;
        for (int copy = 2; !taken.insert(map.name).second; ++copy) {
            map.name = fmt::format("{}-{}", wanted, copy);
        }
    }
}

}  // namespace sitmap::batch
