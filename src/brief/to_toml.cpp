#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "brief/annotations_to_toml.hpp"
#include "brief/brief.hpp"
#include "brief/clean_text.hpp"
#include "brief/event_reading.hpp"
#include "brief/own_files.hpp"
#include "brief/resolve.hpp"
#include "brief/toml_writing.hpp"
#include "io/utf8.hpp"

namespace sitmap::brief {

namespace {

std::string evidence_toml(const std::vector<event::Evidence>& evidence) {
    if (evidence.empty()) {
        return {};
    }
    const event::Evidence& first = evidence.front();
    if (evidence.size() == 1 && first.text.empty() && first.start == 0 && first.end == 0 && first.row == 0) {
        return fmt::format("source = {}\n", toml_text(first.file));
    }
    std::string out = "evidence = [\n";
    for (const event::Evidence& piece : evidence) {
        std::vector<std::string> parts = {fmt::format("file = {}", toml_text(piece.file))};
        if (piece.row != 0) {
            parts.push_back(fmt::format("row = {}", piece.row));
        }
        if (piece.end != 0) {
            parts.push_back(fmt::format("start = {}, end = {}", piece.start, piece.end));
        }
        if (!piece.text.empty()) {
            parts.push_back(fmt::format("text = {}", toml_text(piece.text)));
        }
        out += fmt::format("  {{ {} }},\n", fmt::join(parts, ", "));
    }
    return out + "]\n";
}

/// How sure a place is and what else it may be, for the person who corrects the brief.
std::string place_comment(const gazetteer::Mention& mention) {
    std::vector<std::string> others;
    for (const gazetteer::Candidate& other : mention.alternatives) {
        if (other.place != nullptr && others.size() < 4) {
            others.push_back(fmt::format("{} ({}, {:.2f})", other.place->id, other.place->country, other.score));
        }
    }
    return comment(fmt::format("{}: {} with confidence {:.2f}, {}{}{}", mention.text, mention.place->id, mention.score,
                               mention.reason, others.empty() ? "" : "; or ", fmt::join(others, ", ")));
}

/// The sentence, the words that made it an event, its places with their alternatives.
std::string event_comments(const event::Event& event, const event::Reading& reading) {
    std::string out;
    if (!event.evidence.empty() && !event.evidence.front().text.empty()) {
        out += comment(fmt::format("“{}”", event.evidence.front().text));
    }
    if (!event.rule.empty()) {
        out += comment(event.rule);
    }
    for (const event::EventPlace& place : event.places) {
        for (const gazetteer::Mention& mention : reading.mentions) {
            if (mention.place && mention.place->id == place.place_id) {
                out += place_comment(mention);
                break;
            }
        }
    }
    for (const event::EventPlace& place : event.places) {
        if (place.precision_km > 0) {
            out += comment(fmt::format("{}: within {:.0f} km", place.name, place.precision_km));
        }
    }
    for (const event::Quantity& quantity : event.quantities) {
        out += comment(fmt::format("Counted: {}{}{} {} {} (“{}”)", quantity.qualifier,
                                   quantity.qualifier.empty() ? "" : " ", quantity.number, quantity.unit, quantity.what,
                                   quantity.text));
    }
    if (event.places.empty()) {
        out += comment("No place was found: add place = \"…\" to put it on the map");
    }
    if (!event.when) {
        out += comment("No date was found: add date = 2023-09-19, or from = … and to = …");
    }
    return out;
}

std::string event_toml(const event::Event& event, const event::Reading* reading,
                       const gazetteer::Gazetteer& gazetteer) {
    std::string out = "\n[[event]]\n";
    if (reading) {
        out += event_comments(event, *reading);
    }
    out += fmt::format("id = {}\n", toml_text(event.id));
    out += fmt::format("type = {}\n", toml_text(event::name_of(event.type)));
    if (event.claim != event::Claim::happened || !event.claimed_by.empty()) {
        out += fmt::format("claim = {}\n", toml_text(event::name_of(event.claim)));
    }
    out += text_key("claimed_by", event.claimed_by);
    if (event.when && event.when->first == event.when->last) {
        out += fmt::format("date = {}\n", time::to_iso(event.when->first));
    } else if (event.when) {
        out += fmt::format("from = {}\nto = {}\n", time::to_iso(event.when->first), time::to_iso(event.when->last));
    }
    if (event.places.size() == 1) {
        out += fmt::format("place = {}\n", place_toml(event.places.front(), gazetteer));
    } else if (!event.places.empty()) {
        std::vector<std::string> parts;
        for (const event::EventPlace& place : event.places) {
            parts.push_back(place_toml(place, gazetteer));
        }
        out += fmt::format("places = [{}]\n", fmt::join(parts, ", "));
    }
    out += text_key("head", event.head);
    out += text_key("text", event.text);
    out += list_key("actors", event.actors);
    return out + evidence_toml(event.evidence);
}

std::string naming_toml(const gazetteer::Naming& naming) {
    static const char* const policies[] = {"both", "armenian", "azerbaijani", "single"};
    return fmt::format("naming = {{ policy = \"{}\", order = \"{}\", separator = {} }}\n",
                       policies[static_cast<int>(naming.policy)],
                       naming.armenian_first ? "armenian-first" : "azerbaijani-first", toml_text(naming.separator));
}

std::string detail_toml(const Detail& detail) {
    const std::string extent = detail.extent
                                   ? fmt::format("[{}, {}, {}, {}]", detail.extent->west, detail.extent->south,
                                                 detail.extent->east, detail.extent->north)
                                   : "\"auto\"";
    return fmt::format("detail = {{ extent = {}, title = {}, overview = {} }}\n", extent, toml_text(detail.title),
                       toml_text(detail.overview_title));
}

std::string head_toml(const Brief& brief) {
    std::string out = fmt::format("title = {}\n", toml_text(brief.title));
    out += text_key("standfirst", brief.standfirst);
    if (brief.date) {
        out += fmt::format("date = {}\n", time::to_iso(*brief.date));
    }
    if (brief.since) {
        out += fmt::format("since = {}\n", time::to_iso(*brief.since));
    }
    if (brief.extent) {
        out += comment("west, south, east, north");
        out += fmt::format("extent = [{}, {}, {}, {}]\n", brief.extent->west, brief.extent->south, brief.extent->east,
                           brief.extent->north);
    }
    if (brief.detail) {
        out += detail_toml(*brief.detail);
    }
    out += fmt::format("page = {}\n", toml_text(brief.page));
    if (brief.size_pt) {
        out += fmt::format("size = [{}, {}]\n", brief.size_pt->x, brief.size_pt->y);
    }
    out += fmt::format("style = {}\nworldview = {}\n", toml_text(brief.style),
                       toml_text(std::string(territory::name_of(brief.worldview))));
    out += naming_toml(brief.naming);
    out += fmt::format("lang = \"{}\"\n", tag_of(brief.language));
    out += list_key("routes", brief.routes);
    out += list_key("places", brief.places);
    out += list_key("sources", brief.sources);
    out += list_key("hide", brief.hidden_layers);
    out += brief.show_denied ? "show_denied = true\n" : "";
    return brief.graticule ? out + "graticule = true\n" : out;
}

/// Names that look like places and that the gazetteer does not know, once each.
std::string unresolved_comments(const event::Reading& reading) {
    std::set<std::string> names;
    for (const gazetteer::Mention& mention : reading.mentions) {
        if (!mention.place && mention.section != article::Section::boilerplate) {
            names.insert(mention.text);
        }
    }
    return names.empty()
               ? std::string{}
               : "\n" + comment(fmt::format("Looks like a place, not in the gazetteer: {}", fmt::join(names, ", ")));
}

std::string left_out_comments(const Brief& brief) {
    std::string out;
    for (const Warning& warning : brief.warnings) {
        out += comment(fmt::format("{}: {}", warning.code, warning.message));
    }
    return out.empty() ? out : "\n" + out;
}

}  // namespace

std::string to_toml(const Brief& brief, const event::Reading* reading, const gazetteer::Gazetteer& gazetteer) {
    std::string out;
    if (reading) {
        out += comment(fmt::format("Read from {}; correct it, then: sitmap draw FILE.toml", reading->article.file));
        if (!reading->article.published_basis.empty()) {
            out += comment(fmt::format("The date is from {}", reading->article.published_basis));
        }
    }
    out += head_toml(brief);
    for (const event::Event& event : brief.events) {
        out += event_toml(event, reading, gazetteer);
    }
    out += annotations_toml(brief, gazetteer);
    out += own_files_toml(brief);
    out += left_out_comments(brief);
    return reading ? out + unresolved_comments(*reading) : out;
}

}  // namespace sitmap::brief
