#pragma once

#include <optional>
#include <string>
#include <vector>

#include "article/article.hpp"
#include "event/clauses.hpp"
#include "event/event.hpp"
#include "event/pattern.hpp"
#include "event/words.hpp"
#include "gazetteer/gazetteer.hpp"

namespace sitmap::event {

/// A mention inside a sentence, as the words around it present it.
struct PlaceView {
    const gazetteer::Mention* mention = nullptr;
    std::size_t mention_index = 0;  ///< in the article's list
    std::size_t first = 0;          ///< words, half-open
    std::size_t last = 0;
    std::optional<EventPlace::Role> role;  ///< nothing: named, but not where something is
    bool area = false;                     ///< "villages of X", "in the areas of X"
    bool topic = false;                    ///< "the situation in X": spoken about
    bool owner = false;                    ///< "the villages of X", "X soldiers": what X has, not X
    bool bare = false;                     ///< no preposition: subject or object of a verb
    bool object = false;                   ///< bare, and its ending or a particle makes it the object of a verb
    bool listed = false;                   ///< follows the mention before it in a list
};

struct LanguageWords;

/// One sentence prepared for reading.
struct SentenceView {
    const article::Sentence* sentence = nullptr;
    Language language = Language::en;
    const LanguageWords* own = nullptr;  ///< the lexicon's words of that language
    std::string text;                    ///< white space folded
    std::vector<Word> words;
    std::vector<Clause> clauses;
    std::size_t body_first = 0;                      ///< words before it are a dateline
    const gazetteer::Mention* written_in = nullptr;  ///< the dateline's place
    std::vector<PatternMatch> triggers;              ///< of the lexicon, without those inside noise
    std::vector<PlaceView> places;
};

/// The sentence without what it adds between commas, then each aside that may tell something of its own.
/// \pre `mentions` is in the order of the text
std::vector<SentenceView> views_of(const article::Article& article, const article::Sentence& sentence,
                                   const std::vector<gazetteer::Mention>& mentions, const LanguageWords& own);

}  // namespace sitmap::event
