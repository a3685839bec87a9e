#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "gazetteer/place.hpp"
#include "io/error.hpp"

namespace sitmap::territory {

/// Whose reading of borders and control a map follows: which shapes are drawn, how places are named, and the words that
/// say so on the map.
struct Worldview {
    std::string id = "de-facto";                 ///< a name, or the path of the file that defines it
    bool control = true;                         ///< areas of control in Azerbaijan
    bool positions = true;                       ///< Azerbaijani positions inside Armenia
    bool contact = true;                         ///< lines of contact, boundaries of de facto entities
    bool oblast = true;                          ///< outline of the former autonomous oblast
    bool exclaves_by_holder = true;              ///< else by owner
    std::optional<gazetteer::Naming> naming;     ///< of places, unless a brief or an option says otherwise
    std::map<std::string, std::string> legends;  ///< words instead of the usual ones, by class ("held", "claimed" …)
    std::string notice;                          ///< printed on the map; empty for de-facto

    bool operator==(const Worldview& other) const { return id == other.id; }
    static const Worldview de_facto;  ///< who holds what
    static const Worldview de_jure;   ///< recognised borders alone
    static const Worldview az;        ///< as Azerbaijan's maps have it
    static const Worldview am;        ///< as Armenia's maps have it
};

/// "de-facto", "de-jure", "az", "am", or the path of a TOML file (its name ends in .toml) with any of the keys
///   base = "de-facto"          the view that it differs from
///   notice = "…"               words for the map; required
///   control, positions, contact, oblast = true | false,  exclaves = "holder" | "owner"
///   naming = "both" | "armenian" | "azerbaijani" | "single" | "azerbaijani-first"
///   [legend]  held = "…", claimed = "…", taken, peacekeepers, corridor, positions, contact, former_oblast …
/// Errors: usage for a name that is none, config with its place for a file that is wrong, read.
Result<Worldview> read_worldview(std::string_view name);
/// The built-in ones alone; nothing for an unknown name.
std::optional<Worldview> worldview_from(std::string_view name);
std::string_view name_of(const Worldview& worldview);

}  // namespace sitmap::territory
