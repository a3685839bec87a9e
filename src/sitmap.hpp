#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "brief/brief.hpp"
#include "event/extract.hpp"
#include "gazetteer/gazetteer.hpp"
#include "io/decode.hpp"
#include "layout/layout.hpp"
#include "pack/pack.hpp"
#include "paint/paint.hpp"
#include "paint/stencils.hpp"
#include "scene/memory.hpp"
#include "scene/scene.hpp"
#include "style/style.hpp"
#include "territory/territory.hpp"

/// The front door for programs: from an input to a map in three calls.
///
///     SITMAP_TRY_ASSIGN(auto atlas, sitmap::Atlas::open());
///     SITMAP_TRY_ASSIGN(auto brief, atlas.brief_of("article.txt"));
///     SITMAP_TRY_ASSIGN(auto map, atlas.draw(brief));
///     SITMAP_TRY_ASSIGN(std::string svg, sitmap::paint::to_svg(map.laid.sheet));
namespace sitmap {

/// A drawn map with all that led to it.
struct Map {
    brief::Brief brief;
    territory::Territory territory;
    scene::Scene scene;
    layout::Laid laid;
    Warnings warnings;  ///< of all stages
};

/// What the maps of a series have in common. One per thread.
struct Series {
    bool is_single = false;  ///< it is one map, with which other processors may help
    bool same_page = false;  ///< the map keeps its size, whether or not something is told beside it
    scene::Memory memory;
    layout::Measurer measurer;
    std::shared_ptr<const layout::Seats> seats;  ///< of names, kept where events let them; null: each map its own
    paint::Stencils stencils;
    std::map<std::string, style::Style> styles;  ///< by name or file
    /// Told when a stage of a map is done: "territory", "project", "place"; null: nobody is.
    std::function<void(const char* stage)> passed = nullptr;
    /// For a map alone, that its picture may be begun: `layout::Shared::ground_stands`.
    std::function<void(const layout::Sheet& begun)> ground_stands = nullptr;
};

/// The pack with its gazetteer, opened once; the lexicon comes with the first article. One per thread.
class Atlas {
public:
    /// From the pack found by `Pack::find`, or a given file, with places added to its gazetteer
    /// (`Gazetteer::load`). Errors: pack; csv for an added place that cannot be used.
    static Result<Atlas> open(const std::filesystem::path& pack_file = {},
                              const std::vector<gazetteer::Place>& added = {});

    /// How the articles are encoded that are read from now on.
    void set_encoding(io::EncodingChoice encoding) { encoding_ = std::move(encoding); }
    /// Mentions and events of an article; heads in the language of the `edition`, else in the article's. Errors: those
    /// of article::read.
    Result<event::Reading> read(const std::filesystem::path& article, std::optional<Language> edition = {}) const;
    /// The brief of an article, an event table or a brief file, told apart by ending and content ("-" is an article).
    /// Errors: of the readers; nothing_to_map.
    Result<brief::Brief> brief_of(const std::filesystem::path& input, std::optional<Language> edition = {}) const;
    /// `drawn` is printed in the credit (the command line takes it from SOURCE_DATE_EPOCH; no clock is read).
    /// Errors: style, config (page), font, pack.
    Result<Map> draw(brief::Brief brief, std::optional<time::Date> drawn = std::nullopt) const;
    /// The same as one of a series of maps that share what `series` holds.
    Result<Map> draw(brief::Brief brief, std::optional<time::Date> drawn, Series& series) const;

    const pack::Pack& pack() const { return pack_; }
    const gazetteer::Gazetteer& gazetteer() const { return gazetteer_; }
    /// The words of all languages, loaded at the first call, which nothing may run beside. Without it each article
    /// loads those of its own. Errors: pack.
    Result<void> learn_all_languages() const;

private:
    Atlas(pack::Pack pack, gazetteer::Gazetteer gazetteer);
    Result<const event::Lexicon*> lexicon_for(Language article, std::optional<Language> edition) const;
    pack::Pack pack_;
    gazetteer::Gazetteer gazetteer_;
    mutable std::optional<event::Lexicon> lexicon_;  ///< only articles need it
    io::EncodingChoice encoding_;
};

}  // namespace sitmap
