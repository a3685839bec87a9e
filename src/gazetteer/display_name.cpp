#include <algorithm>

#include "gazetteer/place.hpp"
#include "gazetteer/transcription.hpp"

namespace sitmap::gazetteer {
namespace {

/// The preferred name of one side in one language, or null.
const Name* preferred(const Place& place, Language language, Side side) {
    const auto found = std::find_if(place.names.begin(), place.names.end(), [&](const Name& name) {
        return name.preferred && name.language == language && name.side == side;
    });
    return found == place.names.end() ? nullptr : &*found;
}

/// The form one side would choose: its own, else the common one.
const Name* form_of(const Place& place, Language language, Side side) {
    const Name* own = preferred(place, language, side);
    return own != nullptr ? own : preferred(place, language, Side::neutral);
}

const Name* any_preferred(const Place& place, Language language) {
    const auto found = std::find_if(place.names.begin(), place.names.end(),
                                    [&](const Name& name) { return name.preferred && name.language == language; });
    return found == place.names.end() ? nullptr : &*found;
}

std::string named_in(const Place& place, Language language, const Naming& naming) {
    // A name that reports of every side use needs no second half: Lachin District, though there was a Kashatagh Region.
    const bool by_side = naming.policy == Naming::Policy::armenian || naming.policy == Naming::Policy::azerbaijani;
    if (const Name* common = by_side ? nullptr : preferred(place, language, Side::neutral); common != nullptr) {
        return common->text;
    }
    const Name* armenian = form_of(place, language, Side::armenian);
    const Name* azerbaijani = form_of(place, language, Side::azerbaijani);
    const bool armenian_leads = naming.policy == Naming::Policy::armenian ||
                                (naming.policy != Naming::Policy::azerbaijani && naming.armenian_first);
    const Name* first = armenian_leads ? armenian : azerbaijani;
    const Name* second = armenian_leads ? azerbaijani : armenian;
    if (first == nullptr) {
        std::swap(first, second);
    }
    if (first == nullptr) {
        first = any_preferred(place, language);
    }
    if (first == nullptr) {
        return {};
    }
    if (naming.policy == Naming::Policy::both && second != nullptr && second->text != first->text) {
        return first->text + naming.separator + second->text;
    }
    return first->text;
}

}  // namespace

std::string display_name(const Place& place, Language language, const Naming& naming) {
    if (std::string name = named_in(place, language, naming); !name.empty()) {
        return name;
    }
    const bool settlement = place.kind == PlaceKind::village || place.kind == PlaceKind::town ||
                            place.kind == PlaceKind::city || place.kind == PlaceKind::exclave;
    if (settlement && language != Language::en) {
        if (std::string name = named_in(with_transcribed_names(place, language), language, naming); !name.empty()) {
            return name;
        }
    }
    if (std::string name = named_in(place, Language::en, naming); !name.empty()) {
        return name;
    }
    return place.names.empty() ? place.id : place.names.front().text;
}

}  // namespace sitmap::gazetteer
