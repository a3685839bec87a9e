#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "gazetteer/name_key.hpp"

// The loose key: first every script in plain Latin, then letters that romanisations exchange in one class.

namespace sitmap::gazetteer {
namespace {

/// U+0430 … U+045F.
constexpr std::array<std::string_view, 48> cyrillic{"a",  "b",  "v", "g", "d", "e", "zh", "z",  "i", "i",  "k",  "l",
                                                    "m",  "n",  "o", "p", "r", "s", "t",  "u",  "f", "kh", "ts", "ch",
                                                    "sh", "sh", "",  "i", "",  "e", "iu", "ia", "e", "e",  "dj", "g",
                                                    "e",  "dz", "i", "i", "j", "l", "n",  "ch", "k", "i",  "u",  "j"};
/// U+0561 … U+0587.
constexpr std::array<std::string_view, 39> armenian{
    "a", "b", "g",  "d", "e",  "z", "e", "e", "t", "zh", "i", "l", "kh", "ts", "k", "h", "dz", "gh", "ch", "m",
    "i", "n", "sh", "o", "ch", "p", "j", "r", "s", "v",  "t", "r", "ts", "u",  "p", "k", "o",  "f",  "ev"};
/// U+10D0 … U+10F0.
constexpr std::array<std::string_view, 33> georgian{"a",  "b", "g",  "d",  "e",  "v",  "z",  "t",  "i",  "k", "l",
                                                    "m",  "n", "o",  "p",  "zh", "r",  "s",  "t",  "u",  "p", "k",
                                                    "gh", "k", "sh", "ch", "ts", "dz", "ts", "ch", "kh", "j", "h"};

void to_latin(std::string_view strict, std::string& latin) {
    std::size_t at = 0;
    bool after_armenian_o = false;
    while (at < strict.size()) {
        const auto byte = static_cast<unsigned char>(strict[at]);
        if (byte < 0x80) {
            if (byte != ' ') {
                latin += static_cast<char>(byte);
            }
            ++at;
            after_armenian_o = false;
            continue;
        }
        const char32_t c = next_code_point(strict, at);
        if (c >= 0x430 && c < 0x430 + cyrillic.size()) {
            latin += cyrillic[c - 0x430];
        } else if (c >= 0x561 && c < 0x561 + armenian.size()) {
            if (c == U'ւ' && after_armenian_o) {
                latin.back() = 'u';
            } else {
                latin += armenian[c - 0x561];
            }
        } else if (c >= 0x10D0 && c < 0x10D0 + georgian.size()) {
            latin += georgian[c - 0x10D0];
        } else {
            append_utf8(c, latin);
        }
        after_armenian_o = c == U'ո';
    }
}

struct Group {
    std::string_view letters;
    char key;
};
/// Longer letter groups first.
constexpr std::array<Group, 17> groups{{{"tch", 'c'},
                                        {"dzh", 'c'},
                                        {"kh", 'h'},
                                        {"gh", 'k'},
                                        {"sh", 's'},
                                        {"ch", 'c'},
                                        {"zh", 'c'},
                                        {"dj", 'c'},
                                        {"dz", 'z'},
                                        {"tz", 's'},
                                        {"ts", 's'},
                                        {"ph", 'f'},
                                        {"th", 't'},
                                        {"ck", 'k'},
                                        {"ou", 'u'},
                                        {"oo", 'u'},
                                        {"ee", 'i'}}};

/// For each first letter of a group, a bit for each second one: most letters need not be looked up.
constexpr std::array<std::uint32_t, 26> seconds = [] {
    std::array<std::uint32_t, 26> bits{};
    for (const Group& group : groups) {
        bits[static_cast<std::size_t>(group.letters[0] - 'a')] |= 1U << (group.letters[1] - 'a');
    }
    return bits;
}();

bool is_small_latin(char letter) {
    return letter >= 'a' && letter <= 'z';
}

bool may_be_grouped(std::string_view rest) {
    return rest.size() > 1 && is_small_latin(rest[0]) && is_small_latin(rest[1]) &&
           (seconds[static_cast<std::size_t>(rest[0] - 'a')] >> (rest[1] - 'a') & 1U) != 0;
}

constexpr char class_of(char letter) {
    switch (letter) {
        case 'e':
            return 'a';
        case 'o':
            return 'u';
        case 'y':
            return 'i';
        case 'g':
        case 'q':
            return 'k';
        case 'j':
            return 'c';
        case 'w':
            return 'v';
        case 'x':
            return 'h';
        default:
            return letter;
    }
}

}  // namespace

std::string latin_of(std::string_view strict) {
    std::string latin;
    to_latin(strict, latin);
    return latin;
}

void append_loose_key(std::string_view strict, std::string& key) {
    const bool plain = std::none_of(strict.begin(), strict.end(),
                                    [](char c) { return c == ' ' || static_cast<unsigned char>(c) >= 0x80; });
    std::string latin;
    if (!plain) {
        to_latin(strict, latin);
    }
    const std::size_t begin = key.size();
    std::string_view rest = plain ? strict : std::string_view(latin);
    while (!rest.empty()) {
        char sound = 0;
        std::size_t used = 1;
        if (may_be_grouped(rest)) {
            const auto* group =
                std::find_if(groups.begin(), groups.end(), [&](const Group& g) { return rest.starts_with(g.letters); });
            if (group != groups.end()) {
                sound = group->key;
                used = group->letters.size();
            }
        }
        if (sound == 0) {
            sound = class_of(rest.front());
        }
        rest.remove_prefix(used);
        if (key.size() == begin || key.back() != sound) {
            key += sound;
        }
    }
}

}  // namespace sitmap::gazetteer
