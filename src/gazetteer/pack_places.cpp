#include <algorithm>
#include <cmath>
#include <cstring>
#include <unordered_map>
#include <unordered_set>

#include "gazetteer/name_key.hpp"
#include "gazetteer/packed_index.hpp"

namespace sitmap::gazetteer {
namespace {

using format::Section;

/// Texts one after the other, equal ones once.
class Strings {
public:
    format::Text put(const std::string& text) {
        const auto [at, fresh] = known_.try_emplace(text);
        if (fresh) {
            at->second = static_cast<format::Text>(all_.size());
            const auto size = static_cast<std::uint16_t>(text.size());
            all_.append(reinterpret_cast<const char*>(&size), sizeof(size));
            all_ += text;
        }
        return at->second;
    }
    const std::string& all() const { return all_; }

private:
    std::string all_;
    std::unordered_map<std::string, format::Text> known_;
};

/// Sections one after the other, behind their header.
class Bytes {
public:
    Bytes() : bytes_(sizeof(format::Header) + sizeof(ranges_), '\0') {}

    template <class Records>
    void put(Section section, const Records& records) {
        bytes_.resize((bytes_.size() + 7) / 8 * 8);
        const std::size_t size = records.size() * sizeof(*records.data());
        ranges_[static_cast<std::size_t>(section)] = {bytes_.size(), size};
        bytes_.append(reinterpret_cast<const char*>(records.data()), size);
    }

    void put(Section prints, Section refs, Section buckets, const std::vector<OwnNameTable::Entry>& entries) {
        const OwnNameTable table(entries);
        put(prints, table.view().prints);
        put(refs, table.view().refs);
        put(buckets, table.view().buckets);
    }

    std::string finish() {
        std::memcpy(bytes_.data() + sizeof(format::Header), ranges_.data(), sizeof(ranges_));
        format::Header header;
        header.magic = format::magic;
        header.version = format::version;
        header.sections = static_cast<std::uint32_t>(ranges_.size());
        header.bytes = bytes_.size();
        header.hash = hash_of(std::string_view(bytes_).substr(sizeof(header)));
        std::memcpy(bytes_.data(), &header, sizeof(header));
        return std::move(bytes_);
    }

private:
    std::string bytes_;
    std::array<format::Range, static_cast<std::size_t>(Section::count)> ranges_{};
};

std::int32_t days(const std::optional<time::Date>& date) {
    return date ? static_cast<std::int32_t>(date->time_since_epoch().count()) : format::no_day;
}

format::NameRecord record_of(const Name& name, Strings& strings, std::vector<format::Validity>& validities) {
    format::NameRecord record;
    record.text = strings.put(name.text);
    const format::Validity validity{days(name.validity.from), days(name.validity.to)};
    const auto known = std::find(validities.begin(), validities.end(), validity);
    record.validity = static_cast<std::uint16_t>(known - validities.begin());
    if (known == validities.end()) {
        validities.push_back(validity);
    }
    record.language = static_cast<std::uint8_t>(name.language ? static_cast<int>(*name.language) + 1 : 0);
    record.kind = static_cast<std::uint8_t>(name.kind);
    record.side = static_cast<std::uint8_t>(name.side);
    record.preferred = name.preferred;
    return record;
}

format::PlaceRecord record_of(const Place& place, Strings& strings) {
    format::PlaceRecord record;
    record.lon = static_cast<std::int32_t>(std::llround(place.position.lon * format::parts_of_degree));
    record.lat = static_cast<std::int32_t>(std::llround(place.position.lat * format::parts_of_degree));
    record.population = static_cast<std::uint32_t>(std::clamp<long>(place.population, 0, UINT32_MAX));
    record.id = strings.put(place.id);
    record.country = strings.put(place.country);
    record.admin1 = strings.put(place.admin1);
    record.source = strings.put(place.source);
    record.note = strings.put(place.note);
    record.names = static_cast<std::uint16_t>(place.names.size());
    record.rank = static_cast<std::int8_t>(std::clamp(place.rank, 0, 99));
    record.kind = static_cast<std::uint8_t>(place.kind);
    record.grade = place.grade;
    return record;
}

void put_sounds(const NameEntries& entries, Bytes& bytes) {
    std::vector<std::uint32_t> ends;
    std::string letters;
    std::unordered_set<std::uint64_t> known;
    for (std::size_t i = 0; i < entries.sounds.size(); ++i) {
        if (known.insert(entries.loose[i].hash).second) {
            letters += entries.sounds[i];
            ends.push_back(static_cast<std::uint32_t>(letters.size()));
        }
    }
    bytes.put(Section::sound_ends, ends);
    bytes.put(Section::sound_letters, letters);
}

}  // namespace

std::string packed(const std::vector<Place>& places, const WordEntries& words) {
    Strings strings;
    std::vector<format::PlaceRecord> records;
    std::vector<format::NameRecord> names;
    std::vector<format::Validity> validities;
    std::vector<OwnNameTable::Entry> ids;
    NameEntries entries;
    for (std::uint32_t i = 0; i < places.size(); ++i) {
        format::PlaceRecord& record = records.emplace_back(record_of(places[i], strings));
        record.first_name = static_cast<std::uint32_t>(names.size());
        for (const Name& name : places[i].names) {
            names.push_back(record_of(name, strings, validities));
        }
        ids.push_back({hash_of(places[i].id), {i, 0, 0}});
        entries.add(places[i], i);
    }
    Bytes bytes;
    bytes.put(Section::facts,
              std::vector<format::Facts>{{entries.longest, words.longest_prefix, words.longest_suffix}});
    bytes.put(Section::strings, strings.all());
    bytes.put(Section::places, records);
    bytes.put(Section::names, names);
    bytes.put(Section::validities, validities);
    bytes.put(Section::id_prints, Section::id_refs, Section::id_buckets, ids);
    bytes.put(Section::strict_prints, Section::strict_refs, Section::strict_buckets, entries.strict);
    bytes.put(Section::stem_prints, Section::stem_refs, Section::stem_buckets, entries.stem);
    bytes.put(Section::loose_prints, Section::loose_refs, Section::loose_buckets, entries.loose);
    bytes.put(Section::heard_prints, Section::heard_refs, Section::heard_buckets, entries.heard);
    bytes.put(Section::mistyped_prints, Section::mistyped_refs, Section::mistyped_buckets, entries.mistyped);
    bytes.put(Section::starts, filter_bits({}, entries.starts));
    put_sounds(entries, bytes);
    bytes.put(Section::words, words.records);
    bytes.put(Section::word_prints, Section::word_refs, Section::word_buckets, words.entries);
    return bytes.finish();
}

}  // namespace sitmap::gazetteer
