#pragma once

#include "article/article.hpp"
#include "event/lexicon_tables.hpp"

namespace sitmap::event {

/// Gives an article without a date of its own one from its text: the latest past day it names, with the year
/// written beside a date, else of the only known war that began on a day named. A dateline's day goes before others and
/// takes the latest year written in the text when nothing better is there. Says so in `published_basis` and in a
/// warning; leaves the date open when neither speaks.
void guess_publication(article::Article& article, const Lexicon::Impl& lexicon, Warnings& warnings);

}  // namespace sitmap::event
