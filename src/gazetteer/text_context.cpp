#include "gazetteer/text_context.hpp"

#include <unordered_map>

#include "gazetteer/enumeration.hpp"
#include "gazetteer/mistyped.hpp"

namespace sitmap::gazetteer {
namespace {

/// Names of people as titles and given names introduce them: "President Ilham Aliyev" makes two.
void collect_people(TextContext& context) {
    const auto& tokens = context.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool title = tokens[i].capital && context.is(i, Word::person_title);
        const bool given = tokens[i].capital && context.is(i, Word::given_name);
        if (!title && !given) {
            continue;
        }
        if (given) {
            context.people.insert(tokens[i].key);
        }
        std::size_t at = i;
        for (int count = 0; count < 3 && tokens[at].after == Gap::space && at + 1 < tokens.size(); ++count) {
            const Token& next = tokens[++at];
            if (next.sentence != tokens[i].sentence || !next.capital || context.is(&next, Word::government) ||
                context.is(&next, Word::month)) {
                break;
            }
            if (!context.is(&next, Word::person_title)) {
                context.people.insert(next.key);
            }
        }
    }
}

void mark_headlines(TextContext& context) {
    std::vector<int> capitals(context.article.sentences.size());
    std::vector<int> long_words(context.article.sentences.size());
    for (const Token& token : context.tokens) {
        if (token.key.size() >= 4) {
            ++long_words[token.sentence];
            capitals[token.sentence] += token.capital ? 1 : 0;
        }
        if (!token.capital) {
            context.small_words.insert(token.key);
        }
    }
    context.headline.resize(long_words.size());
    for (std::size_t s = 0; s < long_words.size(); ++s) {
        context.headline[s] = long_words[s] >= 4 && capitals[s] * 10 >= long_words[s] * 7;
    }
}

/// The first number of "3:1".
bool is_score(std::string_view text, const Token& token) {
    const auto digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
    return token.end == token.start + 1 && digit(token.start) && token.end < text.size() &&
           (text[token.end] == ':' || text[token.end] == '-') && digit(token.end + 1) && !digit(token.end + 2);
}

/// Once for all places of a sentence: a text need not have full stops.
void collect_facts(TextContext& context) {
    context.facts.resize(context.article.sentences.size());
    std::vector<int> sports(context.facts.size());
    for (std::size_t t = 0; t < context.tokens.size(); ++t) {
        const Token& token = context.tokens[t];
        const std::string_view key = token.key;
        SentenceFacts& facts = context.facts[token.sentence];
        facts.happening = facts.happening || context.is(t, Word::event);
        facts.dealing = facts.dealing || context.is(t, Word::dealing);
        facts.borders = facts.borders || context.is(t, Word::line_kind) || key.starts_with("border") ||
                        key.starts_with("link") || key.starts_with("connect") || key == "mainland" ||
                        key == "exclave" || key == "transit";
        facts.plural_areas = facts.plural_areas || (context.is(t, Word::area_kind) && context.is(t, Word::plural));
        sports[token.sentence] += context.is(t, Word::sport) || is_score(context.article.text, token) ? 1 : 0;
    }
    for (std::size_t s = 0; s < sports.size(); ++s) {
        context.facts[s].sport = sports[s] >= 2;
    }
}

/// Each word is looked up once, however often the text has it.
void collect_word_facts(TextContext& context) {
    std::unordered_map<std::string_view, WordFacts> known;
    context.word_facts.reserve(context.tokens.size());
    for (const Token& token : context.tokens) {
        const auto [entry, fresh] = known.try_emplace(token.key);
        if (fresh) {
            entry->second = context.impl.vocabulary.facts(token.key, context.article.language);
        }
        context.word_facts.push_back(entry->second);
    }
}

}  // namespace

const Token* TextContext::joined_before(std::size_t token) const {
    if (token == 0 || tokens[token - 1].sentence != tokens[token].sentence) {
        return nullptr;
    }
    const Gap gap = tokens[token - 1].after;
    return gap == Gap::space || gap == Gap::hyphen ? &tokens[token - 1] : nullptr;
}

const Token* TextContext::joined_after(std::size_t token) const {
    if (token + 1 >= tokens.size() || tokens[token + 1].sentence != tokens[token].sentence) {
        return nullptr;
    }
    const Gap gap = tokens[token].after;
    return gap == Gap::space || gap == Gap::hyphen ? &tokens[token + 1] : nullptr;
}

const Token* TextContext::word_before(std::size_t token, std::size_t steps) const {
    if (steps > token || tokens[token - steps].sentence != tokens[token].sentence) {
        return nullptr;
    }
    return &tokens[token - steps];
}

const Token* TextContext::word_after(std::size_t token, std::size_t steps) const {
    if (token + steps >= tokens.size() || tokens[token + steps].sentence != tokens[token].sentence) {
        return nullptr;
    }
    return &tokens[token + steps];
}

TextContext context_of(const article::Article& article, const Gazetteer::Impl& impl) {
    TextContext context{impl, article, tokens_of(article), {}, {}, {}, {}, {}, {}, {}};
    collect_word_facts(context);
    context.matches = longest_matches(impl, context.tokens, article.language);
    add_mistyped(impl, context.tokens, article.language, context.matches);
    context.match_of_token.assign(context.tokens.size(), TextContext::no_match);
    for (std::size_t m = 0; m < context.matches.size(); ++m) {
        for (std::size_t t = context.matches[m].first; t < context.matches[m].last; ++t) {
            context.match_of_token[t] = m;
        }
    }
    collect_people(context);
    mark_headlines(context);
    collect_facts(context);
    govern_lists(context);
    return context;
}

}  // namespace sitmap::gazetteer
