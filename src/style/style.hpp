#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "event/event.hpp"
#include "geo/path.hpp"
#include "io/language.hpp"
#include "style/ink.hpp"

/// What everything looks like: one TOML a style, read into checked, complete values.
namespace sitmap::style {

/// The jobs that text does on a sheet; sizes and colours of each stand in the style file.
enum class TextRole {
    title, standfirst, asof_label, asof_date, panel_head,
    country, exclave, oblast, province, capital, city, town, small_town, village, event_place, event_area,
    water, water_small, event_number, date_chip, area_date, area_name, callout_head, callout_body,
    group_head, item_head, item_body, item_tag, legend, footer, credit, scale, inset_country, inset_water,
};
std::string_view name_of(TextRole role);

struct TextStyle {
    std::string family;        ///< a fontconfig family that must be installed
    int weight = 400;          ///< 100–900
    bool italic = false;
    bool condensed = false;    ///< semi-condensed cut where the family has one
    bool caps = false;         ///< upper-cased by the map language's rules, except Georgian and Persian
    double size_pt = 10;
    double tracking_em = 0;
    double leading = 1.2;      ///< baseline distance / size
    Rgba colour;
    double halo_pt = 0;        ///< each side; 0 none
    Rgba halo;
};

/// Look of an area class.
struct AreaStyle {
    std::optional<Rgba> fill;
    struct Hatch { double angle_deg = 45, step_pt = 5.6, width_pt = 0.95; Rgba colour; };
    std::optional<Hatch> hatch;
    struct Dots { double radius_pt = 1, step_pt = 11; Rgba colour; };
    std::optional<Dots> dots;
    struct Band { double width_pt = 3.2; Rgba colour; };  ///< inside the edge
    std::optional<Band> inner_band;
    std::optional<Stroke> edge;
    std::optional<Stroke> edge_halo;
};

/// Look of a line class, from below upwards: casing, stroke, core, ticks.
struct LineStyle {
    std::optional<Stroke> casing;
    Stroke stroke;
    std::optional<Stroke> core;
    struct Ticks { double every_pt = 16, half_length_pt = 5, width_pt = 1.7; Rgba colour; };
    std::optional<Ticks> ticks;
};

struct DotStyle {
    enum class Shape { square, ring, disc } shape = Shape::disc;
    double size_pt = 1.6;      ///< radius, or side of a square
    double stroke_pt = 1.15;   ///< of a ring
    Rgba colour;
    Rgba core;                 ///< inside of a ring
    double halo_pt = 2.4;      ///< diameter added by the halo
    Rgba halo;
    double label_gap_pt = 5;
};

struct ReliefStyle {
    struct Stop { double metres; Rgba colour; };
    std::vector<Stop> tint;
    Rgba shade, light;
    double dark_alpha = 0.46, light_alpha = 0.36, exaggeration = 4.2;
    double azimuth_deg = 315, altitude_deg = 50;
};

/// A page format: sizes in points of everything that has a fixed place.
struct Page {
    std::string name;
    double width = 1200, height = 900;     ///< height 0: as long as the content needs (phone)
    double margin = 36;
    bool phone = false;
    double map_x = 36, map_y = 142, map_width = 800, map_height = 604;
    double column_x = 864, column_width = 300;  ///< column_width 0: no column, list below the map
    bool inset = true;
    int max_callouts = 5;
    int max_towns = 60;
    double text_scale = 1;
};

/// Drawn parts of a symbol in its own grid: centre (0, 0), y down, nominal radius 12.
struct SymbolPart {
    geo::Path path;
    std::optional<Rgba> fill;
    std::optional<Stroke> stroke;
};

class Style {
public:
    std::string name;
    std::string description;

    const TextStyle& text(TextRole role) const;
    /// Classes: sea lake held held-peacekeepers claimed-az claimed-am taken corridor exclave-az exclave-am
    /// exclave-ring event-area oblast-… (see styles/briefing.toml). \pre a known class
    const AreaStyle& area(std::string_view area_class) const;
    /// Classes: coast lake-shore river border-river border border-undelimited contact contact-approximate
    /// contact-former oblast province corridor-limit entity road road-former road-blocked road-offered
    /// road-planned route-proposed railway area-ring leader frame graticule hair scale arrow-… \pre a known class
    const LineStyle& line(std::string_view line_class) const;
    /// Classes: capital city town small_town village
    const DotStyle& dot(std::string_view dot_class) const;
    bool has_area(std::string_view area_class) const;
    bool has_line(std::string_view line_class) const;
    /// Tokens: paper ink ink2 ink3 hair halo violence forces talks people status azside armside …
    Rgba colour(std::string_view token) const;
    Rgba family_colour(event::Family family) const;
    const ReliefStyle& relief() const { return relief_; }
    /// Errors: config with the known names.
    Result<Page> page(std::string_view page_name) const;
    std::vector<std::string> page_names() const;
    /// Families to look for when a text holds a script that the role's family lacks, in order.
    std::vector<std::string> fallback_families(Language language) const;

    /// The symbol of an event, coloured for its claim; parts are drawn in order, a halo first.
    std::vector<SymbolPart> symbol(event::Type type, event::Claim claim) const;
    /// The outline of a family alone, for radii below 9 pt.
    std::vector<SymbolPart> symbol_outline(event::Family family, event::Claim claim) const;

private:
    friend Result<Style> load(std::string_view, const std::vector<std::filesystem::path>&);
    struct Tables;
    std::shared_ptr<const Tables> tables_;
    ReliefStyle relief_;
};

/// A style by name ("briefing") from the folders searched, or by path to a TOML file. Errors: style with file, line
/// and column; unknown names give the known ones.
Result<Style> load(std::string_view name_or_path, const std::vector<std::filesystem::path>& folders);
/// $SITMAP_STYLES, beside the program, the source tree, the install prefix.
std::vector<std::filesystem::path> style_folders();
std::vector<std::string> available(const std::vector<std::filesystem::path>& folders);

}  // namespace sitmap::style
