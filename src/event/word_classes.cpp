#include "event/word_classes.hpp"

namespace sitmap::event {

std::string WordClasses::expanded(std::string_view pattern, std::string& fault) const {
    std::string result;
    while (!pattern.empty()) {
        const std::size_t mark = pattern.find('@');
        result += pattern.substr(0, mark);
        if (mark == std::string_view::npos) {
            break;
        }
        pattern.remove_prefix(mark + 1);
        const std::size_t end = std::min(pattern.find_first_of(" |?"), pattern.size());
        const auto found = words_.find(pattern.substr(0, end));
        if (found == words_.end()) {
            fault = "unknown class @" + std::string(pattern.substr(0, end));
            return {};
        }
        result += found->second;
        pattern.remove_prefix(end);
    }
    return result;
}

bool WordClasses::add(std::string_view name, std::string_view words) {
    std::string fault;
    std::string all = expanded(words, fault);
    words_[std::string(name)] = std::move(all);
    return fault.empty();
}

}  // namespace sitmap::event
