#include "gazetteer/packed_index.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "gazetteer/name_key.hpp"

namespace sitmap::gazetteer {
namespace {

using format::Section;

constexpr auto section_count = static_cast<std::uint32_t>(Section::count);

tl::unexpected<Error> unusable(const std::string& what) {
    return failure(ErrorCode::pack, "the gazetteer of the data pack " + what, "rebuild the data pack: ./dev geodata");
}

/// Sections of bytes whose header has been found right.
class Sections {
public:
    Sections(const std::byte* bytes, std::size_t size) : bytes_(bytes), size_(size) {
        std::memcpy(ranges_.data(), bytes + sizeof(format::Header), sizeof(ranges_));
    }

    template <class Record>
    std::span<const Record> of(Section section) {
        const format::Range range = ranges_[static_cast<std::size_t>(section)];
        if (range.at % 8 != 0 || range.at > size_ || range.bytes > size_ - range.at ||
            range.bytes % sizeof(Record) != 0) {
            sound_ = false;
            return {};
        }
        return {reinterpret_cast<const Record*>(bytes_ + range.at), range.bytes / sizeof(Record)};
    }

    NameTable table(Section prints, Section refs, Section buckets) {
        return {of<std::uint32_t>(prints), of<NameRef>(refs), of<std::uint32_t>(buckets)};
    }

