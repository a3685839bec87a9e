#include "event/claim_words.hpp"

namespace sitmap::event {

std::string claim_in_words(const Event& event, const pack::Phrasebook& words) {
    const std::string& who = event.claimed_by;
    switch (event.claim) {
        case Claim::happened:
            return {};
        case Claim::claimed:
            return who.empty() ? words.say("reported; by whom is not stated") : words.say("claimed by {}", who);
        case Claim::denied:
            return who.empty() ? words.say("denied") : words.say("denied by {}", who);
        case Claim::threatened:
            return who.empty() ? words.say("threatened") : words.say("threatened by {}", who);
        case Claim::proposed:
            return who.empty() ? words.say("proposed; by whom is not stated") : words.say("proposed by {}", who);
    }
    return {};
}

}  // namespace sitmap::event
