#include "gazetteer/mistyped.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "gazetteer/further_matches.hpp"
#include "gazetteer/name_key.hpp"
#include "gazetteer/one_slip.hpp"

namespace sitmap::gazetteer {
namespace {

constexpr std::size_t most_words = 3;
/// Names of other places bear a mistyped one out when they lie this near.
constexpr double near_km = 300;
/// As many places of the text are asked.
constexpr std::size_t most_witnesses = 64;

class Slips {
public:
    explicit Slips(const TextContext& context)
        : context_(context), impl_(context.impl), tokens_(context.tokens), matched_(tokens_.size()) {
        for (const Match& match : context.matches) {
            std::fill(matched_.begin() + static_cast<std::ptrdiff_t>(match.first),
                      matched_.begin() + static_cast<std::ptrdiff_t>(match.last), true);
            if (match.likeness == Likeness::same && witnesses_.size() < most_witnesses) {
                witnesses_.push_back(match.names.front().place);
            }
        }
    }

    /// A match without names when no slip explains the words that begin here.
    Match from(std::size_t first) {
        if (!is_open(first) || !tokens_[first].capital) {
            return {};
        }
        if (Match match = split_by_blank(first); !match.names.empty()) {
            return match;
        }
        std::size_t last = first + 1;
        while (last - first < most_words && last < tokens_.size() && is_open(last) && tokens_[last].capital &&
               joins(last - 1)) {
            ++last;
        }
        if (last < tokens_.size() && joins(last - 1) && tokens_[last].capital && !matched_[last] &&
            tokens_[last - 1].after == Gap::space && facts(last).classes == 0) {
            return {};  // a longer name that nobody knows
        }
        const std::size_t count = last - first;
        const bool stands_alone = first == 0 || !joins(first - 1) || tokens_[first - 1].after != Gap::space ||
                                  !tokens_[first - 1].capital || tokens_[first - 1].sentence_start ||
                                  matched_[first - 1] || facts(first - 1).classes != 0;
        return stands_alone ? of(first, count) : Match{};
    }

private:
    bool joins(std::size_t at) const {
        return at + 1 < tokens_.size() && tokens_[at].sentence == tokens_[at + 1].sentence &&
               (tokens_[at].after == Gap::space || tokens_[at].after == Gap::hyphen);
    }

    const WordFacts& facts(std::size_t at) const { return context_.word_facts[at]; }

    /// In a script with capitals, and not explained by anything else.
    bool is_open(std::size_t at) const {
        const Token& token = tokens_[at];
        if (matched_[at] || token.in_address || static_cast<unsigned char>(token.key.front()) >= 0xD8) {
            return false;
        }
        const WordFacts& known = facts(at);
        return known.classes == 0 && known.country_code().empty();
    }

    bool is_borne_out(std::size_t first, std::size_t letters, NameRef ref) const {
        const geo::LonLat here = impl_.places.position(ref.place);
        const bool near = std::any_of(witnesses_.begin(), witnesses_.end(), [&](std::uint32_t place) {
            return place != ref.place && geo::distance(here, impl_.places.position(place)).value < near_km * 1000;
        });
        if (near) {
            return true;
        }
        if (first == 0 || tokens_[first - 1].sentence != tokens_[first].sentence || letters < 8) {
            return false;
        }
        const WordFacts& before = facts(first - 1);
        return before.is(Word::locative) || before.is(Word::motion) || before.is(Word::settlement_kind) ||
               before.is(Word::area_kind) || before.is(Word::water_kind);
    }

    Match of(std::size_t first, std::size_t count) {
        std::string key;
        for (std::size_t at = first; at < first + count; ++at) {
            key += at > first ? " " : "";
            key += tokens_[at].key;
        }
        const std::size_t letters = letters_of(key);
        if (letters < least_letters || letters > most_letters) {
            return {};
        }
        std::vector<NameRef> names;
        const auto consider = [&](std::span<const NameRef> refs) {
            for (const NameRef ref : refs) {
                const bool known =
                    std::any_of(names.begin(), names.end(), [&](NameRef other) { return other.place == ref.place; });
                if (!known && may_be_mistyped(impl_.place(ref), impl_.name(ref)) &&
                    is_one_slip(key, strict_key(impl_.name(ref).text))) {
                    names.push_back(ref);
                }
            }
        };
        consider(impl_.index.mistyped(hash_of(key)));
        each_without_one(key, [&](std::string_view shorter) {
            const std::uint64_t hash = hash_of(shorter);
            consider(impl_.index.mistyped(hash));
            if (impl_.index.may_start(hash)) {
                consider(impl_.index.strict(hash));
            }
        });
        // Two names are as near: who could tell?
        const bool one_name = std::all_of(names.begin(), names.end(), [&](NameRef ref) {
            return strict_key(impl_.name(ref).text) == strict_key(impl_.name(names.front()).text);
        });
        if (names.empty() || !one_name || context_.is_small_elsewhere(key) ||
            std::none_of(names.begin(), names.end(), [&](NameRef ref) { return is_borne_out(first, letters, ref); })) {
            return {};
        }
        return {first, first + count, Likeness::mistyped, std::move(names), {}};
    }

    /// "Zange zur": a blank that the scanner saw.
    Match split_by_blank(std::size_t first) {
        constexpr std::size_t least_part = 3;
        constexpr std::size_t least_whole = 8;
        if (!joins(first) || tokens_[first].after != Gap::space || tokens_[first + 1].capital || !is_open(first + 1)) {
            return {};
        }
        const std::string key = std::string(tokens_[first].key).append(tokens_[first + 1].key);
        if (letters_of(tokens_[first].key) < least_part || letters_of(tokens_[first + 1].key) < least_part ||
            letters_of(key) < least_whole || !impl_.index.may_start(hash_of(key))) {
            return {};
        }
        std::vector<NameRef> names;
        for (const NameRef ref : impl_.index.strict(hash_of(key))) {
            const bool known =
                std::any_of(names.begin(), names.end(), [&](NameRef other) { return other.place == ref.place; });
            if (!known && may_be_mistyped(impl_.place(ref), impl_.name(ref)) &&
                is_borne_out(first, letters_of(key), ref)) {
                names.push_back(ref);
            }
        }
        return {first, first + 2, Likeness::mistyped, std::move(names), {}};
    }

    const TextContext& context_;
    const Gazetteer::Impl& impl_;
    const std::vector<Token>& tokens_;
    std::vector<bool> matched_;
    std::vector<std::uint32_t> witnesses_;
};

}  // namespace

void add_mistyped(TextContext& context) {
    Slips slips(context);
    add_further_matches(context.tokens, context.matches, [&](std::size_t at) { return slips.from(at); });
}

}  // namespace sitmap::gazetteer
