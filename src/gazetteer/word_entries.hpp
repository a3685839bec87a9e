#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/index_format.hpp"
#include "gazetteer/name_table.hpp"
#include "io/language.hpp"

namespace sitmap::gazetteer {

/// The table of words, gathered for the pack.
class WordEntries {
public:
    /// `word` may end in "*" (it begins the words meant) or begin with one (it ends them). Rows with a language are
    /// heeded in texts of that language; in languages with case endings they stand for all their forms. The class
    /// "demonym:IR" gives the adjective of a country. False, and nothing added, for an unknown class or an empty word.
    bool add(std::string_view word, std::string_view word_class, std::optional<Language> language = std::nullopt);

    std::vector<format::WordRecord> records;
    std::vector<OwnNameTable::Entry> entries;  ///< hashes of the keys; the references are to `records`
    std::size_t longest_prefix = 0;
    std::size_t longest_suffix = 0;

private:
    void put(std::uint64_t hash, const format::WordRecord& record);

    std::map<std::uint64_t, std::vector<std::uint32_t>> known_;  ///< records by hash
};

}  // namespace sitmap::gazetteer
