#include "batch/gallery.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <kainjow/mustache.hpp>
#include <nlohmann/json.hpp>

#include "batch/page_text.hpp"
#include "io/file.hpp"

namespace sitmap::batch {

namespace {

using kainjow::mustache::data;
using Json = nlohmann::json;

/// A page above this size is slow on a phone; what the events say then stands in the files beside the maps alone.
constexpr std::size_t largest_page = 195'000;
/// A year of days is one page; what is longer is turned like a book.
constexpr std::size_t most_on_one_page = 400, maps_a_page = 120;
/// How much of an event the page tells, from the most to the least.
enum class Detail { everything, without_evidence, heads, nothing };

std::string ending_of(const std::string& file) {
    constexpr std::string_view alt = ".alt.txt";
    if (file.ends_with(alt)) {
        return "alt text";
    }
    const std::size_t dot = file.rfind('.');
    return dot == std::string::npos ? std::string{} : file.substr(dot + 1);
}

/// The file that a browser can show: SVG before PNG.
std::string picture_of(const std::vector<DrawnFile>& files) {
    for (const char* ending : {"svg", "png"}) {
        for (const DrawnFile& file : files) {
            if (ending_of(file.name) == ending) {
                return file.name;
            }
        }
    }
    return {};
}

std::string page_title(const std::vector<Entry>& entries) {
    std::optional<time::Date> first, last;
    for (const Entry& entry : entries) {
        if (entry.date) {
            first = first ? std::min(*first, *entry.date) : *entry.date;
            last = last ? std::max(*last, *entry.date) : *entry.date;
        }
    }
    if (!first) {
        return "Situation maps";
    }
    const std::string until = time::long_form(*last, Language::en);
    return *first == *last ? "Situation maps, " + until
                           : "Situation maps, " + time::long_form(*first, Language::en) + " to " + until;
}

std::string word(const Json& event, const char* key) {
    const auto found = event.find(key);
    return found != event.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

bool is_web_address(const std::string& text) {
    return (text.starts_with("https://") || text.starts_with("http://")) &&
           text.find_first_of(" \t\n\"<>") == std::string::npos;
}

/// "shelling, claimed by Azerbaijan · 2020-10-20 · Hadrut"
std::string facts_of(const Json& event) {
    std::string type = word(event, "t");
    std::replace(type.begin(), type.end(), '_', ' ');
    const std::string claim = word(event, "c"), by = word(event, "b");
    std::string facts = type + (claim.empty() ? "" : ", " + claim + (by.empty() ? "" : " by " + by));
    for (const char* key : {"d", "p"}) {
        facts += word(event, key).empty() ? "" : " · " + word(event, key);
    }
    return facts;
}

data event_data(const Json& event, Detail detail) {
    data one;
    const int number = event.value("n", 0);
    one.set("number", number > 0 ? std::to_string(number) : "");
    one.set("type", word(event, "t"));
    std::string sides = word(event, "a");
    if (const std::string by = word(event, "b"); !by.empty() && sides.find(by) == std::string::npos) {
        sides += (sides.empty() ? "" : "; ") + by;
    }
    one.set("actors", sides);
    one.set("places", word(event, "p"));
    one.set("head", word(event, "h"));
    one.set("facts", facts_of(event));
    const auto set_if_there = [&](const char* name, const std::string& text) {
        if (!text.empty()) {
            one.set(name, text);
        }
    };
    if (detail != Detail::heads) {
        set_if_there("text", word(event, "x"));
    }
    if (detail == Detail::everything) {
        set_if_there("evidence", word(event, "e"));
    }
    const std::string source = word(event, "s");
    set_if_there("source", source);
    if (is_web_address(source)) {
        one.set("link", source);
    }
    return one;
}

void add_events(data& map, const std::string& text, Detail detail) {
    const Json events = Json::parse(text, nullptr, false);
    if (!events.is_array() || events.empty()) {
        return;
    }
    map.set("some", true);
    map.set("events_count", fmt::format("{} event{}", events.size(), events.size() == 1 ? "" : "s"));
    data list{data::type::list};
    if (detail != Detail::nothing) {
        for (const Json& event : events) {
            list << event_data(event, detail);
        }
    } else {
        map.set("more", std::string("The events are in the files CSV and GEOJSON."));
    }
    map.set("events", list);
}

data map_data(const Entry& entry, Detail detail) {
    data map;
    map.set("name", entry.name);
    map.set("map_title", entry.title);
    map.set("alt", entry.alt);
    if (entry.date) {
        map.set("date", time::to_iso(*entry.date));
        map.set("date_words", time::long_form(*entry.date, entry.language));
    }
    if (const std::string picture = picture_of(entry.files); !picture.empty()) {
        map.set("picture", picture);
    }
    data files{data::type::list};
    for (const DrawnFile& file : entry.files) {
        data link;
        link.set("file", file.name);
        std::string kind = ending_of(file.name);
        std::transform(kind.begin(), kind.end(), kind.begin(),
                       [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
        link.set("kind", kind);
        files << link;
    }
    map.set("files", files);
    add_events(map, entry.events, detail);
    return map;
}

std::string file_of_page(std::size_t page) {
    return page == 0 ? "index.html" : fmt::format("index-{}.html", page + 1);
}

void add_links(data& root, const PagePlace& place, std::size_t maps) {
    root.set("count", place.pages == 1
                          ? fmt::format("{} maps", maps)
                          : fmt::format("Maps {} to {} of {}", place.first + 1, place.first + maps, place.of));
    if (place.pages == 1) {
        return;
    }
    data pages{data::type::list};
    for (std::size_t i = 0; i < place.pages; ++i) {
        data link;
        link.set("number", std::to_string(i + 1));
        if (i != place.page) {
            link.set("file", file_of_page(i));
        }
        pages << link;
    }
    root.set("several", true);
    root.set("pages", pages);
    if (place.page > 0) {
        root.set("earlier", file_of_page(place.page - 1));
    }
    if (place.page + 1 < place.pages) {
        root.set("later", file_of_page(place.page + 1));
    }
}

std::string page_with(const std::vector<Entry>& entries, Detail detail, const PagePlace& place) {
    data root;
    root.set("title", page_title(entries));
    root.set("style", std::string(page::style));
    root.set("script", std::string(page::script) + page::script_of_the_viewer);
    add_links(root, place, entries.size());
    data maps{data::type::list};
    for (const Entry& entry : entries) {
        maps << map_data(entry, detail);
    }
    root.set("maps", maps);
    kainjow::mustache::mustache sheet(page::html);
    return sheet.render(root);
}

}  // namespace

std::string gallery_page(const std::vector<Entry>& entries, const PagePlace& place) {
    std::string page;
    for (const Detail detail : {Detail::everything, Detail::without_evidence, Detail::heads, Detail::nothing}) {
        page = page_with(entries, detail, place);
        if (page.size() <= largest_page) {
            break;
        }
    }
    return page;
}

Result<std::vector<std::string>> write_pages(const std::filesystem::path& folder, std::size_t count,
                                             const EntriesOf& entries) {
    const std::size_t pages = count <= most_on_one_page ? 1 : (count + maps_a_page - 1) / maps_a_page;
    const std::size_t size = pages == 1 ? count : maps_a_page;
    std::vector<std::string> files;
    for (std::size_t page = 0; page < pages; ++page) {
        const std::size_t first = page * size, last = std::min(count, first + size);
        SITMAP_TRY_ASSIGN(const std::vector<Entry> shown, entries(first, last));
        files.push_back(file_of_page(page));
        SITMAP_TRY(io::write_file(folder / files.back(), gallery_page(shown, {page, pages, first, count})));
    }
    std::error_code fault;
    for (std::size_t page = pages; std::filesystem::remove(folder / file_of_page(page), fault); ++page) {
    }
    return files;
}

}  // namespace sitmap::batch
