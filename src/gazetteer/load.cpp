#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "gazetteer/impl.hpp"

namespace sitmap::gazetteer {
namespace {

double number(std::string_view text) {
    double value = std::nan("");
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

long whole(std::string_view text, long otherwise) {
    long value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

Side side_from(std::string_view text) {
    for (const Side side : {Side::neutral, Side::armenian, Side::azerbaijani, Side::iranian, Side::russian}) {
        if (name_of(side) == text) {
            return side;
        }
    }
    return Side::other;
}

NameKind name_kind_from(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, NameKind>, 6> kinds{
        {{"official", NameKind::official},
         {"former", NameKind::former},
         {"exonym", NameKind::exonym},
         {"transliteration", NameKind::transliteration},
         {"misspelling", NameKind::misspelling},
         {"demonym", NameKind::demonym}}};
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const auto& entry) { return entry.first == text; });
    return found == kinds.end() ? NameKind::alternative : found->second;
}

std::optional<time::Date> day(std::string_view text) {
    if (text.empty()) {
        return std::nullopt;
    }
    const auto parsed = time::parse_date(text);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

Error bad_row(std::string_view table, std::string_view id, std::string_view what) {
    Error error;
    error.code = ErrorCode::pack;
    error.message = std::string(table) + ": " + std::string(what) + " of '" + std::string(id) + "'";
    error.hint = "correct the row in geodata/gazetteer and rebuild with ./dev geodata";
    return error;
}

Result<void> read_places(const pack::Pack& pack, std::vector<Place>& places) {
    std::optional<Error> problem;
    SITMAP_TRY(pack.query(
        "SELECT id, kind, country, admin1, lon, lat, grade, population, rank, source, note FROM place ORDER BY rowid",
        {}, [&](const std::vector<std::string_view>& row) {
            const auto kind = place_kind_from(row[1]);
            const auto position = geo::checked(number(row[4]), number(row[5]));
            if (!kind || !position) {
                problem = bad_row("place", row[0], !kind ? "unknown kind" : "wrong position");
                return false;
            }
            Place& place = places.emplace_back();
            place.id = row[0];
            place.kind = *kind;
            place.country = row[2];
            place.admin1 = row[3];
            place.position = *position;
            place.grade = row[6].empty() ? 'C' : row[6].front();
            place.population = whole(row[7], 0);
            place.rank = static_cast<int>(whole(row[8], 9));
            place.source = row[9];
            place.note = row[10];
            return true;
        }));
    if (problem) {
        return failure(*std::move(problem));
    }
    return {};
}

Result<void> read_names(const pack::Pack& pack, Gazetteer::Impl& impl) {
    std::optional<Error> problem;
    Place* current = nullptr;  // rows of one place stand together
    SITMAP_TRY(pack.query(
        "SELECT place_id, text, language, kind, side, valid_from, valid_to, preferred FROM place_name ORDER BY rowid",
        {}, [&](const std::vector<std::string_view>& row) {
            if (current == nullptr || current->id != row[0]) {
                const auto found = impl.by_id.find(row[0]);
                if (found == impl.by_id.end()) {
                    problem = bad_row("place_name", row[0], "a name without a place");
                    return false;
                }
                current = &impl.places[found->second];
            }
            Name& name = current->names.emplace_back();
            name.text = row[1];
            name.language = language_from(row[2]);
            name.kind = name_kind_from(row[3]);
            name.side = side_from(row[4]);
            name.validity = {day(row[5]), day(row[6])};
            name.preferred = row[7] == "1";
            return true;
        }));
    if (problem) {
        return failure(*std::move(problem));
    }
    return {};
}

Error bad_addition(const Place& place, std::string_view what) {
    Error error;
    error.code = ErrorCode::csv;
    error.message = "added place '" + place.id + "': " + std::string(what);
    return error;
}

void add_name(Place& place, const Name& name) {
    const auto alike = [&](const Name& other) { return other.language == name.language && other.side == name.side; };
    const auto known = std::find_if(place.names.begin(), place.names.end(),
                                    [&](const Name& other) { return alike(other) && other.text == name.text; });
    if (name.preferred) {
        for (Name& other : place.names) {
            other.preferred = other.preferred && !alike(other);
        }
    }
    if (known == place.names.end()) {
        place.names.push_back(name);
    } else {
        known->preferred = known->preferred || name.preferred;
    }
}

Result<void> add_places(const std::vector<Place>& added, Gazetteer::Impl& impl) {
    impl.by_id.clear();
    impl.places.reserve(impl.places.size() + added.size());  // by_id looks into the places: they stay where they are
    for (std::uint32_t i = 0; i < impl.places.size(); ++i) {
        impl.by_id.emplace(impl.places[i].id, i);
    }
    for (const Place& place : added) {
        if (place.id.empty() || place.names.empty() ||
            std::any_of(place.names.begin(), place.names.end(), [](const Name& name) { return name.text.empty(); })) {
            return failure(bad_addition(place, "no id or no name"));
        }
        if (!geo::checked(place.position.lon, place.position.lat)) {
            return failure(bad_addition(place, "its position is off the globe"));
        }
        const auto known = impl.by_id.find(place.id);
        if (known == impl.by_id.end()) {
            const Place& kept = impl.places.emplace_back(place);
            impl.by_id.emplace(kept.id, static_cast<std::uint32_t>(impl.places.size() - 1));
            continue;
        }
        for (const Name& name : place.names) {
            add_name(impl.places[known->second], name);
        }
    }
    return {};
}

}  // namespace

bool is_hand_kept(const Place& place) {
    return place.id.find(':') == std::string::npos;
}

Result<Gazetteer> Gazetteer::load(const pack::Pack& pack, const std::vector<Place>& added) {
    auto impl = std::make_unique<Impl>();
    impl->places.reserve(10'000);
    SITMAP_TRY(read_places(pack, impl->places));
    if (impl->places.empty()) {
        return failure(ErrorCode::pack, "the data pack has no places", "rebuild it with ./dev geodata");
    }
    impl->by_id.reserve(impl->places.size());
    for (std::uint32_t i = 0; i < impl->places.size(); ++i) {
        if (!impl->by_id.emplace(impl->places[i].id, i).second) {
            return failure(bad_row("place", impl->places[i].id, "a second row"));
        }
    }
    SITMAP_TRY(read_names(pack, *impl));
    for (const Place& place : impl->places) {
        if (place.names.empty()) {
            return failure(bad_row("place", place.id, "no name"));
        }
    }
    SITMAP_TRY(add_places(added, *impl));
    impl->index.build(impl->places);
    if (pack.has_table("name_word")) {
        SITMAP_TRY(pack.query("SELECT word, class FROM name_word ORDER BY rowid", {},
                              [&](const std::vector<std::string_view>& row) {
                                  impl->vocabulary.add(row[0], row[1]);
                                  return true;
                              }));
    }
    return Gazetteer(std::move(impl));
}

Gazetteer::Gazetteer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;
Gazetteer::~Gazetteer() = default;

const std::vector<Place>& Gazetteer::places() const {
    return impl_->places;
}

const Place* Gazetteer::by_id(std::string_view id) const {
    const auto found = impl_->by_id.find(id);
    return found == impl_->by_id.end() ? nullptr : &impl_->places[found->second];
}

std::vector<const Place*> Gazetteer::in_box(const geo::Box& box) const {
    std::vector<const Place*> inside;
    for (const Place& place : impl_->places) {
        if (box.contains(place.position)) {
            inside.push_back(&place);
        }
    }
    std::sort(inside.begin(), inside.end(), [](const Place* a, const Place* b) {
        if (a->rank != b->rank) {
            return a->rank < b->rank;
        }
        return a->population != b->population ? a->population > b->population : a->id < b->id;
    });
    return inside;
}

}  // namespace sitmap::gazetteer
