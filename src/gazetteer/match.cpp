#include "gazetteer/match.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "gazetteer/inflection.hpp"
#include "gazetteer/letter_table.hpp"
#include "gazetteer/name_key.hpp"
#include "io/limits.hpp"

namespace sitmap::gazetteer {
namespace {

/// Names of more words are not looked for.
constexpr std::size_t most_words = 8;
/// Names of more words are not looked for in other spellings of the gaps between them.
constexpr std::size_t most_joined = 3;
/// So many words are looked at before their turn comes: memory takes as long as ten words do.
constexpr std::size_t words_ahead = 8;

bool joins(const Token& token, const Token& next) {
    return token.sentence == next.sentence && (token.after == Gap::space || token.after == Gap::hyphen);
}

/// One name of each place, the preferred one where there are several.
std::vector<NameRef> distinct(const Gazetteer::Impl& impl, std::span<const NameRef> refs, bool any_case) {
    std::vector<NameRef> names;
    names.reserve(refs.size());
    for (const NameRef ref : refs) {
        if (!any_case && ref.abbreviation != 0) {
            continue;  // "US" is not "us"
        }
        const auto same = std::find_if(names.begin(), names.end(), [&](NameRef n) { return n.place == ref.place; });
        if (same == names.end()) {
            names.push_back(ref);
        } else if (impl.places.is_preferred(ref.place, ref.name) &&
                   !impl.places.is_preferred(same->place, same->name)) {
            *same = ref;
        }
    }
    return names;
}

/// Finds the longest name that begins at one token. What cannot begin a name is known after a look at one bit.
class Search {
public:
    Search(const Gazetteer::Impl& impl, const std::vector<Token>& tokens, Language language)
        : impl_(impl), tokens_(tokens), language_(language) {}

    /// A match without names when there is none of at most so many words.
    Match from(std::size_t first, std::size_t most = most_words) {
        look_ahead(first);
        if (!may_begin(first)) {
            return {};
        }
        if (Match match = across_the_line(first); !match.names.empty() && most > 1) {
            return match;
        }
        spell(first);
        const bool small = !tokens_[first].capital;
        for (std::size_t count = std::min(runs_, most); count > (small ? 1 : 0); --count) {
            if (Match match = of(first, count); !match.names.empty() && (!small || match.likeness == Likeness::same)) {
                return match;
            }
        }
        return {};
    }

private:
    /// The first words of what begins here.
    struct Run {
        std::size_t size = 0;  ///< of their keys joined by spaces
        std::uint64_t strict = 0;
        std::uint64_t stem = 0;
        bool may_be_strict = false;
        bool may_be_stem = false;
    };

    /// What is known of a word before it is its turn.
    struct Ahead {
        std::uint64_t strict = 0;
        std::uint64_t chain = 0;
    };

    /// Names begin with a capital; "the lake Sevan" and "mount Aragats" begin with their word of kind.
    bool may_begin(std::size_t at) const {
        const Token& token = tokens_[at];
        if (token.capital || token.in_address) {
            return !token.in_address;
        }
        return at + 1 < tokens_.size() && tokens_[at + 1].capital && joins(token, tokens_[at + 1]) &&
               (impl_.vocabulary.is(token.key, Word::water_kind) || impl_.vocabulary.is(token.key, Word::feature_kind));
    }

    Ahead& ahead(std::size_t at) { return ahead_[at % ahead_.size()]; }

    static bool is_arabic(const Token& token) { return token.key.front() >= '\xD8' && token.key.front() <= '\xDB'; }

    /// Asks memory for what `spell` will want to know of the words that come.
    void look_ahead(std::size_t first) {
        const std::size_t end = std::min(tokens_.size(), first + words_ahead);
        for (looked_at_ = std::max(looked_at_, first); looked_at_ < end; ++looked_at_) {
            const Token& token = tokens_[looked_at_];
            if (!may_begin(looked_at_)) {
                continue;
            }
            Ahead& known = ahead(looked_at_);
            known.strict = hash_of(token.key);
            impl_.index.expect_start(known.strict);
            if (is_arabic(token)) {
                known.chain = ChainHash::of(token.key);
                for (std::size_t count = 2; count <= most_joined && first + count <= looked_at_ + 1; ++count) {
                    if (const auto chain = chain_of(looked_at_ + 1 - count, count)) {
                        impl_.index.expect_together(*chain);
                    }
                }
            }
        }
    }

