#include "gazetteer/unknown.hpp"

#include <algorithm>
#include <array>

#include "gazetteer/inflection.hpp"

namespace sitmap::gazetteer {
namespace {

constexpr std::size_t most_words = 3;

bool is_english_adjective(std::string_view key) {
    constexpr std::array<std::string_view, 9> endings{"ian", "ani", "ish", "ese", "ean", "eri", "ern", "ic", "ed"};
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return key.size() > ending.size() && key.ends_with(ending); });
}

class Search {
public:
    explicit Search(const TextContext& context) : context_(context) {}

    std::vector<UnknownName> all() const {
        std::vector<UnknownName> names;
        for (std::size_t kind = 0; kind < context_.tokens.size(); ++kind) {
            const UnknownName name = beside(kind);
            if (name.last > name.first && (names.empty() || names.back().last <= name.first)) {
                names.push_back(name);
            }
        }
        return names;
    }

private:
    /// Empty when the token is no word of kind or names no unknown place.
    UnknownName beside(std::size_t kind) const {
        switch (context_.article.language) {
            case Language::ru:
                return context_.is(kind, Word::village) ? behind(kind, kind + 1) : UnknownName{};
            case Language::fa:
                return context_.tokens[kind].key == "روستای" ? one_behind(kind) : UnknownName{};
            case Language::hy:
            case Language::az:
            case Language::tr:
                // "Filan kəndi" is a village; "kənd təsərrüfatı" is agriculture.
                return context_.is(kind, Word::village) && !context_.is(kind, Word::plural) &&
                               context_.tokens[kind].key != "kend" && context_.tokens[kind].key != "koy"
                           ? before(kind)
                           : UnknownName{};
            default:
                break;
        }
        const Token& word = context_.tokens[kind];
        const bool names = context_.is(kind, Word::settlement_kind) || word.key == "county" || word.key == "district";
        const bool of = kind + 1 < context_.tokens.size() && word.after == Gap::space &&
                        context_.tokens[kind + 1].key == "of" && context_.tokens[kind + 1].after == Gap::space;
        return names && of ? behind(kind, kind + 2) : UnknownName{};
    }

    bool is_free(std::size_t token) const {
        const Token& word = context_.tokens[token];
        return word.capital && !word.in_address && context_.match_of_token[token] == TextContext::no_match &&
               !context_.is(token, Word::person_title) && !context_.is(token, Word::given_name) &&
               !context_.is(token, Word::surname_ending) && !context_.is(token, Word::area_kind) &&
               context_.word_facts[token].country_code().empty() &&
               !(word.key.front() >= '0' && word.key.front() <= '9');
    }

    UnknownName behind(std::size_t kind, std::size_t first) const {
        if (first >= context_.tokens.size() || context_.tokens[first].sentence != context_.tokens[kind].sentence ||
            context_.tokens[first - 1].after != Gap::space || !is_free(first) ||
            is_english_adjective(context_.tokens[first].key) || is_russian_adjective(context_.tokens[first].key)) {
            return {};
        }
        std::size_t last = first + 1;
        while (last < context_.tokens.size() && last - first < most_words &&
               context_.joined_after(last - 1) != nullptr && is_free(last)) {
            ++last;
        }
        return {first, last, kind};
    }

    /// Persian has no capitals to tell where a name ends: one word, and the one that parts twin villages.
    UnknownName one_behind(std::size_t kind) const {
        const std::size_t first = kind + 1;
        if (first >= context_.tokens.size() || context_.joined_after(kind) == nullptr || !is_free(first) ||
            context_.is(first, Word::locative) || context_.is(first, Word::direction) ||
            context_.is(first, Word::common)) {
            return {};
        }
        const Token* next = context_.joined_after(first);
        const bool twin = next != nullptr && (next->key == "سفلی" || next->key == "علیا" || next->key == "وسطی");
        return {first, twin ? first + 2 : first + 1, kind};
    }

    UnknownName before(std::size_t kind) const {
        std::size_t first = kind;
        while (first > 0 && kind - first < most_words && context_.joined_before(first) != nullptr &&
               context_.tokens[first - 1].after == Gap::space && !context_.tokens[first - 1].sentence_start &&
               !context_.tokens[first - 1].possessive && is_free(first - 1)) {
            --first;
        }
        return {first, kind, kind};
    }

    const TextContext& context_;
};

}  // namespace

std::vector<UnknownName> unknown_names(const TextContext& context) {
    return Search(context).all();
}

}  // namespace sitmap::gazetteer
