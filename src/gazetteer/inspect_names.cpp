#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "gazetteer/inspect_parts.hpp"
#include "gazetteer/name_key.hpp"

namespace sitmap::gazetteer {
namespace {

enum class Script { latin, cyrillic, armenian, georgian, arabic };

bool in(char32_t c, char32_t first, char32_t last) {
    return c >= first && c <= last;
}

bool is_of(Script script, char32_t c) {
    switch (script) {
        case Script::latin:
            return in(c, 'A', 'Z') || in(c, 'a', 'z') || in(c, 0xC0, 0x24F) || c == 0x259 || in(c, 0x1E00, 0x1EFF);
        case Script::cyrillic:
            return in(c, 0x400, 0x52F);
        case Script::armenian:
            return in(c, 0x531, 0x58F);
        case Script::georgian:
            return in(c, 0x10A0, 0x10FF);
        case Script::arabic:
            break;
    }
    return in(c, 0x600, 0x6FF) || in(c, 0xFB50, 0xFDFF) || in(c, 0xFE70, 0xFEFF);
}

Script script_of(Language language) {
    switch (language) {
        case Language::hy:
            return Script::armenian;
        case Language::ru:
            return Script::cyrillic;
        case Language::ka:
            return Script::georgian;
        case Language::fa:
            return Script::arabic;
        case Language::en:
        case Language::az:
        case Language::tr:
            break;
    }
    return Script::latin;
}

bool is_written_in(std::string_view text, Script script) {
    for (std::size_t at = 0; at < text.size();) {
        if (is_of(script, next_code_point(text, at))) {
            return true;
        }
    }
    return false;
}

void inspect_name(const Place& place, const Name& name, std::vector<Defect>& defects) {
    if (name.language && !is_written_in(name.text, script_of(*name.language))) {
        defects.push_back({"script", place.id, name.text,
                           fmt::format("\"{}\" is no {} name by its letters", name.text, tag_of(*name.language)), ""});
    }
    if (name.validity.from && name.validity.to && *name.validity.from >= *name.validity.to) {
        defects.push_back({"dates", place.id, name.text,
                           fmt::format("\"{}\" is valid to {}, which is not after {}", name.text,
                                       time::to_iso(*name.validity.to), time::to_iso(*name.validity.from)),
                           ""});
    }
}

}  // namespace

void inspect_names(const Gazetteer& gazetteer, std::vector<Defect>& defects) {
    for (const Place& place : gazetteer.places()) {
        for (const Name& name : place.names) {
            inspect_name(place, name, defects);
        }
        const bool printable = std::any_of(place.names.begin(), place.names.end(), [](const Name& name) {
            return name.preferred && name.language == Language::en;
        });
        if (!printable) {
            defects.push_back(
                {"preferred", place.id, "", fmt::format("{} has no English name to print", place.id), ""});
        }
    }
}

void inspect_namesakes(const Gazetteer& gazetteer, std::vector<Defect>& defects) {
    // The preferred names of the settlements that somebody keeps by hand.
    std::unordered_map<std::string, std::vector<const Place*>> owners;
    for (const Place& place : gazetteer.places()) {
        if (is_populated(place.kind) && place.id.find(':') == std::string::npos) {
            for (const Name& name : place.names) {
                auto& list = owners[strict_key(name.text)];
                if (name.preferred && (list.empty() || list.back() != &place)) {
                    list.push_back(&place);
                }
            }
        }
    }
    for (const Place& place : gazetteer.places()) {
        if (!is_populated(place.kind)) {
            continue;
        }
        std::vector<std::string> own;
        for (const Name& name : place.names) {
            if (name.preferred) {
                own.push_back(strict_key(name.text));
            }
        }
        const auto is_own = [&](const Name& name) {
            return std::find(own.begin(), own.end(), strict_key(name.text)) != own.end();
        };
        for (const Name& name : place.names) {
            const auto found = owners.find(strict_key(name.text));
            if (name.preferred || name.kind == NameKind::former || is_own(name) || found == owners.end()) {
                continue;
            }
            for (const Place* owner : found->second) {
                // Two villages of one name are no mistake: they share what is printed.
                const bool homonyms = std::any_of(owner->names.begin(), owner->names.end(), [&](const Name& theirs) {
                    return theirs.preferred && is_own(theirs);
                });
                if (owner != &place && owner->country == place.country && !homonyms) {
                    defects.push_back({"namesake", place.id, owner->id,
                                       fmt::format("{} answers to \"{}\", the name of {}",
                                                   display_name(place, Language::en, {}), name.text, owner->id),
                                       ""});
                }
            }
        }
    }
}

}  // namespace sitmap::gazetteer
