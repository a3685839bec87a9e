#include "brief/brief.hpp"

namespace sitmap::brief {

const std::vector<std::string>& layer_names() {
    static const std::vector<std::string> names = {"relief",   "control", "oblast", "rivers", "lakes", "provinces",
                                                   "exclaves", "towns",   "routes", "inset",  "legend"};
    return names;
}

}  // namespace sitmap::brief
