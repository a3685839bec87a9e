#pragma once

#include "gazetteer/text_context.hpp"

namespace sitmap::gazetteer {

/// The form in which a text has a name, as far as its ending tells.
enum class CaseForm {
    bare,          ///< the name itself, or a language without cases
    definite,      ///< Armenian with the article: subject or object
    genitive,      ///< Bakının, Laçın'ın, Երևանի
    dative,        ///< Bakıya, Երևանին
    accusative,    ///< Bakını, باکو را
    locative,      ///< Şuşada, Գորիսում
    ablative,      ///< Ağdamdan, Գորիսից
    instrumental,  ///< Bakıyla
    other,         ///< inflected, but the ending alone does not tell (Russian)
};

CaseForm case_of(const TextContext& context, const Match& match);

}  // namespace sitmap::gazetteer
