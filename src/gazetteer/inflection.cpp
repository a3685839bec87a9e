#include "gazetteer/inflection.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "gazetteer/name_key.hpp"

namespace sitmap::gazetteer {
namespace {

enum class Script { latin, cyrillic, armenian, other };

Script script_of(std::string_view key) {
    std::size_t at = 0;
    while (at < key.size()) {
        const char32_t c = next_code_point(key, at);
        if (c >= 0x400 && c < 0x530) {
            return Script::cyrillic;
        }
        if (c >= 0x530 && c < 0x590) {
            return Script::armenian;
        }
        if (c >= 0x590) {
            return Script::other;
        }
    }
    return Script::latin;
}

// Endings as folded keys write them (й is и, ё is е, ə is e, ı is i), longer ones first.
constexpr std::array<std::string_view, 4> russian_iya{"иеи", "ия", "ии", "ию"};
constexpr std::array<std::string_view, 43> russian{
    "скими", "ского", "скому", "ская", "ское", "ские", "скую", "ских", "скии", "ским", "ском",
    "скои",  "ами",   "ями",   "ого",  "ему",  "ому",  "его",  "ыми",  "ими",  "ов",   "ев",
    "ои",    "ом",    "ем",    "ам",   "ах",   "ях",   "ыи",   "ии",   "ым",   "им",   "ая",
    "ую",    "ое",    "ые",    "ых",   "их",   "а",    "е",    "у",    "ы",    "ою"};
constexpr std::array<std::string_view, 6> russian_last{"и", "я", "ю", "ь", "о", "э"};
constexpr std::array<std::string_view, 19> armenian{"վում", "վից", "վով", "վին", "վի", "յում", "յից",
                                                    "յով",  "յին", "յի",  "ում", "ից", "ով",   "ին",
                                                    "ու",   "ի",   "ը",   "ն",   "ա"};
constexpr std::array<std::string_view, 32> turkic{
    "daki", "deki", "taki", "teki", "nin", "nun", "dan", "den", "tan", "ten", "nda", "nde", "dir", "yla", "yle", "da",
    "de",   "ta",   "te",   "la",   "le",  "in",  "un",  "ya",  "ye",  "ni",  "nu",  "i",   "u",   "a",   "e",   "n"};

std::size_t letters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }));
}

/// Takes the longest ending off that leaves `least` letters.
bool strip(std::string_view& word, std::span<const std::string_view> endings, std::size_t least) {
    const auto fits = [&](std::string_view ending) {
        return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending &&
               letters(word.substr(0, word.size() - ending.size())) >= least;
    };
    const auto found = std::find_if(endings.begin(), endings.end(), fits);
    if (found == endings.end()) {
        return false;
    }
    word.remove_suffix(found->size());
    return true;
}

/// In «Կիևում», whose key has «եվ» for the ligature, the վ belongs to the name.
std::span<const std::string_view> armenian_after(std::string_view word) {
    constexpr std::size_t with_v = 5;
    const bool of_name = std::any_of(armenian.begin(), armenian.begin() + with_v, [&](std::string_view ending) {
        return word.ends_with(ending) && word.substr(0, word.size() - ending.size()).ends_with("ե");
    });
    return std::span<const std::string_view>(armenian).subspan(of_name ? with_v : 0);
}

void append_stem(std::string_view word, std::string& stem) {
    switch (script_of(word)) {
        case Script::cyrillic:
            // «Тавушский» is no word in -ия.
            if (!word.ends_with("скии") && strip(word, russian_iya, 3)) {
                stem += word;
                stem += '~';
                return;
            }
            // To the end: "Карабах" itself ends like a case form, so every form has to lose that as well.
            while (strip(word, russian, 3) || strip(word, russian_last, 3)) {
            }
            break;
        case Script::armenian:
            // «Լիճ» loses its vowel in every other form.
            if (word == "լիճ" || word.starts_with("լճ")) {
                word = "լիճ";
            }
            while (strip(word, armenian_after(word), 3)) {
            }
            break;
        case Script::latin:
            while (strip(word, turkic, 3)) {
            }
            break;
        case Script::other:
            break;
    }
    stem += word;
}

