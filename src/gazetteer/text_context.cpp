#include "gazetteer/text_context.hpp"

#include "gazetteer/enumeration.hpp"

namespace sitmap::gazetteer {
namespace {

/// Names of people as titles and given names introduce them: "President Ilham Aliyev" makes two.
void collect_people(TextContext& context) {
    const auto& tokens = context.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool title = tokens[i].capital && context.is(&tokens[i], Word::person_title);
        const bool given = tokens[i].capital && context.is(&tokens[i], Word::given_name);
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

/// Once for all places of a sentence: a text need not have full stops.
void collect_facts(TextContext& context) {
    context.facts.resize(context.article.sentences.size());
    for (const Token& token : context.tokens) {
        const std::string_view key = token.key;
        SentenceFacts& facts = context.facts[token.sentence];
        facts.happening = facts.happening || context.words().tells_event(key);
        facts.dealing = facts.dealing || context.is(&token, Word::dealing);
        facts.borders = facts.borders || context.is(&token, Word::line_kind) || key.starts_with("border") ||
                        key.starts_with("link") || key.starts_with("connect") || key == "mainland" ||
                        key == "exclave" || key == "transit";
        facts.plural_areas = facts.plural_areas || key == "provinces" || key == "districts" || key == "regions";
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
    TextContext context{impl, article, tokens_of(article), {}, {}, {}, {}, {}, {}};
    context.matches = longest_matches(impl, context.tokens, article.language);
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
