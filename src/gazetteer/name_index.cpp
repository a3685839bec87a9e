#include "gazetteer/name_index.hpp"

#include <algorithm>
#include <unordered_set>

#include "gazetteer/impl.hpp"
#include "gazetteer/inflection.hpp"
#include "gazetteer/letter_table.hpp"
#include "gazetteer/name_key.hpp"
#include "gazetteer/one_slip.hpp"

namespace sitmap::gazetteer {
namespace {

/// Calls `take` with each run of first words of a key, the whole key last.
template <class Take>
void each_start(std::string_view key, Take take) {
    for (std::size_t end = key.find(' '); end != std::string_view::npos; end = key.find(' ', end + 1)) {
        take(key.substr(0, end));
    }
    take(key);
}

/// A name written in capitals alone («ՀՀ», «РФ») is only met by a word in capitals.
bool is_abbreviation(std::string_view name) {
    constexpr std::size_t longest = 8;
    if (name.size() > longest) {
        return false;
    }
    for (std::size_t at = 0; at < name.size();) {
        const char32_t c = next_code_point(name, at);
        if (c != U'.' && (c >= LetterTable::size || !LetterTable::get().below(c).is(Letter::upper))) {
            return false;
        }
    }
    return true;
}

bool is_arabic(std::string_view key) {
    const auto byte = static_cast<unsigned char>(key.front());
    return byte >= 0xD8 && byte <= 0xDB;
}

/// Names in Latin script of places kept by hand, and longer ones of the villages of the area of conflict, which each
/// paper romanises in its own way.
bool is_heard(const Place& place, const Name& name, std::size_t sound) {
    const bool listed_village = place.kind == PlaceKind::village && !place.admin1.empty();
    return static_cast<unsigned char>(name.text.front()) < 0xD0 && sound >= NameIndex::least_sound &&
           (is_hand_kept(place) || (sound > NameIndex::least_sound && listed_village));
}

}  // namespace

std::uint64_t NameIndex::start_of_sound(std::string_view sound) {
    return hash_of(sound.substr(0, sound_start)) * 0x9E3779B97F4A7C15u ^ 2;
}

void NameEntries::add(const Place& place, std::uint32_t index, std::uint32_t first) {
    std::string key;
    for (std::uint32_t n = first; n < place.names.size(); ++n) {
        const Name& name = place.names[n];
        key.clear();
        append_strict_key(name.text, key);
        if (key.empty()) {
            continue;
        }
        const NameRef ref{index, n, is_abbreviation(name.text) ? 1u : 0u};
        longest = std::max(longest, static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1);
        strict.push_back({hash_of(key), ref});
        each_start(key, [&](std::string_view start) { starts.push_back(hash_of(start)); });
        if (is_arabic(key)) {
            // Persian parts the words of a name with a space, with a joiner or not at all.
            std::string together = key;
            std::erase(together, ' ');
            if (together.size() >= NameIndex::least_together) {
                starts.push_back(NameIndex::start_together(ChainHash::of(together)));
            }
            if (together != key) {
                strict.push_back({hash_of(together), ref});
                starts.push_back(hash_of(together));
            }
        }
        if (inflects(key, name.language)) {
            const std::string stemmed = stem_of(key);
            stem.push_back({hash_of(stemmed), ref});
            each_start(stemmed,
                       [&](std::string_view start) { starts.push_back(NameIndex::start_of_stem(hash_of(start))); });
        }
        if (const std::size_t letters = letters_of(key);
            may_be_mistyped(place, name) && letters >= least_letters && letters <= most_letters) {
            each_without_one(key, [&](std::string_view shorter) {
                mistyped.push_back({hash_of(shorter), ref});
                starts.push_back(NameIndex::start_of_slip(hash_of(shorter)));
            });
        }
        std::string sound = loose_key(key);
        const std::uint64_t hash = hash_of(sound);
        loose.push_back({hash, ref});
        if (is_heard(place, name, sound.size())) {
            heard.push_back({hash, ref});
            starts.push_back(NameIndex::start_of_sound(sound));
        }
        sounds.push_back(std::move(sound));
    }
}

void NameIndex::add(const NameEntries& added) {
    std::vector<OwnNameTable> own;
    const auto both = [&](NameTable& table, const std::vector<OwnNameTable::Entry>& entries) {
        table = (table.buckets.empty() ? own.emplace_back(entries) : own.emplace_back(table, entries)).view();
    };
    own.reserve(5);
    const bool first = tables_.loose.buckets.empty();
    std::vector<std::uint32_t> ends(tables_.sound_ends.begin(), tables_.sound_ends.end());
    std::vector<char> letters(tables_.letters.begin(), tables_.letters.end());
    std::unordered_set<std::uint64_t> fresh;
    for (std::size_t i = 0; i < added.sounds.size(); ++i) {
        const std::uint64_t hash = added.loose[i].hash;
        if ((first || loose(hash).empty()) && fresh.insert(hash).second) {
            const std::string& sound = added.sounds[i];
            letters.insert(letters.end(), sound.begin(), sound.end());
            ends.push_back(static_cast<std::uint32_t>(letters.size()));
        }
    }
    both(tables_.strict, added.strict);
    both(tables_.stem, added.stem);
    both(tables_.loose, added.loose);
    both(tables_.heard, added.heard);
    both(tables_.mistyped, added.mistyped);
    own_starts_ = filter_bits(tables_.starts, added.starts);
    tables_.starts.bits = own_starts_;
    own_ = std::move(own);
    own_sound_ends_ = std::move(ends);
    own_letters_ = std::move(letters);
    tables_.sound_ends = own_sound_ends_;
    tables_.letters = {own_letters_.data(), own_letters_.size()};
    tables_.longest = std::max(tables_.longest, added.longest);
}

}  // namespace sitmap::gazetteer
