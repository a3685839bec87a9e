#include "gazetteer/match.hpp"

#include <algorithm>

#include "gazetteer/inflection.hpp"
#include "gazetteer/name_key.hpp"

namespace sitmap::gazetteer {
namespace {

/// Sounds are only trusted for names this long (bytes of the sound key).
constexpr std::size_t least_sound = 6;

bool joins(const Token& token, const Token& next) {
    return token.sentence == next.sentence && (token.after == Gap::space || token.after == Gap::hyphen);
}

/// Inside a name every word is capitalised, but for words of kind ("Zangezur corridor") and small words.
bool cased_like_a_name(const Vocabulary& words, const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
    if (!tokens[first].capital) {
        return false;
    }
    for (std::size_t i = first + 1; i < last; ++i) {
        const std::string& key = tokens[i].key;
        const bool kind = words.is_kind(key) || words.is(key, Word::function);
        // Scripts and languages other than Latin write kind words of their own small.
        const bool other_script = static_cast<unsigned char>(key.front()) >= 0x80;
        if (!tokens[i].capital && !kind && !other_script) {
            return false;
        }
    }
    return true;
}

/// "US" is not "us": a name written in capitals alone is only met by a word in capitals.
bool is_abbreviation(std::string_view name) {
    return name.size() <= 6 &&
           std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; });
}

/// One name of each place, the preferred one where there are several.
std::vector<NameRef> distinct(const Gazetteer::Impl& impl, std::span<const NameRef> refs, bool shouted) {
    std::vector<NameRef> names;
    for (const NameRef ref : refs) {
        if (!shouted && is_abbreviation(impl.name(ref).text)) {
            continue;
        }
        const auto same = std::find_if(names.begin(), names.end(), [&](NameRef n) { return n.place == ref.place; });
        if (same == names.end()) {
            names.push_back(ref);
        } else if (impl.name(ref).preferred && !impl.name(*same).preferred) {
            *same = ref;
        }
    }
    return names;
}

}  // namespace

std::vector<Match> longest_matches(const Gazetteer::Impl& impl, const std::vector<Token>& tokens, Language language) {
    std::vector<Match> matches;
    const std::size_t longest = std::min<std::size_t>(impl.index.longest(), 8);
    std::string key;
    std::size_t i = 0;
    while (i < tokens.size()) {
        std::size_t reach = 1;
        while (reach < longest && i + reach < tokens.size() && joins(tokens[i + reach - 1], tokens[i + reach])) {
            ++reach;
        }
        Match found;
        for (std::size_t count = tokens[i].capital && !tokens[i].in_address ? reach : 0; count > 0; --count) {
            const std::size_t last = i + count;
            if (!cased_like_a_name(impl.vocabulary, tokens, i, last)) {
                continue;
            }
            key.clear();
            for (std::size_t t = i; t < last; ++t) {
                key += t == i ? "" : " ";
                key += tokens[t].key;
            }
            if (auto names = distinct(impl, impl.index.strict(hash_of(key)), tokens[i].shouted); !names.empty()) {
                found = {i, last, Likeness::same, std::move(names), {}};
                break;
            }
            if (inflects(key, language)) {
                if (const auto refs = impl.index.stem(hash_of(stem_of(key))); !refs.empty()) {
                    found = {i, last, Likeness::inflected, distinct(impl, refs, true), {}};
                    break;
                }
            }
            if (count <= 3 && static_cast<unsigned char>(key.front()) < 0x80) {
                const std::string sound = loose_key(key);
                if (sound.size() < least_sound) {
                    continue;
                }
                if (const auto kept = impl.index.heard(hash_of(sound)); !kept.empty()) {
                    found = {i, last, Likeness::sound, distinct(impl, kept, true), {}};
                    break;
                }
            }
        }
        if (found.names.empty()) {
            ++i;
        } else {
            i = found.last;
            matches.push_back(std::move(found));
        }
    }
    return matches;
}

}  // namespace sitmap::gazetteer