    /// False as soon as one section was not where it should be.
    bool sound() const { return sound_; }

private:
    const std::byte* bytes_;
    std::size_t size_;
    std::array<format::Range, section_count> ranges_{};
    bool sound_ = true;
};

/// The text that begins at `at`; nothing when it does not lie within the strings.
std::optional<std::string_view> text_at(std::string_view strings, format::Text at) {
    std::uint16_t size = 0;
    if (strings.size() < sizeof(size) || at > strings.size() - sizeof(size)) {
        return std::nullopt;
    }
    std::memcpy(&size, strings.data() + at, sizeof(size));
    const std::string_view rest = strings.substr(at + sizeof(size));
    return size <= rest.size() ? std::optional(rest.substr(0, size)) : std::nullopt;
}

bool is_sound(const format::PlaceRecord& place, std::string_view strings, std::size_t names) {
    const auto is_text = [&](format::Text at) { return text_at(strings, at).has_value(); };
    return std::abs(place.lon) <= 180 * format::parts_of_degree &&
           std::abs(place.lat) <= 90 * format::parts_of_degree &&
           place.kind <= static_cast<int>(PlaceKind::world_region) && place.names > 0 && place.first_name <= names &&
           place.names <= names - place.first_name && is_text(place.id) && is_text(place.country) &&
           is_text(place.admin1) && is_text(place.source) && is_text(place.note);
}

bool is_sound(const format::NameRecord& name, std::string_view strings, std::size_t validities) {
    const auto text = text_at(strings, name.text);
    return text && !text->empty() && name.language <= static_cast<int>(Language::ka) + 1 &&
           name.kind <= static_cast<int>(NameKind::demonym) && name.side <= static_cast<int>(Side::other) &&
           name.validity < validities;
}

std::optional<time::Date> day(std::int32_t days) {
    return days == format::no_day ? std::nullopt : std::optional(time::Date(std::chrono::days(days)));
}

}  // namespace

Result<PackedIndex> PackedIndex::open(pack::Bytes packed) {
    const std::size_t size = packed.size;
    const auto* start = reinterpret_cast<const std::byte*>(packed.words.get());
    constexpr std::size_t head = sizeof(format::Header) + sizeof(format::Range) * section_count;
    format::Header header;
    if (size < head) {
        return unusable("is cut short");
    }
    std::memcpy(&header, start, sizeof(header));
    if (header.magic != format::magic || header.version != format::version || header.sections != section_count) {
        return unusable("is of another version");
    }
    const std::string_view rest(reinterpret_cast<const char*>(start) + sizeof(header), size - sizeof(header));
    if (header.bytes != size || header.hash != hash_of(rest)) {
        return unusable("is damaged");
    }
    PackedIndex index;
    index.bytes_ = std::move(packed);
    Sections sections(reinterpret_cast<const std::byte*>(index.bytes_.words.get()), size);
    const auto strings = sections.of<char>(Section::strings);
    const auto facts = sections.of<format::Facts>(Section::facts);
    const auto letters = sections.of<char>(Section::sound_letters);
    index.strings_ = {strings.data(), strings.size()};
    index.places_ = sections.of<format::PlaceRecord>(Section::places);
    index.names_ = sections.of<format::NameRecord>(Section::names);
    index.validities_ = sections.of<format::Validity>(Section::validities);
    index.ids_ = sections.table(Section::id_prints, Section::id_refs, Section::id_buckets);
    NameIndex::Tables& tables = index.tables_;
    tables.strict = sections.table(Section::strict_prints, Section::strict_refs, Section::strict_buckets);
    tables.stem = sections.table(Section::stem_prints, Section::stem_refs, Section::stem_buckets);
    tables.loose = sections.table(Section::loose_prints, Section::loose_refs, Section::loose_buckets);
    tables.heard = sections.table(Section::heard_prints, Section::heard_refs, Section::heard_buckets);
    tables.mistyped = sections.table(Section::mistyped_prints, Section::mistyped_refs, Section::mistyped_buckets);
    tables.starts.bits = sections.of<std::uint64_t>(Section::starts);
    tables.sound_ends = sections.of<std::uint32_t>(Section::sound_ends);
    tables.letters = {letters.data(), letters.size()};
    const auto words = sections.of<format::WordRecord>(Section::words);
    const NameTable word_keys = sections.table(Section::word_prints, Section::word_refs, Section::word_buckets);
    if (!sections.sound() || facts.size() != 1 || index.places_.empty()) {
        return unusable("is damaged");
    }
    tables.longest = facts.front().longest;
    std::vector<std::uint32_t> counts;
    counts.reserve(index.places_.size());
    bool sound = tables.starts.is_sound();
    for (const format::PlaceRecord& place : index.places_) {
        sound = sound && is_sound(place, index.strings_, index.names_.size());
        counts.push_back(place.names);
    }
    sound = sound && std::all_of(index.names_.begin(), index.names_.end(), [&](const auto& name) {
                return is_sound(name, index.strings_, index.validities_.size());
            });
    sound = sound && std::is_sorted(tables.sound_ends.begin(), tables.sound_ends.end()) &&
            (tables.sound_ends.empty() || tables.sound_ends.back() <= letters.size());
    for (const NameTable* table :
         {&index.ids_, &tables.strict, &tables.stem, &tables.loose, &tables.heard, &tables.mistyped}) {
        sound = sound && table->is_sound(counts);
    }
    sound = sound && word_keys.is_sound(std::vector<std::uint32_t>(words.size(), 1));
    if (!sound) {
        return unusable("is damaged");
    }
    index.vocabulary_ = Vocabulary(word_keys, words, facts.front());
    return index;
}

std::string_view PackedIndex::text(format::Text text) const {
    return text_at(strings_, text).value_or(std::string_view());
}

geo::LonLat PackedIndex::position(std::size_t index) const {
    return {places_[index].lon / format::parts_of_degree, places_[index].lat / format::parts_of_degree};
}

std::size_t PackedIndex::by_id(std::string_view id) const {
    for (const NameRef ref : ids_.find(hash_of(id))) {
        if (text(places_[ref.place].id) == id) {
            return ref.place;
        }
    }
    return places_.size();
}

Place PackedIndex::place(std::size_t index) const {
    const format::PlaceRecord& record = places_[index];
    Place place;
    place.id = text(record.id);
    place.kind = static_cast<PlaceKind>(record.kind);
    place.country = text(record.country);
    place.admin1 = text(record.admin1);
    place.position = position(index);
    place.grade = record.grade;
    place.population = record.population;
    place.rank = record.rank;
    place.source = text(record.source);
    place.note = text(record.note);
    place.names.reserve(record.names);
    for (const format::NameRecord& stored : names_.subspan(record.first_name, record.names)) {
        Name& name = place.names.emplace_back();
        name.text = text(stored.text);
        if (stored.language != 0) {
            name.language = static_cast<Language>(stored.language - 1);
        }
        name.kind = static_cast<NameKind>(stored.kind);
        name.side = static_cast<Side>(stored.side);
        const format::Validity& validity = validities_[stored.validity];
        name.validity = {day(validity.from), day(validity.to)};
        name.preferred = stored.preferred != 0;
    }
    return place;
}

}  // namespace sitmap::gazetteer
