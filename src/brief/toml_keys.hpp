#pragma once

#include <string>
#include <vector>

/// Every key that a brief may hold, table by table.
namespace sitmap::brief::keys {

inline const std::vector<std::string> brief = {
    "title",  "standfirst", "date",     "since",  "extent",  "page",  "size",        "style",     "worldview",
    "naming", "lang",       "routes",   "places", "sources", "hide",  "show_denied", "graticule", "event",
    "note",   "arrow",      "distance", "unit",   "detail",  "layer", "heights",     "picture"};
inline const std::vector<std::string> event = {"id",   "place", "places",     "lat",    "lon",     "area_only",
                                               "type", "claim", "claimed_by", "date",   "from",    "to",
                                               "head", "text",  "source",     "actors", "evidence"};
inline const std::vector<std::string> place = {"id", "name", "role", "lat", "lon", "area_only"};
inline const std::vector<std::string> evidence = {"file", "start", "end", "row", "text"};
inline const std::vector<std::string> note = {"place", "lat", "lon", "head", "text"};
inline const std::vector<std::string> arrow = {"from", "to", "type", "claim", "claimed_by", "actor", "date"};
inline const std::vector<std::string> distance = {"from", "to", "text"};
inline const std::vector<std::string> unit = {"place",  "lat",  "lon",   "name",       "side",
                                              "branch", "size", "claim", "claimed_by", "date"};
inline const std::vector<std::string> detail = {"extent", "title", "overview"};
inline const std::vector<std::string> layer = {"file", "layer", "name", "label", "source", "approximate"};
inline const std::vector<std::string> heights = {"file", "source", "scale", "offset"};
inline const std::vector<std::string> picture = {"file", "source", "opacity"};
inline const std::vector<std::string> naming = {"policy", "order", "separator"};

}  // namespace sitmap::brief::keys
