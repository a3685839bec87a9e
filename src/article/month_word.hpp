#pragma once

#include <optional>
#include <string_view>

namespace sitmap::article {

/// What a word says that names a month.
struct MonthWord {
    enum class Tongue { english, russian, armenian, turkic, persian, iranian, georgian } tongue = Tongue::english;
    unsigned month = 0;        ///< of the Gregorian calendar; of the Iranian one for Tongue::iranian
    std::string_view ending;   ///< what the language added: "ın" of "mayın"; part of the word given
    bool abbreviated = false;  ///< "Oct", «окт»
    bool common_word = false;  ///< "may", "تیر": a month only with a day directly before it or its year behind
};

/// The month that a word in lower case names, in any of the languages, with its endings. Endings of other words
/// ("Martuni", "marching") are no endings of months.
std::optional<MonthWord> month_word(std::string_view lower);

/// The ending of the genitive, behind which the day follows: "mayın 25-də", "մայիսի 25-ին".
bool is_genitive(const MonthWord& month);
/// The ending that says "from": "sentyabrdan", "սեպտեմբերից".
bool is_ablative(std::string_view ending);

}  // namespace sitmap::article
