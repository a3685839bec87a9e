#include "event/agreement.hpp"

#include <algorithm>

#include "article/date_words.hpp"
#include "io/any_of.hpp"

namespace sitmap::event {

using io::is_any;

bool speak_as_many(std::string_view speakers) {
    for (const std::string_view word : {" of ", " in ", " from ", " near "}) {
        speakers = speakers.substr(0, speakers.find(word));  // "residents of X": many, whatever X is
    }
    const std::size_t space = speakers.rfind(' ');
    std::string noun(space == std::string_view::npos ? speakers : speakers.substr(space + 1));
    if (!noun.empty() && noun.front() >= 'A' && noun.front() <= 'Z') {
        noun.front() = static_cast<char>(noun.front() - 'A' + 'a');
    }
    return is_any(
        noun, {"authorities",  "officials",   "residents", "locals",    "villagers",    "inhabitants", "farmers",
               "refugees",     "families",    "relatives", "witnesses", "eyewitnesses", "activists",   "protesters",
               "lawmakers",    "diplomats",   "observers", "monitors",  "experts",      "analysts",    "journalists",
               "reporters",    "sources",     "media",     "forces",    "troops",       "soldiers",    "guards",
               "peacekeepers", "separatists", "ministers", "leaders",   "parties",      "sides",       "police",
               "armenians",    "azerbaijanis"});
}

std::string with_many(std::string_view sentence, std::string_view subject) {
    std::string verb_and_rest(sentence.substr(std::min(sentence.size(), subject.size() + 1)));
    const std::size_t end = std::min(verb_and_rest.find(' '), verb_and_rest.size());
    std::string verb = verb_and_rest.substr(0, end);
    if (verb.ends_with("ies")) {
        verb.replace(verb.size() - 3, 3, "y");
    } else if (verb.ends_with("s")) {
        verb.pop_back();
    }
    std::string rest = verb_and_rest.substr(end);
    constexpr std::string_view its = " its ";
    if (const std::size_t at = rest.find(its); at != std::string::npos) {
        rest.replace(at, its.size(), " their ");
    }
    return std::string(subject) + " " + verb + rest;
}

}  // namespace sitmap::event
