#include "batch/gallery.hpp"

#include <kainjow/mustache.hpp>

#include <algorithm>

namespace sitmap::batch {

namespace {

constexpr const char* page = R"(<!DOCTYPE html>
<html lang="{{lang}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{title}}</title>
<style>
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem; font: 1rem/1.45 "Noto Sans", system-ui, sans-serif; }
h1 { border-top: 1px solid; padding-top: .8rem; font: 600 1.9rem/1.15 "Noto Serif Display", Georgia, serif; }
ol { display: grid; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); gap: 1.8rem; padding: 0; list-style: none; }
figure { margin: 0; }
img { width: 100%; height: auto; border: 1px solid #cfc9c0; background: #fff; }
figcaption { padding-top: .4rem; }
time { font-size: .85rem; letter-spacing: .04em; }
strong { display: block; }
a { color: inherit; }
</style>
</head>
<body>
<h1>{{title}}</h1>
<ol>
{{#maps}}
<li id="{{name}}">
<figure>
{{#picture}}
<a href="{{picture}}"><img src="{{picture}}" alt="{{alt}}" loading="lazy"></a>
{{/picture}}
<figcaption>
{{#date}}
<time datetime="{{date}}">{{date_words}}</time>
{{/date}}
<strong dir="auto">{{map_title}}</strong>
{{#files}}
<a href="{{file}}">{{kind}}</a>
{{/files}}
</figcaption>
</figure>
</li>
{{/maps}}
</ol>
</body>
</html>
)";

std::string ending_of(const std::string& file) {
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

std::string page_title(const Plan& plan) {
    std::optional<time::Date> first, last;
    for (const PlannedMap& map : plan.maps) {
        if (map.brief.date) {
            first = first ? std::min(*first, *map.brief.date) : *map.brief.date;
            last = last ? std::max(*last, *map.brief.date) : *map.brief.date;
        }
    }
    if (!first) {
        return "Situation maps";
    }
    const std::string until = time::long_form(*last, Language::en);
    return *first == *last ? "Situation maps, " + until
                           : "Situation maps, " + time::long_form(*first, Language::en) + " to " + until;
}

}  // namespace

std::string gallery_page(const Plan& plan, const std::vector<std::optional<Entry>>& entries) {
    using kainjow::mustache::data;
    data root;
    root.set("lang", std::string("en"));
    root.set("title", page_title(plan));
    data maps{data::type::list};
    for (std::size_t i = 0; i < plan.maps.size(); ++i) {
        if (!entries[i]) {
            continue;
        }
        const brief::Brief& brief = plan.maps[i].brief;
        data map;
        map.set("name", plan.maps[i].name);
        map.set("map_title", brief.title);
        map.set("alt", entries[i]->alt);
        if (brief.date) {
            map.set("date", time::to_iso(*brief.date));
            map.set("date_words", time::long_form(*brief.date, brief.language));
        }
        if (const std::string picture = picture_of(entries[i]->files); !picture.empty()) {
            map.set("picture", picture);
        }
        data files{data::type::list};
        for (const DrawnFile& file : entries[i]->files) {
            data link;
            link.set("file", file.name);
            std::string kind = ending_of(file.name);
            std::transform(kind.begin(), kind.end(), kind.begin(), [](char c) { return static_cast<char>(c - 32); });
            link.set("kind", kind);
            files << link;
        }
        map.set("files", files);
        maps << map;
    }
    root.set("maps", maps);
    kainjow::mustache::mustache sheet(page);
    return sheet.render(root);
}

}  // namespace sitmap::batch
