#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/language.hpp"
#include "pack/pack.hpp"

namespace sitmap::pack {

/// The program's own words in the language of an edition: legend, heads, notices, disclaimer. The English text is
/// the key, so that code reads as the map does (geodata/phrases/phrase.csv).
class Phrasebook {
public:
    /// English: every text stands for itself.
    Phrasebook() = default;
    /// A book of a language without words yet: texts stay in English, days and directions are the language's.
    explicit Phrasebook(Language language) : language_(language) {}
    /// Errors: pack. English needs no pack and reads nothing.
    static Result<Phrasebook> load(const Pack& pack, Language language);

    Language language() const { return language_; }
    /// The text in the book's language; a text that the book does not know as it is. A day in a text the book knows
    /// with "{day}" is written as the language writes it: "no change claimed by 20 Oct".
    std::string say(std::string_view english) const;
    /// The same with "{}" replaced by `value`, its figures in the digits of the language.
    std::string say(std::string_view english, std::string_view value) const;
    /// False for a text that `say` would leave in English.
    bool knows(std::string_view english) const;

private:
    /// "Taken by {day}; not verified", cut at the day.
    struct Dated {
        std::string before, after;
        std::string text;
    };
    std::string dated(std::string_view english) const;

    Language language_ = Language::en;
    std::map<std::string, std::string, std::less<>> texts_;
    std::vector<Dated> dated_;
};

}  // namespace sitmap::pack
