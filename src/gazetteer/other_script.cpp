#include "gazetteer/other_script.hpp"

#include <algorithm>
#include <string>

#include "gazetteer/beside.hpp"
#include "gazetteer/further_matches.hpp"
#include "gazetteer/inflection.hpp"
#include "gazetteer/name_key.hpp"

namespace sitmap::gazetteer {
namespace {

constexpr std::size_t most_words = 2;

/// Cyrillic and Armenian letters: Arabic writes no short vowels, Latin is searched for sounds anyway.
bool is_other_script(const Token& token) {
    const auto byte = static_cast<unsigned char>(token.key.front());
    return byte >= 0xD0 && byte <= 0xD6;
}

/// Lands and seas have their names in every language, and none that is only heard.
bool is_local(const Place& place) {
    return is_settlement(place.kind) || place.kind == PlaceKind::river || place.kind == PlaceKind::district ||
           place.kind == PlaceKind::monastery || place.kind == PlaceKind::mountain;
}

class Hearing {
public:
    explicit Hearing(const TextContext& context)
        : context_(context), impl_(context.impl), tokens_(context.tokens), taken_(tokens_.size()) {
        for (const Match& match : context.matches) {
            std::fill(taken_.begin() + static_cast<std::ptrdiff_t>(match.first),
                      taken_.begin() + static_cast<std::ptrdiff_t>(match.last), true);
        }
    }

    Match from(std::size_t first) {
        std::size_t last = first;
        std::string before;
        Match longest;
        while (last < tokens_.size() && last - first < most_words && may_name(first, last)) {
            if (Match match = heard(first, last + 1, before); !match.names.empty()) {
                longest = std::move(match);
            }
            before += tokens_[last].key;
            ++last;
        }
        return longest;
    }

private:
    bool may_name(std::size_t first, std::size_t at) const {
        const Token& token = tokens_[at];
        const bool joined =
            at == first || (token.sentence == tokens_[first].sentence &&
                            (tokens_[at - 1].after == Gap::space || tokens_[at - 1].after == Gap::hyphen));
        return joined && token.capital && !token.in_address && !taken_[at] && is_other_script(token);
    }

    /// `before` has the words before the last.
    Match heard(std::size_t first, std::size_t last, const std::string& before) const {
        const Token& token = tokens_[last - 1];
        const WordFacts& facts = context_.word_facts[last - 1];
        if (facts.is(Word::surname_ending) || facts.is(Word::given_name) || facts.is(Word::family_name) ||
            facts.is(Word::month) || facts.is(Word::common) || !facts.country_code().empty()) {
            return {};
        }
        for (const std::string& form : without_ending(token.key)) {
            const std::string sound = loose_key(before + form);
            if (sound.size() < NameIndex::least_sound || !impl_.index.may_start_sound(sound)) {
                continue;
            }
            Match match{first, last, Likeness::sound, {}, {}};
            for (const NameRef ref : impl_.index.heard(hash_of(sound))) {
                const bool known = std::any_of(match.names.begin(), match.names.end(),
                                               [&](NameRef name) { return name.place == ref.place; });
                if (!known && is_local(impl_.place(ref))) {
                    match.names.push_back(ref);
                }
            }
            if (!match.names.empty()) {
                return match;
            }
        }
        return {};
    }

    const TextContext& context_;
    const Gazetteer::Impl& impl_;
    const std::vector<Token>& tokens_;
    std::vector<bool> taken_;
};

}  // namespace

void add_heard_elsewhere(TextContext& context) {
    Hearing hearing(context);
    add_further_matches(context.tokens, context.matches, [&](std::size_t at) { return hearing.from(at); });
}

}  // namespace sitmap::gazetteer
