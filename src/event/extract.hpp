#pragma once

#include "event/event.hpp"

namespace sitmap::event {

/// Rules and word lists of geodata/lexicon, compiled.
class Lexicon {
public:
    /// Of all languages. Errors: pack.
    static Result<Lexicon> load(const pack::Pack& pack);
    /// Only what all languages share: the others are learned. Errors: pack.
    static Result<Lexicon> load_common(const pack::Pack& pack);
    /// Adds the words of a language; does nothing, and may run beside others, when they are there. An article is read
    /// with its own language and told in that of the edition. Errors: pack.
    Result<void> learn(const pack::Pack& pack, Language language);
    Lexicon(Lexicon&&) noexcept;
    Lexicon& operator=(Lexicon&&) noexcept;
    ~Lexicon();
    struct Impl;
    const Impl& impl() const { return *impl_; }

private:
    explicit Lexicon(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// Mentions and events of an article. An article without any gives empty lists, not an error. Heads and speakers are
/// in the language of the `edition` if one is asked for, else in the article's; quoted sentences stay as they are.
Reading read_article(article::Article article, const gazetteer::Gazetteer& gazetteer, const Lexicon& lexicon,
                     std::optional<Language> edition = std::nullopt);

/// Events of a table (.csv, .tsv, .geojson, .gpkg): columns date, place or lat and lon, type, claim, actors, text,
/// source (names of ACLED and UCDP GED are recognised). Errors: csv or json with file, line and column; coordinate;
/// date; unknown_place with the nearest names; nothing_to_map for a table without rows.
Result<std::vector<Event>> read_table(const std::filesystem::path& path, const gazetteer::Gazetteer& gazetteer);

/// The object of `sitmap read --json` ("sitmap.reading/1"), pretty-printed with a final newline.
std::string to_json(const Reading& reading);
std::string to_csv(const std::vector<Event>& events, const gazetteer::Gazetteer& gazetteer);
std::string to_geojson(const std::vector<Event>& events, const gazetteer::Gazetteer& gazetteer);

}  // namespace sitmap::event
