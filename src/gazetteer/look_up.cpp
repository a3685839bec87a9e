#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "gazetteer/edit_distance.hpp"
#include "gazetteer/impl.hpp"
#include "gazetteer/inflection.hpp"
#include "gazetteer/name_key.hpp"
#include "gazetteer/spelled_so.hpp"
#include "gazetteer/sure.hpp"
#include "io/utf8.hpp"

namespace sitmap::gazetteer {
namespace {

std::string_view language_word(const Name& name) {
    if (!name.language) {
        return {};
    }
    switch (*name.language) {
        case Language::en:
            return "English ";
        case Language::hy:
            return "Armenian ";
        case Language::az:
            return "Azerbaijani ";
        case Language::ru:
            return "Russian ";
        case Language::fa:
            return "Persian ";
        case Language::tr:
            return "Turkish ";
        case Language::ka:
            return "Georgian ";
    }
    return {};
}

/// The best match of each place.
class Gathering {
public:
    explicit Gathering(const Gazetteer::Impl& impl) : impl_(impl) {}

    void add(NameRef ref, double score, std::string_view how, int errors = 0) {
        const Place& place = impl_.place(ref);
        const Name& name = impl_.name(ref);
        // Among names that match equally well the known place comes first; size only parts equals.
        score -= 0.006 * place.rank + (name.preferred ? 0 : 0.02) + (is_hand_kept(place) ? 0 : 0.01);
        auto [at, fresh] = best_.try_emplace(ref.place);
        if (!fresh && at->second.score >= score) {
            return;
        }
        Candidate& candidate = at->second;
        candidate.place = &place;
        candidate.score = std::max(0.0, score);
        candidate.matched = name.text;
        candidate.reason =
            errors > 0 ? fmt::format("{} letter{} from {}", errors, errors == 1 ? " differs" : "s differ", name.text)
                       : fmt::format("{} {}name{}", how, language_word(name),
                                     name.preferred ? "" : fmt::format(" ({})", name.text));
    }

    /// How many places nothing below this score can push away.
    std::size_t above(double score) const {
        return static_cast<std::size_t>(
            std::count_if(best_.begin(), best_.end(), [&](const auto& entry) { return entry.second.score > score; }));
    }

