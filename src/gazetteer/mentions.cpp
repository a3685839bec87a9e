#include <fmt/format.h>

#include <algorithm>

#include "article/letter.hpp"
#include "gazetteer/resolve.hpp"
#include "gazetteer/role.hpp"
#include "gazetteer/text_context.hpp"
#include "gazetteer/unknown.hpp"
#include "io/limits.hpp"

namespace sitmap::gazetteer {
namespace {

Mention blank_mention(const TextContext& context, std::size_t first, std::size_t last) {
    Mention mention;
    mention.start = context.tokens[first].start;
    mention.end = context.tokens[last - 1].end;
    // As a reader sees it: markup inside a name is not part of it.
    const article::Article& article = context.article;
    const std::string& seen = article.readable.size() == article.text.size() ? article.readable : article.text;
    mention.text = article::fold_spaces(std::string_view(seen).substr(mention.start, mention.end - mention.start));
    mention.section = context.article.sentences[context.tokens[first].sentence].section;
    return mention;
}

/// "the village of Somewhere": a place that the gazetteer does not know.
void add_unknown(const TextContext& context, std::vector<Mention>& mentions) {
    for (const UnknownName& name : unknown_names(context)) {
        Mention mention = blank_mention(context, name.first, name.last);
        mention.score = 0.3;
        mention.role = mention.section == article::Section::boilerplate ? Role::context : Role::event;
        mention.reason = fmt::format("called a {} but not in the gazetteer", context.tokens[name.kind].key);
        mentions.push_back(std::move(mention));
    }
}

}  // namespace

std::string_view name_of(Role role) {
    switch (role) {
        case Role::event:
            return "event";
        case Role::actor:
            return "actor";
        case Role::context:
            break;
    }
    return "context";
}

std::vector<Mention> find_mentions(const article::Article& article, const Gazetteer& gazetteer, std::size_t* read_to) {
    const TextContext context = context_of(article, gazetteer.impl());
    if (read_to != nullptr) {
        const bool all = context.matches.size() < limits::names_per_article;
        *read_to = all ? article.text.size() : context.tokens[context.matches.back().last - 1].end;
    }
    std::vector<const Match*> matches;
    for (const Match& match : context.matches) {
        if (why_no_place(context, match).empty()) {
            matches.push_back(&match);
        }
    }
    std::vector<Mention> mentions;
    for (Resolution& resolution : resolve(context, matches)) {
        const Match& match = *resolution.match;
        Mention mention = blank_mention(context, match.first, match.last);
        Candidate best = std::move(resolution.candidates.front());
        resolution.candidates.erase(resolution.candidates.begin());
        mention.place = best.place;
        mention.score = best.score;
        mention.reason = std::move(best.reason);
        mention.alternatives = std::move(resolution.candidates);
        mention.metonym = is_metonym(context, match, *mention.place);
        mention.role = role_of(context, match, *mention.place, mention.metonym, mention.section);
        mentions.push_back(std::move(mention));
    }
    add_unknown(context, mentions);
    std::sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) { return a.start < b.start; });
    return mentions;
}

}  // namespace sitmap::gazetteer
