#include "reading/score/score.hpp"

namespace sitmap::reading {

Result<Scored> score(const Case& one, const gazetteer::Gazetteer& gazetteer, const event::Lexicon& lexicon) {
    SITMAP_TRY_ASSIGN(auto article, article::parse(one.text, one.form, one.id));
    Scored scored;
    scored.one = &one;
    scored.published_right = !one.published_in_text || article.published == one.published;
    if (!article.published || one.published_in_text) {
        article.published = one.published;
    }
    scored.language_right = article.language == one.language;
    scored.reading = event::read_article(std::move(article), gazetteer, lexicon);
    scored.mentions = score_mentions(one, scored.reading.mentions);
    scored.events = score_events(one, scored.reading.events, gazetteer);
    return scored;
}

}  // namespace sitmap::reading
