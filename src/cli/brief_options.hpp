#pragma once

#include <optional>
#include <string>
#include <vector>

#include "brief/brief.hpp"
#include "cli/common_options.hpp"

namespace sitmap::cli {

class CommandLine;

/// Options that change what a map says or looks like; shared by the verbs that draw.
class BriefOptions {
public:
    /// `*this` must outlive the parsing.
    void declare(CommandLine& line);
    /// Reads the values, a size in pixels as one at `dpi`; what is wrong is added to `problems`.
    void check(Problems& problems, double dpi);
    /// The style and the page that are named are there. Errors: style, config.
    Result<void> check_looks() const;
    /// A naming of the brief's own that gives way to the one of --worldview is told (W_NAMING). `from_file`: the brief
    /// was one, not an article, so that its naming stands in it. \pre checked without problems
    void apply(brief::Brief& brief, bool from_file = false) const;
    /// The language that the map shall have, if one is named. \pre checked without problems
    std::optional<Language> edition() const { return values_.language; }
    /// A map of a day needs no input: its territory is something to show.
    bool names_a_day() const { return !date_.empty(); }

private:
    std::string style_, page_, size_, language_, title_, standfirst_, date_, since_, extent_, detail_, naming_,
        worldview_;
    std::vector<std::string> hide_;
    bool graticule_ = false;
    struct Values {
        std::optional<geo::XY> size;
        std::optional<Language> language;
        std::optional<std::string> title, standfirst;
        std::optional<time::Date> date, since;
        std::optional<geo::Box> extent;
        std::optional<brief::Detail> detail;
        std::optional<gazetteer::Naming> naming;
        std::optional<territory::Worldview> worldview;
    };
    Values values_;
};

}  // namespace sitmap::cli
