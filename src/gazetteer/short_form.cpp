#include "gazetteer/short_form.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "gazetteer/further_matches.hpp"
#include "gazetteer/name_key.hpp"

namespace sitmap::gazetteer {
namespace {

/// "nk" of Nagorno-Karabakh, "ra" of the Republic of Armenia.
std::string initials_of(const TextContext& context, const Match& match) {
    std::string initials;
    for (std::size_t token = match.first; token < match.last; ++token) {
        if (!context.is(token, Word::function)) {
            std::size_t at = 0;
            append_utf8(next_code_point(context.tokens[token].key, at), initials);
        }
    }
    return initials;
}

/// Whether the next word stands alone in parentheses behind the match.
bool is_followed_by_parenthesis(const TextContext& context, const Match& match) {
    if (match.last >= context.tokens.size()) {
        return false;
    }
    const std::string_view text = context.article.text;
    const std::size_t end = context.tokens[match.last - 1].end;
    const Token& next = context.tokens[match.last];
    return next.sentence == context.tokens[match.first].sentence && text.substr(end, next.start - end) == " (" &&
           text.substr(next.end, 1) == ")";
}

}  // namespace

void add_short_forms(TextContext& context) {
    std::map<std::string_view, std::vector<NameRef>> defined;
    for (const Match& match : context.matches) {
        if (match.likeness != Likeness::same || !is_followed_by_parenthesis(context, match)) {
            continue;
        }
        const Token& form = context.tokens[match.last];
        if (form.shouted && form.key == initials_of(context, match)) {
            defined.emplace(form.key, match.names);
        }
    }
    if (defined.empty()) {
        return;
    }
    std::vector<bool> taken(context.tokens.size());
    for (const Match& match : context.matches) {
        std::fill(taken.begin() + static_cast<std::ptrdiff_t>(match.first),
                  taken.begin() + static_cast<std::ptrdiff_t>(match.last), true);
    }
    add_further_matches(context.tokens, context.matches, [&](std::size_t at) {
        const Token& token = context.tokens[at];
        const auto form = token.shouted && !taken[at] && !token.in_address ? defined.find(token.key) : defined.end();
        return form == defined.end() ? Match{} : Match{at, at + 1, Likeness::same, form->second, {}};
    });
}

}  // namespace sitmap::gazetteer
