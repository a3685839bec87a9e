#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>

#include "gazetteer/inflection.hpp"
#include "gazetteer/match.hpp"
#include "gazetteer/name_key.hpp"
#include "shared_gazetteer.hpp"

using namespace sitmap;
using namespace sitmap::gazetteer;

namespace {

/// What the matcher promises, without filters, tables or shortcuts: every name is compared, word run by word run.
class Naive {
public:
    explicit Naive(const Gazetteer::Impl& impl) : impl_(impl) {
        for (std::uint32_t p = 0; p < impl.places.size(); ++p) {
            NameEntries entries;
            entries.add(impl.places[p], p);
            for (const auto& entry : entries.strict) {
                strict_.emplace(entry.hash, entry.ref);
            }
            for (const auto& entry : entries.stem) {
                stem_.emplace(entry.hash, entry.ref);
            }
            for (const auto& entry : entries.heard) {
                heard_.emplace(entry.hash, entry.ref);
            }
        }
    }

    /// "lake Sevan".
    bool begins_with_small_kind(const std::vector<Token>& tokens, std::size_t at) const {
        const Gap gap = tokens[at].after;
        return !tokens[at].capital && at + 1 < tokens.size() && tokens[at + 1].capital &&
               tokens[at + 1].sentence == tokens[at].sentence && (gap == Gap::space || gap == Gap::hyphen) &&
               (impl_.vocabulary.is(tokens[at].key, Word::water_kind) ||
                impl_.vocabulary.is(tokens[at].key, Word::feature_kind));
    }

    std::vector<std::string> matches(const std::vector<Token>& tokens, Language language) const {
        std::vector<std::string> found;
        for (std::size_t at = 0; at < tokens.size();) {
            std::size_t next = at + 1;
            const bool small_kind = begins_with_small_kind(tokens, at);
            if ((tokens[at].capital || small_kind) && !tokens[at].in_address) {
                for (std::size_t count = 8; count > (small_kind ? 1 : 0) && next == at + 1; --count) {
                    const std::string match = at + count <= tokens.size() ? of(tokens, at, count, language) : "";
                    const bool same = match.find("/0 ") != std::string::npos;
                    if (!match.empty() && (same || !small_kind)) {
                        found.push_back(match);
                        next = at + count;
                        break;
                    }
                }
            }
            at = next;
        }
        return found;
    }

    static std::string shown(const std::vector<std::string>& ids, std::size_t first, std::size_t count,
                             Likeness likeness) {
        std::string text =
            std::to_string(first) + "+" + std::to_string(count) + "/" + std::to_string(static_cast<int>(likeness));
        for (const std::string& id : ids) {
            text += " " + id;
        }
        return text;
    }

private:
    using Names = std::multimap<std::uint64_t, NameRef>;

    std::vector<std::string> ids(const Names& names, std::string_view key, bool shouted) const {
        std::vector<std::string> ids;
        const auto [first, last] = names.equal_range(hash_of(key));
        for (auto it = first; it != last; ++it) {
            const std::string& text = impl_.name(it->second).text;
            const bool abbreviation = text.size() <= 6 && std::all_of(text.begin(), text.end(), [](char c) {
                                          return (c >= 'A' && c <= 'Z') || c == '.';
                                      });
            if (shouted || !abbreviation) {
                ids.push_back(impl_.place(it->second).id);
            }
        }
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        return ids;
    }