    std::vector<Candidate> ranked(std::size_t limit) const {
        std::vector<Candidate> list;
        list.reserve(best_.size());
        for (const auto& [index, candidate] : best_) {
            list.push_back(candidate);
        }
        std::sort(list.begin(), list.end(), [](const Candidate& a, const Candidate& b) {
            if (a.score != b.score) {
                return a.score > b.score;
            }
            if (a.place->population != b.place->population) {
                return a.place->population > b.place->population;
            }
            return a.place->id < b.place->id;
        });
        list.resize(std::min(list.size(), limit));
        return list;
    }

private:
    const Gazetteer::Impl& impl_;
    std::map<std::uint32_t, Candidate> best_;
};

/// Short sounds are shared by chance: "Xyzzy" sounds like Khizi. They count when half of the letters agree as well.
bool sounds_alike(std::string_view key, std::string_view sound, const Name& name) {
    if (sound.size() >= NameIndex::least_sound) {
        return true;
    }
    const std::string written = latin_of(key);
    const std::string known = latin_of(strict_key(name.text));
    const int bound = static_cast<int>(std::min(written.size(), known.size()) / 2);
    return edit_distance(written, known, bound) <= bound;
}

constexpr double one_error = 0.74;
constexpr double two_errors = 0.60;
/// One error from the name of a place in another part of the world: too little to be meant, enough to be offered.
constexpr double one_error_abroad = 0.60;

/// The lands that the gazetteer is about; of the world beyond it knows countries and cities.
bool is_at_home(const Place& place) {
    const geo::LonLat at = place.position;
    return is_hand_kept(place) || (at.lon > 36 && at.lon < 62 && at.lat > 34 && at.lat < 46);
}

void add_similar(const Gazetteer::Impl& impl, std::string_view sound, int bound, Gathering& gathering) {
    for (std::size_t s = 0; s < impl.index.sounds(); ++s) {
        const std::string_view text = impl.index.sound(s);
        if (tolerated_errors(text.size()) == 0) {
            continue;
        }
        const int errors = edit_distance(sound, text, std::min(bound, tolerated_errors(text.size())));
        if (errors == 0 || errors > std::min(bound, tolerated_errors(text.size()))) {
            continue;
        }
        for (const NameRef ref : impl.index.loose(hash_of(text))) {
            const double single = is_at_home(impl.place(ref)) ? one_error : one_error_abroad;
            gathering.add(ref, errors == 1 ? single : two_errors, "similar", errors);
        }
    }
}

/// Places that bear the name as it is spelled, whatever its capitals and marks.
void add_spelled(const Gazetteer::Impl& impl, std::string_view name, const std::string& key, Gathering& gathering) {
    const std::string written =
        io::first_invalid_utf8(name) == std::string_view::npos ? io::to_nfc(name) : std::string();
    for (const NameRef ref : impl.index.strict(hash_of(key))) {
        const bool same = impl.name(ref).text == written;
        gathering.add(ref, same ? 1.0 : 0.97, same ? "exact" : "same spelling as the");
    }
}

}  // namespace

std::vector<Candidate> spelled_so(const Gazetteer& gazetteer, std::string_view name) {
    constexpr std::size_t limit = 8;
    Gathering gathering(gazetteer.impl());
    if (const std::string key = strict_key(name); !key.empty()) {
        add_spelled(gazetteer.impl(), name, key, gathering);
    }
    return gathering.ranked(limit);
}

std::vector<Candidate> Gazetteer::look_up(std::string_view name, std::size_t limit) const {
    const std::string key = strict_key(name);
    if (key.empty()) {
        return {};
    }
    Gathering gathering(*impl_);
    add_spelled(*impl_, name, key, gathering);
    if (inflects(key, Language::az)) {
        for (const NameRef ref : impl_->index.stem(hash_of(stem_of(key)))) {
            gathering.add(ref, 0.90, "inflected");
        }
    }
    const std::string sound = loose_key(key);
    if (sound.size() >= 3) {
        for (const NameRef ref : impl_->index.loose(hash_of(sound))) {
            if (sounds_alike(key, sound, impl_->name(ref))) {
                gathering.add(ref, 0.88, "sounds like the");
            }
        }
    }
    if (const int bound = tolerated_errors(sound.size()); bound > 0 && gathering.above(one_error) < limit) {
        add_similar(*impl_, sound, bound, gathering);
    }
    return gathering.ranked(limit);
}

bool is_sure(const Candidate& candidate) {
    constexpr double least = 0.65;  // what one wrong letter leaves of an unimportant village
    return candidate.score >= least;
}

std::vector<std::string> Gazetteer::suggestions(std::string_view name, std::size_t limit) const {
    std::vector<std::string> names;
    for (const Candidate& candidate : look_up(name, limit * 3)) {
        if (std::find(names.begin(), names.end(), candidate.matched) == names.end() && names.size() < limit) {
            names.push_back(candidate.matched);
        }
    }
    if (!names.empty()) {
        return names;
    }
    // Nothing within the usual bounds: the nearest sounds, two errors further out.
    const std::string sound = loose_key(strict_key(name));
    constexpr int reach = 3;
    std::vector<std::pair<int, NameRef>> near;
    for (std::size_t s = 0; s < impl_->index.sounds() && sound.size() >= 4; ++s) {
        const std::string_view known = impl_->index.sound(s);
        const int errors = edit_distance(sound, known, reach);
        if (const auto refs = impl_->index.loose(hash_of(known)); errors <= reach && !refs.empty()) {
            near.emplace_back(errors, refs.front());
        }
    }
    std::sort(near.begin(), near.end(), [&](const auto& a, const auto& b) {
        if (a.first != b.first) {
            return a.first < b.first;
        }
        const Place& left = impl_->place(a.second);
        const Place& right = impl_->place(b.second);
        return left.rank != right.rank ? left.rank < right.rank : left.id < right.id;
    });
    for (const auto& [errors, ref] : near) {
        const std::string& text = impl_->name(ref).text;
        if (names.size() < limit && std::find(names.begin(), names.end(), text) == names.end()) {
            names.push_back(text);
        }
    }
    return names;
}

}  // namespace sitmap::gazetteer
