#include <charconv>

#include "article/letter.hpp"
#include "event/lexicon_rows.hpp"
#include "event/lexicon_tables.hpp"

namespace sitmap::event {
Lexicon::Lexicon(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;
Lexicon::~Lexicon() = default;

namespace {

Result<void> load_classes(const pack::Pack& pack, LanguageWords& words) {
    return read_rows(pack, "class", "name, words", words.language, [&](const Cells& cells) -> std::string {
        return words.classes.add(cells[0], cells[1]) ? std::string() : "a class that is unknown there";
    });
}

Result<void> load_triggers(const pack::Pack& pack, LanguageWords& words) {
    return read_rows(
        pack, "trigger", "type, pattern, weight, needs, cue", words.language, [&](const Cells& cells) -> std::string {
            const auto type = type_from(cells[0]);
            if (!type) {
                return "unknown type " + std::string(cells[0]);
            }
            const Needs needs = cells[3] == "place"  ? Needs::place
                                : cells[3] == "line" ? Needs::line
                                : cells[3] == "day"  ? Needs::day
                                                     : Needs::nothing;
            std::string fault;
            for (const auto& pattern : written_out(cells[1], words, fault)) {
                // What has no cue of its own is told by its type, so that two sentences about it find each other.
                const bool spoken = *type == Type::warning || *type == Type::demand || words.language == Language::en;
                const std::string cue(cells[4].empty() && !spoken ? name_of(*type) : cells[4]);
                words.triggers.push_back({*type, number(cells[2]), needs, cue, std::string(cells[1])});
                const bool verb_final = words.language != Language::en && words.language != Language::ru;
                words.trigger_patterns.add(pattern, verb_final ? PatternSet::verb_final_gap : PatternSet::usual_gap);
            }
            return fault;
        });
}

Result<void> load_claims(const pack::Pack& pack, LanguageWords& words) {
    return read_rows(pack, "claim", "claim, pattern, speaker, weight", words.language,
                     [&](const Cells& cells) -> std::string {
                         const auto claim = claim_from(cells[0]);
                         if (!claim) {
                             return "unknown claim " + std::string(cells[0]);
                         }
                         const Speaker speaker = cells[2] == "before"    ? Speaker::before
                                                 : cells[2] == "after"   ? Speaker::after
                                                 : cells[2] == "subject" ? Speaker::subject
                                                                         : Speaker::none;
                         std::string fault;
                         for (const auto& pattern : written_out(cells[1], words, fault)) {
                             words.claims.push_back({*claim, speaker, number(cells[3])});
                             words.claim_patterns.add(pattern);
                         }
                         return fault;
                     });
}

Result<void> load_place_words(const pack::Pack& pack, LanguageWords& words) {
    using Kind = PlaceWordRow::Kind;
    using Sense = PlaceWordRow::Sense;
    return read_rows(pack, "place_word", "kind, pattern, role, area", words.language,
                     [&](const Cells& cells) -> std::string {
                         const auto kind = value_of<Kind>(cells[0], {{"before", Kind::before},
                                                                     {"after", Kind::after},
                                                                     {"ending", Kind::ending},
                                                                     {"noun", Kind::noun},
                                                                     {"joint", Kind::joint}});
                         const auto sense = value_of<Sense>(cells[2], {{"", Sense::none},
                                                                       {"none", Sense::none},
                                                                       {"at", Sense::at},
                                                                       {"from", Sense::from},
                                                                       {"to", Sense::to},
                                                                       {"near", Sense::near},
                                                                       {"along", Sense::along},
                                                                       {"between", Sense::between},
                                                                       {"topic", Sense::topic},
                                                                       {"object", Sense::object},
                                                                       {"owner", Sense::owner}});
                         if (!kind || !sense) {
                             return "unknown kind or role";
                         }
                         const bool area = cells[3] == "yes";
                         if (*kind == Kind::ending) {
                             for (const auto& ending : split_bars(cells[1])) {
                                 words.place_words.push_back({*kind, *sense, area, folded_word(ending)});
                                 words.place_patterns.add("");
                             }
                             return {};
                         }
                         words.place_words.push_back({*kind, *sense, area, {}});
                         words.place_patterns.add(cells[1]);
                         return {};
                     });
}

Result<void> load_grammar(const pack::Pack& pack, LanguageWords& words) {
    using Kind = GrammarRow::Kind;
    return read_rows(pack, "grammar", "kind, pattern", words.language, [&](const Cells& cells) -> std::string {
        const auto kind = value_of<Kind>(cells[0], {{"main", Kind::main},
                                                    {"background", Kind::background},
                                                    {"phrase", Kind::phrase},
                                                    {"behind", Kind::behind},
                                                    {"conditional", Kind::conditional},
                                                    {"relative", Kind::relative},
                                                    {"joint", Kind::joint},
                                                    {"topic", Kind::topic},
                                                    {"topic_clause", Kind::topic_clause},
                                                    {"whose", Kind::whose},
                                                    {"border", Kind::border},
                                                    {"verb_ending", Kind::verb_ending},
                                                    {"phrase_end", Kind::phrase_end},
                                                    {"pluperfect", Kind::pluperfect},
                                                    {"reminder", Kind::reminder},
                                                    {"participle", Kind::participle},
                                                    {"retold", Kind::retold},
                                                    {"negation", Kind::negation},
                                                    {"goes_on", Kind::goes_on},
                                                    {"opening", Kind::opening},
                                                    {"standing", Kind::standing},
                                                    {"stationed", Kind::stationed},
                                                    {"seeing", Kind::seeing},
                                                    {"anniversary", Kind::anniversary},
                                                    {"office", Kind::office},
                                                    {"named_again", Kind::named_again}});
        if (!kind) {
            return "unknown kind " + std::string(cells[0]);
        }
        auto* list = *kind == Kind::verb_ending  ? &words.verb_endings
                     : *kind == Kind::phrase_end ? &words.phrase_ends
                     : *kind == Kind::pluperfect ? &words.pluperfects
                     : *kind == Kind::participle ? &words.participles
                                                 : nullptr;
        if (list != nullptr) {
            for (const auto& ending : split_bars(cells[1])) {
                list->push_back(folded_word(ending));
            }
            return {};
        }
        words.grammar.push_back({*kind, std::string(cells[1])});
        std::string fault;
        words.grammar_patterns.add(words.classes.expanded(cells[1], fault));
        return fault;
    });
}

Result<void> load_days(const pack::Pack& pack, LanguageWords& words) {
    using Meaning = DayRow::Meaning;
    return read_rows(pack, "day", "meaning, pattern", words.language, [&](const Cells& cells) -> std::string {
        std::string_view name = cells[0];
        unsigned weekday = 0;
        if (name.starts_with("weekday ")) {
            weekday = static_cast<unsigned>(number(name)) % 7;
            name = "weekday";
        }
        const auto meaning = value_of<Meaning>(name, {{"today", Meaning::today},
                                                      {"yesterday", Meaning::yesterday},
                                                      {"two days ago", Meaning::two_days_ago},
                                                      {"weekday", Meaning::weekday},
                                                      {"night", Meaning::night},
                                                      {"weekend", Meaning::weekend},
                                                      {"this week", Meaning::this_week},
                                                      {"last week", Meaning::last_week},
                                                      {"this month", Meaning::this_month},
                                                      {"history", Meaning::history},
                                                      {"document", Meaning::document},
                                                      {"since", Meaning::since},
                                                      {"same day", Meaning::same_day},
                                                      {"day before", Meaning::day_before},
                                                      {"day after", Meaning::day_after}});
        if (!meaning) {
            return "unknown meaning " + std::string(cells[0]);
        }
        words.days.push_back({*meaning, weekday});
        words.day_patterns.add(cells[1]);
        return {};
    });
}

Result<void> load_quantities(const pack::Pack& pack, LanguageWords& words) {
    using Kind = QuantityRow::Kind;
    return read_rows(pack, "quantity", "kind, pattern, value", words.language, [&](const Cells& cells) -> std::string {
        const auto kind = value_of<Kind>(cells[0], {{"number", Kind::number},
                                                    {"unit", Kind::unit},
                                                    {"what", Kind::what},
                                                    {"about", Kind::about},
                                                    {"at least", Kind::at_least},
                                                    {"at most", Kind::at_most}});
        if (!kind || (*kind == Kind::number && number(cells[2]) == 0)) {
            return "unknown kind or number";
        }
        words.quantities.push_back({*kind, std::string(cells[2])});
        words.quantity_patterns.add(cells[1]);
        return {};
    });
}

Result<void> load_distances(const pack::Pack& pack, LanguageWords& words) {
    using Kind = DistanceRow::Kind;
    return read_rows(pack, "distance", "kind, pattern, value", words.language, [&](const Cells& cells) -> std::string {
        const auto kind = value_of<Kind>(cells[0], {{"unit", Kind::unit}, {"direction", Kind::direction}});
        double value = 0;
        const char* const end = cells[2].data() + cells[2].size();
        const auto [stop, fault] = std::from_chars(cells[2].data(), end, value);
        if (!kind || fault != std::errc() || stop != end) {
            return "unknown kind or number";
        }
        words.distances.push_back({*kind, value});
        words.distance_patterns.add(cells[1]);
        return {};
    });
}

Result<void> load_sides(const pack::Pack& pack, LanguageWords& words) {
    using Meaning = SideRow::Meaning;
    return read_rows(pack, "side", "meaning, state, pattern", words.language, [&](const Cells& cells) -> std::string {
        const auto meaning = value_of<Meaning>(cells[0], {{"struck", Meaning::struck},
                                                          {"acted", Meaning::acted},
                                                          {"agent", Meaning::agent},
                                                          {"where", Meaning::where},
                                                          {"named", Meaning::named},
                                                          {"national", Meaning::national},
                                                          {"total", Meaning::total}});
        if (!meaning) {
            return "unknown meaning " + std::string(cells[0]);
        }
        std::string fault;
        for (const auto& pattern : written_out(cells[2], words, fault)) {
            words.sides.push_back({*meaning, std::string(cells[1])});
            words.side_patterns.add(pattern);
        }
        return fault;
    });
}

Result<void> load_heads(const pack::Pack& pack, LanguageWords& words) {
    return read_rows(pack, "head", "type, claim, cue, head", words.language, [&](const Cells& cells) -> std::string {
        const auto type = type_from(cells[0]);
        if ((!type && cells[0] != "any") || (!cells[1].empty() && !claim_from(cells[1]))) {
            return "unknown type or claim";
        }
        words.heads.push_back({type, claim_from(cells[1]), std::string(cells[2]), std::string(cells[3])});
        return {};
    });
}

Result<void> load_noise(const pack::Pack& pack, LanguageWords& words) {
    return read_rows(pack, "noise", "pattern", words.language, [&](const Cells& cells) -> std::string {
        std::string fault;
        words.noise_patterns.add(words.classes.expanded(cells[0], fault));
        return fault;
    });
}

Result<void> load_codes(const pack::Pack& pack, Lexicon::Impl& impl) {
    return read_rows(pack, "code", "type, cue, actor, acled, plover", [&](const Cells& cells) -> std::string {
        const auto type = type_from(cells[0]);
        if (!type) {
            return "unknown type " + std::string(cells[0]);
        }
        impl.codes.push_back(
            {*type, std::string(cells[1]), std::string(cells[2]), std::string(cells[3]), std::string(cells[4])});
        return {};
    });
}

/// Rows of a language that nobody speaks would never be asked for.
Result<void> check_languages(const pack::Pack& pack) {
    for (const char* table : {"class", "trigger", "claim", "place_word", "grammar", "day", "quantity", "distance",
                              "side", "head", "noise"}) {
        SITMAP_TRY(read_rows(pack, table, "language", [](const Cells& cells) -> std::string {
            return language_from(cells[0]) ? std::string() : "unknown language \"" + std::string(cells[0]) + '"';
        }));
    }
    return {};
}

}  // namespace

Result<void> Lexicon::learn(const pack::Pack& pack, Language language) {
    LanguageWords& words = impl_->words[static_cast<std::size_t>(language)];
    if (words.known) {
        return {};
    }
    words.language = language;
    SITMAP_TRY(load_classes(pack, words));
    SITMAP_TRY(load_triggers(pack, words));
    SITMAP_TRY(load_claims(pack, words));
    SITMAP_TRY(load_place_words(pack, words));
    SITMAP_TRY(load_grammar(pack, words));
    SITMAP_TRY(load_days(pack, words));
    SITMAP_TRY(load_quantities(pack, words));
    SITMAP_TRY(load_distances(pack, words));
    SITMAP_TRY(load_sides(pack, words));
    SITMAP_TRY(load_heads(pack, words));
    SITMAP_TRY(load_noise(pack, words));
    words.known = true;
    // Whoever has no words, or no heads, of its own is read, or told, in English.
    return words.triggers.empty() || words.heads.empty() ? learn(pack, Language::en) : Result<void>();
}

Result<Lexicon> Lexicon::load(const pack::Pack& pack) {
    SITMAP_TRY(check_languages(pack));
    SITMAP_TRY_ASSIGN(Lexicon lexicon, load_common(pack));
    for (std::size_t i = 0; i < Impl::languages; ++i) {
        SITMAP_TRY(lexicon.learn(pack, static_cast<Language>(i)));
    }
    return lexicon;
}

Result<Lexicon> Lexicon::load_common(const pack::Pack& pack) {
    auto impl = std::make_unique<Impl>();
    SITMAP_TRY(load_codes(pack, *impl));
    SITMAP_TRY(read_rows(pack, "actor", "name, aliases, seat, side", [&](const Cells& cells) -> std::string {
        for (const auto& alias : split_bars(cells[1])) {
            impl->actor_patterns.add(alias);
            impl->actor_of_pattern.push_back(impl->actors.size());
            impl->actor_patterns.add(alias + "'s");
            impl->actor_of_pattern.push_back(impl->actors.size());
        }
        impl->actors.push_back({std::string(cells[0]), std::string(cells[2]), std::string(cells[3])});
        return {};
    }));
    SITMAP_TRY(read_rows(pack, "war", "name, \"from\", \"to\", anchors, words", [&](const Cells& cells) -> std::string {
        const auto from = time::parse_date(cells[1]);
        const auto to = time::parse_date(cells[2]);
        if (!from || !to) {
            return "unreadable date";
        }
        impl->wars.push_back({std::string(cells[0]), {*from, *to}, split_bars(cells[3]), split_bars(cells[4])});
        return {};
    }));
    SITMAP_TRY(read_rows(pack, "nation", "pattern, place_id, neighbours", [&](const Cells& cells) -> std::string {
        impl->nation_patterns.add(cells[0]);
        impl->nations.push_back({std::string(cells[1]), split_bars(cells[2])});
        return {};
    }));
    SITMAP_TRY(read_rows(pack, "route", "pattern, claim", [&](const Cells& cells) -> std::string {
        const auto claim = claim_from(cells[1]);
        if (!claim) {
            return "unknown claim " + std::string(cells[1]);
        }
        impl->routes.push_back(*claim);
        impl->route_patterns.add(cells[0]);
        return {};
    }));
    return Lexicon(std::move(impl));
}

}  // namespace sitmap::event
