#include <fmt/format.h>

#include <cstdlib>
#include <ctime>
#include <random>
#include <string>
#include <vector>

#include "article/article.hpp"
#include "gazetteer/gazetteer.hpp"
#include "gazetteer/match.hpp"
#include "gazetteer/tokens.hpp"
#include "pack/pack.hpp"

// How fast names are found: words and longest matches, without resolution, on one core, with the pack's names and half
// a million made-up ones; and whether the time grows with the text alone. ./dev bench matching

namespace {

using namespace sitmap;

/// Seconds of processor time: other programs do not count.
double now() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

struct Script {
    const char* name;
    Language language;
    std::vector<std::string> starts;  ///< capital syllables
    std::vector<std::string> goes_on;
    bool has_capitals;
};

const std::vector<Script>& scripts() {
    static const std::vector<Script> all{
        {"Latin",
         Language::en,
         {"Ka", "Sha", "Me", "To", "Ru", "Bi", "Gor", "Zan", "Lu", "Ny"},
         {"ra", "ven", "do", "lis", "mat", "ku", "por", "shi", "len", "gu", "tar", "bo"},
         true},
        {"Cyrillic",
         Language::ru,
         {"Ка", "Ша", "Ме", "То", "Ру", "Би", "Гор", "Зан", "Лу", "Ны"},
         {"ра", "вен", "до", "лис", "мат", "ку", "пор", "ши", "лен", "гу", "тар", "бо"},
         true},
        {"Armenian",
         Language::hy,
         {"Կա", "Շա", "Մե", "Տո", "Ռու", "Բի", "Գոր", "Զան", "Լու", "Նի"},
         {"րա", "վեն", "դո", "լիս", "մատ", "կու", "պոր", "շի", "լեն", "գու", "տար", "բո"},
         true},
        {"Arabic",
         Language::fa,
         {"کا", "شا", "مه", "تو", "رو", "بی", "گر", "زن", "لو", "نی"},
         {"را", "ون", "دو", "لیس", "مت", "کو", "پر", "شی", "لن", "گو", "تر", "بو"},
         false}};
    return all;
}

std::string word(const Script& script, std::mt19937& random, bool capital, std::size_t syllables) {
    std::string text;
    for (std::size_t i = 0; i < syllables; ++i) {
        const auto& from = i == 0 && capital ? script.starts : script.goes_on;
        text += from[random() % from.size()];
    }
    return text;
}

std::vector<gazetteer::Place> synthetic(std::size_t count) {
    std::mt19937 random(1);
    std::vector<gazetteer::Place> places;
    for (std::size_t i = 0; i < count; ++i) {
        const Script& script = scripts()[i % scripts().size()];
        gazetteer::Place& place = places.emplace_back();
        place.id = fmt::format("test:{}", i);
        place.position = {45, 40};
        gazetteer::Name& name = place.names.emplace_back();
        name.text = word(script, random, true, 3 + random() % 3);
        if (random() % 4 == 0) {
            name.text += " " + word(script, random, true, 2 + random() % 3);
        }
        name.language = script.language;
    }
    return places;
}

article::Article as_article(std::string text, Language language) {
    article::Article article;
    article.text = std::move(text);
    article.readable = article.text;
    article.language = language;
    std::size_t start = 0;
    while (start < article.text.size()) {
        const std::size_t stop = article.text.find(". ", start);
        const std::size_t end = stop == std::string::npos ? article.text.size() : stop + 1;
        article.sentences.push_back({start, end, article::Section::body, 0});
        start = end;
    }
    return article;
}

/// Sentences of twenty words, every seventh capitalised, a third of these names.
std::string prose(const Script& script, const std::vector<gazetteer::Place>& places, std::size_t bytes) {
    std::mt19937 random(2);
    std::vector<std::string> common;
    for (int i = 0; i < 4000; ++i) {
        common.push_back(word(script, random, false, 1 + random() % 4));
    }
    std::string text;
    for (std::size_t count = 0; text.size() < bytes; ++count) {
        if (count % 7 == 0) {
            text +=
                random() % 3 == 0
                    ? places[random() % places.size() / 4 * 4 + static_cast<std::size_t>(&script - scripts().data())]
                          .names.front()
                          .text
                    : word(script, random, true, 1 + random() % 4);
        } else {
            const std::size_t rank = random() % 4000;
            text += common[rank * rank / 4000 * rank / 4000];
        }
        text += count % 20 == 19 ? ". " : " ";
    }
    return text;
}

std::string repeated(const std::string& part, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) {
        text += part;
    }
    return text;
}

