#include "brief/family_head.hpp"

namespace sitmap::brief {

std::string family_head(event::Family family, const pack::Phrasebook& words) {
    using event::Family;
    switch (family) {
        case Family::violence:
            return words.say("Fighting and fire");
        case Family::forces:
            return words.say("Forces");
        case Family::diplomacy:
            return words.say("Talks and statements");
        case Family::people:
            return words.say("People");
        case Family::territory:
            return words.say("Territory and routes");
    }
    return {};
}

}  // namespace sitmap::brief
