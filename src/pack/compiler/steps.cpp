#include "pack/compiler/steps.hpp"

namespace sitmap::pack::compiler {

// A step is a function in a file of its own, here or in src/<room>/compiler/; declare it here and list it below.

Result<void> derive_heights(StepContext& context);    // heights_step.cpp
Result<void> derive_seas(StepContext& context);       // sea_step.cpp
Result<void> derive_countries(StepContext& context);  // country_step.cpp
Result<void> derive_borders(StepContext& context);    // border_step.cpp
Result<void> derive_admin1(StepContext& context);     // admin1_step.cpp
Result<void> derive_control(StepContext& context);    // src/territory/compiler/control_step.cpp
Result<void> derive_gazetteer(StepContext& context);  // src/gazetteer/compiler/gazetteer_step.cpp
Result<void> derive_inset(StepContext& context);      // src/scene/compiler/inset_step.cpp

const std::vector<Step>& steps() {
    static const std::vector<Step> all = {
        {"heights", derive_heights},     {"seas", derive_seas},     {"countries", derive_countries},
        {"borders", derive_borders},     {"admin1", derive_admin1}, {"control", derive_control},
        {"gazetteer", derive_gazetteer}, {"inset", derive_inset},
    };
    return all;
}

}  // namespace sitmap::pack::compiler
