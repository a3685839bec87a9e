#include "event/disputed.hpp"

namespace sitmap::event {

bool may_be_disputed(const Draft& draft) {
    const Type type = draft.event.type;
    if (type == Type::deployment) {
        return draft.cue != "visit" && draft.cue != "inspection";
    }
    return family_of(type) == Family::violence || type == Type::transfer || type == Type::blockade;
}

}  // namespace sitmap::event
