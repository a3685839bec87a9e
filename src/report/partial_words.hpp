#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pack/pack.hpp"

namespace sitmap::report {

/// Words that tell one side's view as if it were the map's, of every language (geodata/phrases/partial_words.csv).
class PartialWords {
public:
    /// Errors: pack.
    static Result<PartialWords> load(const pack::Pack& pack);

    /// Those of `text` that nobody is named for, lower case, in order: neither in quotation marks nor a few words
    /// behind one like "called", "so-called".
    std::vector<std::string> found_in(std::string_view text) const;

private:
    /// Whole words and, with a star in the table, beginnings of words.
    struct Patterns {
        std::vector<std::string> whole, beginnings;
        bool fit(std::string_view word) const;
    };
    Patterns partial_, attributing_;
};

}  // namespace sitmap::report
