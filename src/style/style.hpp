#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "brief/annotations.hpp"
#include "event/event.hpp"
#include "geo/path.hpp"
#include "io/language.hpp"
#include "style/ink.hpp"

/// What everything looks like: one TOML a style, read into checked, complete values.
namespace sitmap::style {

/// The jobs that text does on a sheet; sizes and colours of each stand in the style file.
enum class TextRole {
    title,
    standfirst,
    asof_label,
    asof_date,
    panel_head,
    country,
    exclave,
    oblast,
    province,
    capital,
    city,
    town,
    small_town,
    village,
    event_place,
    event_area,
    water,
    water_small,
    event_number,
    date_chip,
    area_date,
    area_name,
    callout_head,
    callout_body,
    group_head,
    item_head,
    item_body,
    item_tag,
    legend,
    footer,
    credit,
    scale,
    inset_country,
    inset_water,
};
std::string_view name_of(TextRole role);  ///< "small_town" …
const std::vector<TextRole>& all_text_roles();

struct TextStyle {
    std::string family;                  ///< a fontconfig family that must be installed
    std::vector<std::string> fallbacks;  ///< families for scripts that `family` lacks, in order
    double persian_scale = 1;            ///< size factor of Persian, whose cuts look smaller than Latin ones
    int weight = 400;                    ///< 100–900
    bool italic = false;
    bool condensed = false;  ///< semi-condensed cut where the family has one
    bool caps = false;       ///< upper-cased by the map language's rules, except Georgian and Persian
    double size_pt = 10;
    double tracking_em = 0;
    double leading = 1.2;  ///< baseline distance / size
    Rgba colour;
    double halo_pt = 0;  ///< each side; 0 none
    Rgba halo;
};

/// Look of an area class.
struct AreaStyle {
    std::optional<Rgba> fill;
    struct Hatch {
        double angle_deg = 45, step_pt = 5.6, width_pt = 0.95;
        Rgba colour;
    };
    std::optional<Hatch> hatch;
    struct Dots {
        double radius_pt = 1, step_pt = 11;
        Rgba colour;
    };
    std::optional<Dots> dots;
    struct Band {
        double width_pt = 3.2;
        Rgba colour;
    };  ///< inside the edge
    std::optional<Band> inner_band;
    std::optional<Stroke> edge;
    std::optional<Stroke> edge_halo;
};

/// Look of a line class, from below upwards: casing, stroke, core, ticks.
struct LineStyle {
    std::optional<Stroke> casing;
    Stroke stroke;
    std::optional<Stroke> core;
    struct Ticks {
        double every_pt = 16, half_length_pt = 5, width_pt = 1.7;
        Rgba colour;
    };
    std::optional<Ticks> ticks;
};

struct DotStyle {
    enum class Shape { square, ring, disc } shape = Shape::disc;
    double size_pt = 1.6;     ///< radius, or side of a square
    double stroke_pt = 1.15;  ///< of a ring
    Rgba colour;
    Rgba core;             ///< inside of a ring
    double halo_pt = 2.4;  ///< diameter added by the halo
    Rgba halo;
    double label_gap_pt = 5;
};

struct ReliefStyle {
    struct Stop {
        double metres;
        Rgba colour;
    };
    std::vector<Stop> tint;
    Rgba shade, light;
    double dark_alpha = 0.46, light_alpha = 0.36, exaggeration = 4.2;
    double azimuth_deg = 315, altitude_deg = 50;
};

/// A page format: sizes in points of everything that has a fixed place.
struct Page {
    std::string name;
    double width = 1200, height = 900;  ///< height 0: as long as the content needs (phone)
    double margin = 36;
    bool phone = false;
    double map_x = 36, map_y = 142, map_width = 800, map_height = 604;
    double column_x = 864, column_width = 300;  ///< column_width 0: no column, list below the map
    bool inset = true;
    int max_callouts = 5;
    int max_towns = 60;
    double text_scale = 1;
    std::vector<std::pair<TextRole, double>> text_sizes;  ///< sizes of this page alone, before text_scale
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
    /// The role as a page sets it: its own size if it has one, scaled, never below the style's smallest size
    /// (unless the role itself is smaller).
    TextStyle text(TextRole role, const Page& page) const;
    /// Every style has exactly these classes (`area_classes()`). \pre a known class
    ///   water      sea lake
    ///   ground     country-other (a tint over neighbours, optional) ground600 (below legend swatches)
    ///   control    held held-peacekeepers taken claimed-az claimed-am contested corridor
    ///   change     change-1 change-2 change-3, to the Armenian side: change-am-1 change-am-2 change-am-3
    ///   exclaves   exclave-az exclave-am (fill: who holds it) exclave-edge-az exclave-edge-am (outline: whose it
    ///              is by law) exclave-ring (the white disc behind a tiny one)
    ///   events     event-area-violence event-area-forces event-area-diplomacy event-area-people
    ///              event-area-territory (inside the ring `area-ring-…`), band (a deployment)
    ///   own        overlay-1 overlay-2 overlay-3 (layers that users bring)
    const AreaStyle& area(std::string_view area_class) const;
    /// Every style has exactly these classes (`line_classes()`). \pre a known class
    ///   water      coast lake-shore river border-river
    ///   borders    border border-undelimited contact contact-approximate contact-former oblast province entity
    ///              corridor-limit
    ///   routes     road road-former road-blocked road-checkpoint road-offered road-planned route-proposed railway
    ///   railway-planned movement   fire movement-happened movement-claimed movement-threatened movement-proposed
    ///   chevron (of a band) rings      area-ring-violence area-ring-forces area-ring-diplomacy area-ring-people
    ///   area-ring-territory
    ///   own        overlay-1 … overlay-1-approximate … (layers that users bring)
    ///   furniture  leader frame hair rule scale graticule inset-border inset-frame inset-main
    const LineStyle& line(std::string_view line_class) const;
    /// Classes: capital city town small_town village, overlay-1 overlay-2 overlay-3 (layers that users bring)
    const DotStyle& dot(std::string_view dot_class) const;
    static const std::vector<std::string_view>& area_classes();
    static const std::vector<std::string_view>& line_classes();
    static const std::vector<std::string_view>& dot_classes();
    bool has_area(std::string_view area_class) const;
    bool has_line(std::string_view line_class) const;
    /// Tokens: paper ink ink2 ink3 hair halo ground600 sea lake water_txt country town minor border loc oblast pk
    /// armside azside violence forces talks people status disc chip_txt … as in styles/briefing.toml. \pre a known
    /// token
    Rgba colour(std::string_view token) const;
    bool has_colour(std::string_view token) const;
    Rgba family_colour(event::Family family) const;
    const ReliefStyle& relief() const { return relief_; }
    /// Errors: config with the known names.
    Result<Page> page(std::string_view page_name) const;
    std::vector<std::string> page_names() const;
    /// Families to look for when a text holds a script that the role's family lacks, in order.
    std::vector<std::string> fallback_families(Language language) const;

    /// The symbol of an event, coloured for its claim; parts are drawn in order. The first is the halo, which is
    /// left out off the map: on the page's own ground it would show as a faint rim.
    std::vector<SymbolPart> symbol(event::Type type, event::Claim claim) const;
    /// The outline of a family alone, for radii below 9 pt.
    std::vector<SymbolPart> symbol_outline(event::Family family, event::Claim claim) const;

    /// What stands for a branch inside the frame of a unit, in `ink`. Empty where the style's folder of symbols has no
    /// units.
    std::vector<SymbolPart> unit_glyph(brief::UnitBranch branch, Rgba ink) const;

private:
    friend struct StyleReader;
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
