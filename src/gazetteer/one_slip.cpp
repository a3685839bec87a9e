#include "gazetteer/one_slip.hpp"

#include <algorithm>

#include "gazetteer/impl.hpp"
#include "gazetteer/name_key.hpp"

namespace sitmap::gazetteer {
namespace {

/// In shorter names a wrong letter makes another name: Astara and Astana.
constexpr std::size_t least_for_wrong_letter = 8;

std::u32string code_points(std::string_view text) {
    std::u32string all;
    for (std::size_t at = 0; at < text.size();) {
        all += next_code_point(text, at);
    }
    return all;
}

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

}  // namespace

std::size_t letters_of(std::string_view key) {
    return static_cast<std::size_t>(std::count_if(
        key.begin(), key.end(), [](char c) { return c != ' ' && (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool may_be_mistyped(const Place& place, const Name& name) {
    const bool cased = static_cast<unsigned char>(name.text.front()) < 0xD8;
    return cased && is_hand_kept(place) && name.kind != NameKind::demonym && name.kind != NameKind::misspelling;
}

bool is_one_slip(std::string_view written, std::string_view name) {
    const std::u32string a = code_points(written);
    const std::u32string b = code_points(name);
    const std::size_t shorter = std::min(a.size(), b.size());
    std::size_t start = 0;
    while (start < shorter && a[start] == b[start]) {
        ++start;
    }
    std::size_t end = 0;
    while (end < shorter - start && a[a.size() - 1 - end] == b[b.size() - 1 - end]) {
        ++end;
    }
    const std::u32string_view wrong = std::u32string_view(a).substr(start, a.size() - start - end);
    const std::u32string_view right = std::u32string_view(b).substr(start, b.size() - start - end);
    if (end == 0 || wrong.size() + right.size() == 0) {
        return false;
    }
    const bool digit = wrong.size() == 1 && right.size() == 1 && is_digit(wrong[0]) && !is_digit(right[0]);
    if (std::any_of(right.begin(), right.end(), is_digit) ||
        (std::any_of(wrong.begin(), wrong.end(), is_digit) && !digit)) {
        return false;  // "M2" is not "M12"
    }
    if (start == 0) {
        return digit;
    }
    if (wrong.size() == 1 && right.size() == 1) {
        return digit || letters_of(name) >= least_for_wrong_letter;
    }
    if (wrong.size() == 2 && right.size() == 2) {
        return wrong[0] == right[1] && wrong[1] == right[0];
    }
    return wrong.size() + right.size() == 1;
}

}  // namespace sitmap::gazetteer