    std::string of(const std::vector<Token>& tokens, std::size_t first, std::size_t count, Language language) const {
        const Vocabulary& words = impl_.vocabulary;
        std::string key(tokens[first].key);
        if (count == 2 && tokens[first].broken && tokens[first + 1].sentence == tokens[first].sentence) {
            const std::string whole = key + std::string(tokens[first + 1].key);
            if (const auto same = ids(strict_, whole, true); whole.size() >= 6 && !same.empty()) {
                return shown(same, first, 2, Likeness::same);
            }
        }
        for (std::size_t t = first + 1; t < first + count; ++t) {
            const Token& token = tokens[t];
            const Gap gap = tokens[t - 1].after;
            const bool small = token.capital || static_cast<unsigned char>(token.key.front()) >= 0x80 ||
                               words.is_kind(token.key) || words.is(token.key, Word::function);
            if (!small || token.sentence != tokens[first].sentence || (gap != Gap::space && gap != Gap::hyphen)) {
                return "";
            }
            key.append(" ").append(token.key);
        }
        if (const auto same = ids(strict_, key, tokens[first].shouted); !same.empty()) {
            return shown(same, first, count, Likeness::same);
        }
        if (inflects(tokens[first].key, language)) {
            if (const auto inflected = ids(stem_, stem_of(key), true); !inflected.empty()) {
                return shown(inflected, first, count, Likeness::inflected);
            }
        }
        if (language == Language::az || language == Language::tr) {
            for (const std::string& form : bare_forms(key)) {
                if (const auto inflected = ids(strict_, form, true); !inflected.empty()) {
                    return shown(inflected, first, count, Likeness::inflected);
                }
            }
        }
        if (count > 3) {
            return "";
        }
        if (static_cast<unsigned char>(key.front()) < 0x80 && loose_key(key).size() >= 6) {
            if (const auto heard = ids(heard_, loose_key(key), true); !heard.empty()) {
                return shown(heard, first, count, Likeness::sound);
            }
        }
        std::string together = key;
        std::erase(together, ' ');
        const bool arabic =
            static_cast<unsigned char>(key.front()) >= 0xD8 && static_cast<unsigned char>(key.front()) <= 0xDB;
        if (arabic && count > 1 && together.size() >= 12) {
            if (const auto same = ids(strict_, together, true); !same.empty()) {
                return shown(same, first, count, Likeness::same);
            }
        }
        return "";
    }

    const Gazetteer::Impl& impl_;
    Names strict_;
    Names stem_;
    Names heard_;
};

/// Words of names, of kinds, of nothing; cut, joined, broken and shouted as texts have them.
std::string random_text(std::mt19937& random) {
    const Places places = test_gazetteer().places();
    const auto pick = [&](auto... of) {
        const char* all[] = {of...};
        return std::string(all[random() % sizeof...(of)]);
    };
    std::string text;
    for (int word = 0; word < 60; ++word) {
        const Place& place = places[random() % places.size()];
        std::string name = place.names[random() % place.names.size()].text;
        switch (random() % 12) {
            case 0:
                name = name.substr(0, name.find(' '));
                break;
            case 1:
                name = pick("village", "of", "Province", "river", "the", "said", "May", "село", "район", "шосе", "در");
                break;
            case 2:
                name += pick("da", "də", "е", "ом", "ского", "ում", "ից", "'s", "’in");
                break;
            case 3:
                std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) {
                    return c < 0x80 ? static_cast<char>(std::toupper(c)) : static_cast<char>(c);
                });
                break;
            case 4:
                name = "#" + name;
                break;
            default:
                break;
        }
        text += name + pick(" ", " ", " ", "-", "–", ", ", ". ", "\n", "-\n", "/", " (", "\u00ad", "\u200c", "");
    }
    return text;
}

}  // namespace

TEST_CASE("the matcher finds what comparing every name with every run of words finds") {
    const Gazetteer::Impl& impl = test_gazetteer().impl();
    const Naive naive(impl);
    std::mt19937 random(20230919);
    std::size_t matched = 0;
    constexpr Language languages[] = {Language::en, Language::az, Language::ru,
                                      Language::fa, Language::hy, Language::tr};
    for (int round = 0; round < 400; ++round) {
        const article::Article article = article_of("Start " + random_text(random));
        KeyStore keys;
        const auto tokens = tokens_of(article, keys);
        const Language language = languages[round % 6];
        std::vector<std::string> found;
        for (const Match& match : longest_matches(impl, tokens, language)) {
            std::vector<std::string> ids;
            for (const NameRef ref : match.names) {
                ids.push_back(impl.place(ref).id);
            }
            std::sort(ids.begin(), ids.end());
            found.push_back(Naive::shown(ids, match.first, match.last - match.first, match.likeness));
        }
        matched += found.size();
        INFO(article.text);
        REQUIRE(found == naive.matches(tokens, language));
    }
    CHECK(matched > 4000);
}
