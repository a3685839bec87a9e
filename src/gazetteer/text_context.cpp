#include "gazetteer/text_context.hpp"

#include <algorithm>

#include "gazetteer/enumeration.hpp"
#include "gazetteer/inflection.hpp"
#include "gazetteer/mistyped.hpp"
#include "gazetteer/other_script.hpp"
#include "gazetteer/short_form.hpp"

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
            context.people.insert(hash_of(tokens[i].key));
        }
        std::size_t at = i;
        for (int count = 0; count < 3 && tokens[at].after == Gap::space && at + 1 < tokens.size(); ++count) {
            const Token& next = tokens[++at];
            if (next.sentence != tokens[i].sentence || !next.capital || context.is(&next, Word::government) ||
                context.is(&next, Word::month)) {
                break;
            }
            if (!context.is(&next, Word::person_title)) {
                context.people.insert(hash_of(next.key));
            }
            // The family name is the last: "Mevlüt Çavuşoğlu Antalya'da", and an ending stands behind it.
            if (context.is(&next, Word::family_name) || context.is(&next, Word::surname_ending) || next.possessive) {
                break;
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
            context.small_words.insert(hash_of(token.key));
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
        SentenceFacts& facts = context.facts[token.sentence];
        facts.happening = facts.happening || context.is(t, Word::event);
        facts.dealing = facts.dealing || context.is(t, Word::dealing);
        facts.borders = facts.borders || context.is(t, Word::line_kind) || context.is(t, Word::link);
        facts.plural_areas = facts.plural_areas || (context.is(t, Word::area_kind) && context.is(t, Word::plural));
        sports[token.sentence] += context.is(t, Word::sport) || is_score(context.article.text, token) ? 1 : 0;
    }
    for (std::size_t s = 0; s < sports.size(); ++s) {
        context.facts[s].sport = sports[s] >= 2;
    }
}

/// Takes the places away of which the text has no form.
void drop_mere_stems(const TextContext& context, std::string_view text, Match& match) {
    if (match.likeness != Likeness::inflected) {
        return;
    }
    const std::size_t start = context.tokens[match.first].start;
    const std::string_view written = text.substr(start, context.tokens[match.last - 1].end - start);
    std::erase_if(match.names, [&](NameRef ref) {
        const auto& names = context.impl.place(ref).names;
        return std::none_of(names.begin(), names.end(),
                            [&](const Name& name) { return is_form_of(written, name.text, context.article.language); });
    });
}

/// Leaves only the places of which the text has a form; where none is left of a longer name, the shorter ones within
/// it: "Ağdamdan Xankəndiyə" shares its stems with the road Ağdam–Xankəndi.
void drop_mere_stems(TextContext& context) {
    const std::string_view text = context.article.readable.size() == context.article.text.size()
                                      ? std::string_view(context.article.readable)
                                      : std::string_view(context.article.text);
    std::vector<Match> kept;
    kept.reserve(context.matches.size());
    for (Match& match : context.matches) {
        drop_mere_stems(context, text, match);
        if (!match.names.empty()) {
            kept.push_back(std::move(match));
        } else if (match.last - match.first > 1) {
            for (Match& within :
                 matches_within(context.impl, context.tokens, context.article.language, match.first, match.last)) {
                drop_mere_stems(context, text, within);
                if (!within.names.empty()) {
                    kept.push_back(std::move(within));
                }
            }
        }
    }
    context.matches = std::move(kept);
}

/// Each word is looked up once, however often the text has it.
void collect_word_facts(TextContext& context) {
    KeySet met;
    std::vector<WordFacts> known;
    context.word_facts.reserve(context.tokens.size());
    for (const Token& token : context.tokens) {
        const std::uint32_t word = met.insert(hash_of(token.key));
        if (word == known.size()) {
            known.push_back(context.impl.vocabulary.facts(token.key, context.article.language));
        }
        context.word_facts.push_back(known[word]);
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

void TextContext::index_matches() {
    match_of_token.assign(tokens.size(), no_match);
    for (std::size_t m = 0; m < matches.size(); ++m) {
        for (std::size_t t = matches[m].first; t < matches[m].last; ++t) {
            match_of_token[t] = static_cast<std::uint32_t>(m);
        }
    }
}

TextContext context_of(const article::Article& article, const Gazetteer::Impl& impl) {
    TextContext context{impl, article, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    context.tokens = tokens_of(article, context.keys);
    collect_word_facts(context);
    context.matches = longest_matches(impl, context.tokens, article.language);
    drop_mere_stems(context);
    add_short_forms(context);
    add_heard_elsewhere(context);
    mark_headlines(context);
    add_mistyped(context);
    context.index_matches();
    collect_people(context);
    collect_facts(context);
    govern_lists(context);
    return context;
}

}  // namespace sitmap::gazetteer