    /// The hash of so many words written together; nothing when they do not stand side by side in Arabic script, or are
    /// too short.
    std::optional<std::uint64_t> chain_of(std::size_t first, std::size_t count) {
        std::uint64_t chain = ahead(first).chain;
        std::size_t size = tokens_[first].key.size();
        for (std::size_t at = first + 1; at < first + count; ++at) {
            if (!joins(tokens_[at - 1], tokens_[at]) || !is_arabic(tokens_[at]) || !is_arabic(tokens_[at - 1])) {
                return std::nullopt;
            }
            chain = ChainHash::joined(chain, ahead(at).chain, tokens_[at].key.size());
            size += tokens_[at].key.size();
        }
        return size >= NameIndex::least_together ? std::optional(chain) : std::nullopt;
    }

    /// The most words from `first` on that may, written together, be a name; 1 for none.
    std::size_t together_from(std::size_t first) {
        if (!is_arabic(tokens_[first])) {
            return 1;
        }
        for (std::size_t count = std::min(most_joined, tokens_.size() - first); count > 1; --count) {
            if (const auto chain = chain_of(first, count); chain && impl_.index.may_be_together(*chain)) {
                return count;
            }
        }
        return 1;
    }

    /// Reads word after word as long as some name may go on with them.
    void spell(std::size_t first) {
        const NameIndex& index = impl_.index;
        const std::size_t longest = std::min(index.longest(), most_words);
        const std::string_view head = tokens_[first].key;
        bool strict = true;
        bool stem = inflects(head, language_);
        sounds_ = static_cast<unsigned char>(head.front()) < 0x80;
        together_ = together_from(first);
        key_.clear();
        stem_.clear();
        runs_ = 0;
        for (std::size_t at = first;; ++at) {
            key_ += at > first ? " " : "";
            key_ += tokens_[at].key;
            Run& run = run_[runs_++];
            run.size = key_.size();
            run.strict = at == first ? ahead(first).strict : strict ? hash_of(key_) : 0;
            run.may_be_strict = strict = strict && index.may_start(run.strict);
            if (stem) {
                stem_ += at > first ? " " : "";
                stem_ += stem_of(tokens_[at].key);
                run.stem = hash_of(stem_);
                stem = index.may_start_stem(run.stem);
            }
            run.may_be_stem = stem;
            if (at == first && sounds_) {
                sound_.clear();
                append_loose_key(key_, sound_);
                // The last letters of a word may sound otherwise before the next one.
                sounds_ = sound_.size() < NameIndex::sound_start + 2 || index.may_start_sound(sound_);
            }
            const bool goes_on = strict || stem || (sounds_ && runs_ < most_joined) || runs_ < together_;
            if (!goes_on || runs_ == longest || at + 1 == tokens_.size() || !joins(tokens_[at], tokens_[at + 1]) ||
                !goes_on_a_name(tokens_[at + 1])) {
                return;
            }
        }
    }

    /// Inside a name every word is capitalised, but for words of kind ("Zangezur corridor") and small words. Scripts
    /// and languages other than Latin write kind words of their own small.
    bool goes_on_a_name(const Token& token) {
        if (token.capital || static_cast<unsigned char>(token.key.front()) >= 0x80) {
            return true;
        }
        const std::uint64_t hash = hash_of(token.key);
        Known& known = known_[hash % known_.size()];
        if (known.hash != hash) {
            known = {hash, impl_.vocabulary.is_kind(token.key) || impl_.vocabulary.is(token.key, Word::function)};
        }
        return known.goes_on;
    }