/// The whole name, then a case ending; k, t and ç soften before a vowel.
bool is_turkic_form(std::string_view form, std::string_view name) {
    constexpr std::array<std::string_view, 22> more{"ndan", "nden", "tan",   "ten",   "na",    "ne",   "la", "le",
                                                    "yla",  "yle",  "ki",    "dur",   "nda",   "nde",  "li", "lu",
                                                    "yi",   "yu",   "dadir", "dedir", "ndaki", "ndeki"};
    if (name.size() < 2 || form.size() < name.size()) {
        return false;
    }
    const std::string_view rest = form.substr(name.size());
    const bool softened = form.substr(0, name.size() - 1) == name.substr(0, name.size() - 1) &&
                          ((name.back() == 'k' && (form[name.size() - 1] == 'g' || form[name.size() - 1] == 'y')) ||
                           (name.back() == 't' && form[name.size() - 1] == 'd'));
    if (!form.starts_with(name) && !softened) {
        return false;
    }
    return rest.empty() || std::find(turkic.begin(), turkic.end(), rest) != turkic.end() ||
           std::find(more.begin(), more.end(), rest) != more.end();
}

/// Every marked letter of the text stands in the name too, for as long as the name goes.
bool begins_alike(std::string_view written, std::string_view name, std::string_view name_key) {
    std::size_t at = 0;
    std::size_t in_name = 0;
    std::string seen;
    while (at < written.size() && seen.size() < name_key.size()) {
        const std::size_t from = at;
        const char32_t c = next_code_point(written, at);
        append_strict_key(written.substr(from, at - from), seen);
        if (in_name >= name.size()) {
            return true;
        }
        const std::size_t name_from = in_name;
        const char32_t n = next_code_point(name, in_name);
        const bool marked = c >= 0x80 && n < 0x80 && n != U' ' && c != U'ı' && c != U'İ' && n != U'-';
        if (marked &&
            strict_key(written.substr(from, at - from)) == strict_key(name.substr(name_from, in_name - name_from))) {
            return false;
        }
    }
    return true;
}

bool is_armenian_form(std::string_view form, std::string_view name) {
    constexpr std::array<std::string_view, 13> more{"ուն", "ումն", "իցն", "ովն", "այում", "ան",  "եր",
                                                    "վա",  "ց",    "ի",   "անը", "անն",   "անից"};
    std::string_view stem = name;
    for (const std::string_view vowel : {"", "ու", "ի", "ա", "ո", "ե", "ն", "ուն"}) {
        if (name.size() <= vowel.size() + 4 || !name.ends_with(vowel)) {
            continue;
        }
        stem = name.substr(0, name.size() - vowel.size());
        if (!form.starts_with(stem)) {
            continue;
        }
        const std::string_view rest = form.substr(stem.size());
        if ((rest.empty() && vowel.empty()) || std::find(armenian.begin(), armenian.end(), rest) != armenian.end() ||
            std::find(more.begin(), more.end(), rest) != more.end()) {
            return true;
        }
    }
    return false;
}

/// Word by word: «Սև լճի» is a form of «Սև լիճ», none of «Սևանա լիճ».
bool are_armenian_forms(std::string_view form, std::string_view name) {
    for (;;) {
        const std::size_t form_end = form.find(' ');
        const std::size_t name_end = name.find(' ');
        const std::string_view word = form.substr(0, form_end);
        const std::string_view known = name.substr(0, name_end);
        const bool lake = known == "լիճ" && (word == known || word.starts_with("լճ"));
        if (word != known && !lake && !is_armenian_form(word, known)) {
            return false;
        }
        if (form_end == std::string_view::npos || name_end == std::string_view::npos) {
            return form_end == name_end;
        }
        form.remove_prefix(form_end + 1);
        name.remove_prefix(name_end + 1);
    }
}

