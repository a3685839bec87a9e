#include "gazetteer/look_alike.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "gazetteer/name_key.hpp"

namespace sitmap::gazetteer {
namespace {

/// Small or capital, they are printed alike: "Н" is folded to "н", "H" to "h".
constexpr std::array<std::pair<char32_t, char32_t>, 16> pairs{{{U'a', U'а'},
                                                               {U'b', U'в'},
                                                               {U'c', U'с'},
                                                               {U'e', U'е'},
                                                               {U'h', U'н'},
                                                               {U'i', U'і'},
                                                               {U'j', U'ј'},
                                                               {U'k', U'к'},
                                                               {U'm', U'м'},
                                                               {U'n', U'п'},
                                                               {U'o', U'о'},
                                                               {U'p', U'р'},
                                                               {U's', U'ѕ'},
                                                               {U't', U'т'},
                                                               {U'x', U'х'},
                                                               {U'y', U'у'}}};

bool is_latin(char32_t c) {
    return c >= U'a' && c <= U'z';
}

bool is_cyrillic(char32_t c) {
    return c >= 0x400 && c < 0x530;
}

}  // namespace

void mend_look_alikes(std::string& key) {
    const auto beyond = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
    if (std::none_of(key.begin(), key.end(), beyond)) {
        return;
    }
    std::size_t latin = 0;
    std::size_t cyrillic = 0;
    for (std::size_t at = 0; at < key.size();) {
        const char32_t c = next_code_point(key, at);
        latin += is_latin(c) ? 1 : 0;
        cyrillic += is_cyrillic(c) ? 1 : 0;
    }
    if (latin == 0 || cyrillic == 0) {
        return;
    }
    const bool to_latin = latin > cyrillic;
    std::string mended;
    for (std::size_t at = 0; at < key.size();) {
        const char32_t c = next_code_point(key, at);
        if (to_latin ? !is_cyrillic(c) : !is_latin(c)) {
            append_utf8(c, mended);
            continue;
        }
        const auto found = std::find_if(pairs.begin(), pairs.end(),
                                        [&](const auto& pair) { return (to_latin ? pair.second : pair.first) == c; });
        if (found == pairs.end()) {
            return;
        }
        append_utf8(to_latin ? found->first : found->second, mended);
    }
    key = std::move(mended);
}

}  // namespace sitmap::gazetteer