struct Measured {
    double seconds = 0;
    std::size_t words = 0;
    std::size_t matches = 0;
};

Measured measure(const gazetteer::Gazetteer& gazetteer, const article::Article& article) {
    Measured least{1e9, 0, 0};
    for (int round = 0; round < 3; ++round) {
        const double start = now();
        gazetteer::KeyStore keys;
        const auto tokens = gazetteer::tokens_of(article, keys);
        const auto matches = gazetteer::longest_matches(gazetteer.impl(), tokens, article.language);
        const double taken = now() - start;
        if (taken < least.seconds) {
            least = {taken, tokens.size(), matches.size()};
        }
    }
    return least;
}

void print(const std::string& name, const article::Article& article, const Measured& measured) {
    const double megabytes = static_cast<double>(article.text.size()) / 1e6;
    fmt::print("{:34} {:6.2f} MB {:9.1f} ms {:8.1f} MB/s {:9} words {:8} names\n", name, megabytes,
               measured.seconds * 1e3, megabytes / measured.seconds, measured.words, measured.matches);
}

}  // namespace

int main(int argc, char** argv) {
    const std::size_t names = argc > 1 ? static_cast<std::size_t>(std::atol(argv[1])) : 500'000;
    const auto file = pack::Pack::find();
    const auto pack = file ? pack::Pack::open(*file) : Result<pack::Pack>(tl::make_unexpected(file.error()));
    if (!pack) {
        fmt::print(stderr, "bench_matching: {}\n", pack.error().message);
        return 1;
    }
    double start = now();
    { const auto plain = gazetteer::Gazetteer::load(*pack); }
    fmt::print("loading the pack's names           {:6.2f} ms\n", (now() - start) * 1e3);
    const auto places = synthetic(names);
    start = now();
    const auto gazetteer = gazetteer::Gazetteer::load(*pack, places);
    if (!gazetteer) {
        fmt::print(stderr, "bench_matching: {}\n", gazetteer.error().message);
        return 1;
    }
    fmt::print("adding {} names at run time  {:6.0f} ms\n\n", names, (now() - start) * 1e3);
    constexpr std::size_t megabyte = 1'000'000;
    const std::string only = argc > 2 ? argv[2] : "";
    for (const Script& script : scripts()) {
        if (!only.empty() && only != script.name) {
            continue;
        }
        for (const std::size_t size : {1, 2, 4, 8}) {
            const auto article = as_article(prose(script, places, size * megabyte), script.language);
            print(script.name, article, measure(*gazetteer, article));
        }
    }
    const std::vector<std::pair<std::string, std::string>> hostile{
        {"one word", "a"},
        {"one capital", "A"},
        {"capitals", "KARABAKH VOVEN "},
        {"names without a full stop", "New Zan Karaven Goris "},
        {"short capitalised words", "A Ka To Ru "},
        {"words joined by hyphens", "Nagorno-Ka-"},
        {"words joined by apostrophes", "Ka'Ra'"},
        {"commas without spaces", "Goris,Kapan,"},
        {"hashtags", "#KaraVenDo"},
        {"one letter and combining marks", "\u0301"},
        {"soft hyphens", "\u00ad"},
        {"initials", "U.S."},
        {"kind words", "Goris city district province of the "},
        {"line-end hyphens", "Ste-\nPana-\n"}};
    fmt::print("\n");
    for (const auto& [name, part] : hostile) {
        if (!only.empty() && only != name) {
            continue;
        }
        for (const std::size_t size : {2, 8}) {
            const auto article = as_article(repeated(part, size * megabyte), Language::en);
            print(name, article, measure(*gazetteer, article));
        }
    }
    return 0;
}