/// Form and name part only at their ends, and both ends are case endings.
bool is_russian_form(std::string_view form, std::string_view name) {
    if (name.find(' ') != std::string_view::npos || form.find(' ') != std::string_view::npos) {
        return true;  // every word of it declines; the stems are long enough
    }
    std::size_t common = 0;
    while (common < form.size() && common < name.size() && form[common] == name[common]) {
        ++common;
    }
    const auto is_ending = [](std::string_view rest) {
        return rest.empty() || std::find(russian.begin(), russian.end(), rest) != russian.end() ||
               std::find(russian_last.begin(), russian_last.end(), rest) != russian_last.end() ||
               std::find(russian_iya.begin(), russian_iya.end(), rest) != russian_iya.end();
    };
    // The parting may lie inside an ending: "Сюник-е", "Нахичеван-ь" and "Нахичеван-ью".
    for (std::size_t part = common; part + 5 > common && part >= 4; --part) {
        if ((static_cast<unsigned char>(name[std::min(part, name.size() - 1)]) & 0xC0u) == 0x80u &&
            part < name.size()) {
            continue;
        }
        if (is_ending(form.substr(part)) && is_ending(name.substr(part))) {
            return true;
        }
    }
    return form.find("ск") != std::string_view::npos;
}

}  // namespace

bool inflects(std::string_view strict, std::optional<Language> language) {
    const Script script = script_of(strict);
    return script == Script::cyrillic || script == Script::armenian ||
           (script == Script::latin && (language == Language::az || language == Language::tr));
}

std::vector<std::string> bare_forms(std::string_view strict) {
    std::vector<std::string> forms;
    if (script_of(strict) != Script::latin) {
        return forms;
    }
    for (const std::string_view ending : turkic) {
        if (strict.size() >= ending.size() + 4 && strict.ends_with(ending)) {
            forms.emplace_back(strict.substr(0, strict.size() - ending.size()));
        }
    }
    return forms;
}

std::vector<std::string> without_ending(std::string_view strict) {
    std::vector<std::string> forms{std::string(strict)};
    const auto add = [&](std::span<const std::string_view> endings) {
        for (const std::string_view ending : endings) {
            if (strict.size() > ending.size() && strict.ends_with(ending)) {
                forms.emplace_back(strict.substr(0, strict.size() - ending.size()));
            }
        }
    };
    switch (script_of(strict)) {
        case Script::cyrillic:
            add(russian_last);
            add(russian);
            break;
        case Script::armenian:
            add(armenian);
            break;
        case Script::latin:
        case Script::other:
            break;
    }
    std::stable_sort(forms.begin(), forms.end(),
                     [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
    return forms;
}

bool is_form_of(std::string_view written, std::string_view name, Language language) {
    const std::string form = strict_key(written);
    const std::string key = strict_key(name);
    switch (script_of(form)) {
        case Script::latin:
            return (language != Language::az && language != Language::tr) ||
                   (begins_alike(written, name, key) && is_turkic_form(form, key));
        case Script::armenian:
            return are_armenian_forms(form, key);
        case Script::cyrillic:
            return is_russian_form(form, key);
        case Script::other:
            break;
    }
    return true;
}

bool is_russian_adjective(std::string_view strict) {
    const auto adjectival = [&](std::string_view ending) {
        return ending.starts_with("ск") && strict.size() > ending.size() && strict.ends_with(ending);
    };
    return std::any_of(russian.begin(), russian.end(), adjectival);
}

std::string stem_of(std::string_view strict) {
    std::string stem;
    while (!strict.empty()) {
        const std::size_t gap = strict.find(' ');
        append_stem(strict.substr(0, gap), stem);
        if (gap == std::string_view::npos) {
            break;
        }
        stem += ' ';
        strict.remove_prefix(gap + 1);
    }
    return stem;
}

}  // namespace sitmap::gazetteer
