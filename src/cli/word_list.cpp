#include "cli/word_list.hpp"

namespace sitmap::cli {

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t at = 0; at < words.size(); ++at) {
        text += at == 0 ? "" : at + 1 == words.size() ? " and " : ", ";
        text += words[at];
    }
    return text;
}

}  // namespace sitmap::cli
