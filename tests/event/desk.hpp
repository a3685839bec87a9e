#pragma once

#include <catch2/catch.hpp>

#include "event/extract.hpp"

/// What a reader of articles needs: gazetteer and lexicon of the pack, loaded once.
struct Desk {
    sitmap::gazetteer::Gazetteer gazetteer;
    sitmap::event::Lexicon lexicon;
};

inline const Desk& desk() {
    static const Desk loaded = [] {
        auto pack = sitmap::pack::Pack::open(SITMAP_PACK);
        REQUIRE(pack);
        auto gazetteer = sitmap::gazetteer::Gazetteer::load(*pack);
        REQUIRE(gazetteer);
        auto lexicon = sitmap::event::Lexicon::load(*pack);
        REQUIRE(lexicon);
        return Desk{std::move(*gazetteer), std::move(*lexicon)};
    }();
    return loaded;
}

/// The ids of an event's places, with blanks between.
inline std::string places(const sitmap::event::Event& e) {
    std::string all;
    for (const auto& p : e.places) {
        all += (all.empty() ? "" : " ") + p.place_id;
    }
    return all;
}

/// An event's day as EDTF, "unknown" without one.
inline std::string when(const sitmap::event::Event& e) {
    return e.when ? sitmap::time::to_edtf(*e.when) : "unknown";
}

/// The events of sentences in a language, in an article of 26 October 2020, a Monday.
inline std::vector<sitmap::event::Event> told_in(sitmap::Language language, const std::string& sentences) {
    auto article =
        sitmap::article::parse("News of the day\n\n" + sentences + "\n", sitmap::article::Format::text, "story");
    REQUIRE(article);
    article->language = language;
    article->published = std::chrono::sys_days(std::chrono::year{2020} / 10 / 26);
    return sitmap::event::read_article(std::move(*article), desk().gazetteer, desk().lexicon).events;
}

/// The event of such English sentences whose own sentence holds these words; it is told there.
inline sitmap::event::Event told_of(const std::string& sentences, const std::string& words) {
    for (const sitmap::event::Event& event : told_in(sitmap::Language::en, sentences)) {
        if (event.evidence.front().text.find(words) != std::string::npos) {
            return event;
        }
    }
    FAIL("nothing is told of " << words);
    return {};
}
