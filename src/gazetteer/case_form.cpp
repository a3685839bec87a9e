#include "gazetteer/case_form.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "gazetteer/name_key.hpp"

namespace sitmap::gazetteer {
namespace {

using Ending = std::pair<std::string_view, CaseForm>;

// As folded keys write them (ə is e, ı is i, ü is u).
constexpr std::array<Ending, 45> turkic{{
    {"dan", CaseForm::ablative},     {"den", CaseForm::ablative},     {"tan", CaseForm::ablative},
    {"ten", CaseForm::ablative},     {"ndan", CaseForm::ablative},    {"nden", CaseForm::ablative},
    {"da", CaseForm::locative},      {"de", CaseForm::locative},      {"ta", CaseForm::locative},
    {"te", CaseForm::locative},      {"nda", CaseForm::locative},     {"nde", CaseForm::locative},
    {"daki", CaseForm::locative},    {"deki", CaseForm::locative},    {"taki", CaseForm::locative},
    {"teki", CaseForm::locative},    {"ndaki", CaseForm::locative},   {"ndeki", CaseForm::locative},
    {"in", CaseForm::genitive},      {"un", CaseForm::genitive},      {"nin", CaseForm::genitive},
    {"nun", CaseForm::genitive},     {"a", CaseForm::dative},         {"e", CaseForm::dative},
    {"ya", CaseForm::dative},        {"ye", CaseForm::dative},        {"na", CaseForm::dative},
    {"ne", CaseForm::dative},        {"i", CaseForm::accusative},     {"u", CaseForm::accusative},
    {"yi", CaseForm::accusative},    {"yu", CaseForm::accusative},    {"ni", CaseForm::accusative},
    {"nu", CaseForm::accusative},    {"la", CaseForm::instrumental},  {"le", CaseForm::instrumental},
    {"yla", CaseForm::instrumental}, {"yle", CaseForm::instrumental}, {"dir", CaseForm::bare},
    {"dur", CaseForm::bare},         {"ninki", CaseForm::genitive},   {"dadir", CaseForm::locative},
    {"dedir", CaseForm::locative},   {"daydi", CaseForm::locative},   {"deydi", CaseForm::locative},
}};

constexpr std::array<Ending, 13> armenian{{
    {"ում", CaseForm::locative},
    {"ումն", CaseForm::locative},
    {"ից", CaseForm::ablative},
    {"իցն", CaseForm::ablative},
    {"ով", CaseForm::instrumental},
    {"ին", CaseForm::dative},
    {"ուն", CaseForm::dative},
    {"ի", CaseForm::genitive},
    {"ու", CaseForm::genitive},
    {"ը", CaseForm::definite},
    {"ն", CaseForm::definite},
    {"վի", CaseForm::genitive},
    {"վին", CaseForm::dative},
}};

CaseForm form_of(std::string_view ending, std::span<const Ending> endings) {
    if (ending.empty()) {
        return CaseForm::bare;
    }
    const auto found =
        std::find_if(endings.begin(), endings.end(), [&](const Ending& known) { return known.first == ending; });
    return found == endings.end() ? CaseForm::other : found->second;
}

std::string_view last_word(std::string_view key) {
    const std::size_t gap = key.rfind(' ');
    return gap == std::string_view::npos ? key : key.substr(gap + 1);
}

/// What the text's word has behind the name's own last word; "բաքվում" keeps what "բաքու" loses.
std::string ending_of(const TextContext& context, const Match& match) {
    const std::string_view key = context.tokens[match.last - 1].key;
    std::size_t longest = 0;
    for (const NameRef ref : match.names) {
        for (const Name& name : context.impl.place(ref).names) {
            const std::string whole = strict_key(name.text);
            std::string_view word = last_word(whole);
            for (const std::string_view dropped : {"", "ու"}) {
                if (word.size() > dropped.size() + 3 && word.ends_with(dropped)) {
                    const std::string_view stem = word.substr(0, word.size() - dropped.size());
                    longest = key.starts_with(stem) ? std::max(longest, stem.size()) : longest;
                }
            }
        }
    }
    return std::string(longest == 0 ? std::string_view() : key.substr(longest));
}

/// "Laçın'da": the ending stands apart behind its apostrophe.
std::string ending_behind_apostrophe(const TextContext& context, const Token& token) {
    const std::string_view text = context.article.text;
    std::size_t at = token.end;
    next_code_point(text, at);
    const std::size_t from = at;
    while (at < text.size() && static_cast<unsigned char>(text[at]) > ' ' &&
           std::string_view(".,;:!?)\"").find(text[at]) == std::string_view::npos) {
        ++at;
    }
    return strict_key(text.substr(from, at - from));
}

}  // namespace

CaseForm case_of(const TextContext& context, const Match& match) {
    const Token& token = context.tokens[match.last - 1];
    switch (context.article.language) {
        case Language::tr:
        case Language::az:
            if (token.possessive) {
                return form_of(ending_behind_apostrophe(context, token), turkic);
            }
            return match.likeness == Likeness::inflected ? form_of(ending_of(context, match), turkic) : CaseForm::bare;
        case Language::hy:
            return match.likeness == Likeness::inflected ? form_of(ending_of(context, match), armenian)
                                                         : CaseForm::bare;
        case Language::fa: {
            const Token* next = context.word_after(match.last - 1, 1);
            return next != nullptr && next->key == "را" ? CaseForm::accusative : CaseForm::bare;
        }
        case Language::ru:
            return match.likeness == Likeness::inflected ? CaseForm::other : CaseForm::bare;
        default:
            return CaseForm::bare;
    }
}

}  // namespace sitmap::gazetteer
