#include "event/foreign_types.hpp"

#include <array>
#include <string>

#include "article/letter.hpp"

namespace sitmap::event {
namespace {

struct Foreign {
    std::string_view name;
    Type type;
};

// ACLED codebook: 6 event types, 25 sub-event types; UCDP GED: type_of_violence 1 state-based, 2 non-state, 3
// one-sided.
constexpr std::array foreign_types{
    Foreign{"armed clash", Type::battle},
    Foreign{"government regains territory", Type::transfer},
    Foreign{"non-state actor overtakes territory", Type::transfer},
    Foreign{"chemical weapon", Type::shelling},
    Foreign{"air/drone strike", Type::air_strike},
    Foreign{"suicide bomb", Type::battle},
    Foreign{"shelling/artillery/missile attack", Type::shelling},
    Foreign{"remote explosive/landmine/ied", Type::landmine},
    Foreign{"grenade", Type::battle},
    Foreign{"sexual violence", Type::battle},
    Foreign{"attack", Type::battle},
    Foreign{"abduction/forced disappearance", Type::arrest},
    Foreign{"peaceful protest", Type::protest},
    Foreign{"protest with intervention", Type::protest},
    Foreign{"excessive force against protesters", Type::protest},
    Foreign{"violent demonstration", Type::protest},
    Foreign{"mob violence", Type::protest},
    Foreign{"agreement", Type::agreement},
    Foreign{"arrests", Type::arrest},
    Foreign{"change to group/activity", Type::deployment},
    Foreign{"disrupted weapons use", Type::air_strike},
    Foreign{"headquarters or base established", Type::base},
    Foreign{"looting/property destruction", Type::battle},
    Foreign{"non-violent transfer of territory", Type::transfer},
    Foreign{"battles", Type::battle},
    Foreign{"explosions/remote violence", Type::shelling},
    Foreign{"violence against civilians", Type::battle},
    Foreign{"protests", Type::protest},
    Foreign{"riots", Type::protest},
    Foreign{"strategic developments", Type::deployment},
    Foreign{"1", Type::battle},
    Foreign{"2", Type::battle},
    Foreign{"3", Type::battle},
    Foreign{"state-based violence", Type::battle},
    Foreign{"non-state violence", Type::battle},
    Foreign{"one-sided violence", Type::battle},
};

}  // namespace

std::optional<Type> type_of_table(std::string_view value) {
    if (const auto own = type_from(value)) {
        return own;
    }
    const std::string lower = article::to_lower_ascii(value);
    for (const auto& foreign : foreign_types) {
        if (foreign.name == lower) {
            return foreign.type;
        }
    }
    return std::nullopt;
}

}  // namespace sitmap::event