    Match of(std::size_t first, std::size_t count) {
        const Run& run = run_[count - 1];
        const auto match = [&](Likeness likeness, std::span<const NameRef> refs, bool any_case = true) {
            return refs.empty() ? Match{} : Match{first, first + count, likeness, distinct(impl_, refs, any_case), {}};
        };
        if (run.may_be_strict) {
            if (Match same = match(Likeness::same, impl_.index.strict(run.strict), tokens_[first].shouted);
                !same.names.empty()) {
                return same;
            }
        }
        if (run.may_be_stem) {
            if (const auto refs = impl_.index.stem(run.stem); !refs.empty()) {
                return match(Likeness::inflected, refs);
            }
        }
        if (language_ == Language::az || language_ == Language::tr) {
            for (const std::string& form : bare_forms(std::string_view(key_).substr(0, run.size))) {
                if (const auto refs = impl_.index.strict(hash_of(form)); !refs.empty()) {
                    return match(Likeness::inflected, refs, true);
                }
            }
        }
        if (count > most_joined) {
            return {};
        }
        if (sounds_) {
            sound_.clear();
            append_loose_key(std::string_view(key_).substr(0, run.size), sound_);
            if (sound_.size() >= NameIndex::least_sound && impl_.index.may_start_sound(sound_)) {
                return match(Likeness::sound, impl_.index.heard(hash_of(sound_)));
            }
        }
        if (count > 1 && count <= together_) {
            std::string joined = key_.substr(0, run.size);
            std::erase(joined, ' ');
            if (joined.size() >= NameIndex::least_together) {
                return match(Likeness::same, impl_.index.strict(hash_of(joined)));
            }
        }
        return {};
    }

    /// "Stepa-" at the end of a line, "nakert" on the next.
    Match across_the_line(std::size_t first) {
        if (!tokens_[first].broken || first + 1 == tokens_.size() || !joins(tokens_[first], tokens_[first + 1])) {
            return {};
        }
        key_.assign(tokens_[first].key).append(tokens_[first + 1].key);
        if (key_.size() < NameIndex::least_sound) {
            return {};
        }
        const std::uint64_t hash = hash_of(key_);
        return {first, first + 2, Likeness::same, distinct(impl_, impl_.index.strict(hash), true), {}};
    }

    /// What was asked of a small word before.
    struct Known {
        std::uint64_t hash = 0;
        bool goes_on = false;
    };

    const Gazetteer::Impl& impl_;
    const std::vector<Token>& tokens_;
    Language language_;
    std::array<Run, most_words> run_;
    std::size_t runs_ = 0;
    bool sounds_ = false;        ///< some trusted sound may begin here
    std::size_t together_ = 1;   ///< so many words of a name may be written as one
    std::size_t looked_at_ = 0;  ///< words before this are known to `ahead_`
    std::array<Ahead, 2 * words_ahead> ahead_{};
    std::string key_;
    std::string stem_;
    std::string sound_;
    std::array<Known, 512> known_{};
};

}  // namespace

std::vector<Match> longest_matches(const Gazetteer::Impl& impl, const std::vector<Token>& tokens, Language language) {
    std::vector<Match> matches;
    Search search(impl, tokens, language);
    for (std::size_t at = 0; at < tokens.size() && matches.size() < limits::names_per_article;) {
        Match match = search.from(at);
        at = match.names.empty() ? at + 1 : match.last;
        if (!match.names.empty()) {
            matches.push_back(std::move(match));
        }
    }
    return matches;
}

std::vector<Match> matches_within(const Gazetteer::Impl& impl, const std::vector<Token>& tokens, Language language,
                                  std::size_t first, std::size_t last) {
    std::vector<Match> matches;
    Search search(impl, tokens, language);
    for (std::size_t at = first; at < last;) {
        const std::size_t most = at == first ? last - first - 1 : last - at;
        Match match = most > 0 ? search.from(at, most) : Match{};
        at = match.names.empty() ? at + 1 : match.last;
        if (!match.names.empty()) {
            matches.push_back(std::move(match));
        }
    }
    return matches;
}

}  // namespace sitmap::gazetteer
