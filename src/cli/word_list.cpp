#include "cli/word_list.hpp"

namespace sitmap::cli {

std::string listed(const std::vector<std::string>& words, std::string_view conjunction) {
    std::string text;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (at > 0 && at + 1 == words.size()) {
            text += ' ';
            text += conjunction;
            text += ' ';
        } else if (at > 0) {
            text += ", ";
        }
        text += words[at];
    }
    return text;
}

}  // namespace sitmap::cli
