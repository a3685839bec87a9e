#include "article/article.hpp"

#include <nlohmann/json.hpp>

#include "brief/brief.hpp"
#include "fuzz/driver/fuzzing.hpp"

// A text read to the end: what `sitmap read` writes, `sitmap draw` can read.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace sitmap;
    fuzzing::Input input(data, size);
    const unsigned edition = input.choice(8);
    std::string text = input.text();
    const auto format = text.starts_with("<")   ? article::Format::html
                        : text.starts_with("#") ? article::Format::markdown
                                                : article::Format::text;
    auto article = article::parse(std::move(text), format, "input");
    if (!article) {
        return 0;
    }
    const Atlas& atlas = fuzzing::atlas();
    static const auto lexicon = event::Lexicon::load(atlas.pack());
    fuzzing::must(lexicon.has_value(), "the data pack has a lexicon of this program's");
    const event::Reading reading =
        event::read_article(*std::move(article), atlas.gazetteer(), *lexicon,
                            edition == 7 ? std::nullopt : std::optional(static_cast<Language>(edition)));
    for (const gazetteer::Mention& mention : reading.mentions) {
        fuzzing::must(mention.start < mention.end && mention.end <= reading.article.text.size(),
                      "mentions lie in the text");
    }
    const std::string json = event::to_json(reading);
    fuzzing::must(nlohmann::json::accept(json), "a reading is JSON");
    event::to_csv(reading.events, atlas.gazetteer());
    fuzzing::must(nlohmann::json::accept(event::to_geojson(reading.events, atlas.gazetteer())), "events are GeoJSON");
    const brief::Brief made = brief::from_reading(reading, atlas.gazetteer());
    const auto again = brief::parse(brief::to_toml(made, &reading, atlas.gazetteer()), "made.toml", atlas.gazetteer());
    fuzzing::must(again.has_value(), "the brief of an article is a brief", again ? Error() : again.error());
    return 0;
}
