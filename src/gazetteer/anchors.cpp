#include "gazetteer/anchors.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sitmap::gazetteer {
namespace {

/// Too large to tell where in it something lies.
bool is_wide(const Place& place) {
    return place.kind == PlaceKind::country || place.kind == PlaceKind::continent ||
           place.kind == PlaceKind::world_region || place.kind == PlaceKind::sea;
}

std::array<double, 3> direction_of(geo::LonLat position) {
    const double lon = position.lon * std::numbers::pi / 180;
    const double lat = position.lat * std::numbers::pi / 180;
    return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

/// Greater for what is nearer; a fraction of the cost of a distance.
double cosine(const std::array<double, 3>& a, const std::array<double, 3>& b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

double kilometres(const Place& a, const Place& b) {
    return geo::distance(a.position, b.position).value / 1000;
}

}  // namespace

Anchors::Anchors(const TextContext& context) : context_(context), settled_(context.matches.size()) {}

void Anchors::add_to(Group& group, const Place& place, const Direction& direction) {
    if (++group.uses[&place] == 1 && !is_wide(place)) {
        group.points.emplace_back(&place, direction);
    }
    ++group.countries[place.country];
}

void Anchors::add(const Match& match, const Place& place) {
    settled_[static_cast<std::size_t>(&match - context_.matches.data())] = &place;
    const Direction direction = direction_of(place.position);
    add_to(text_, place, direction);
    add_to(sentences_[context_.tokens[match.first].sentence], place, direction);
    in_sentence_.clear();
    in_text_.clear();
}

const Place* Anchors::of(const Match& match) const {
    return settled_[static_cast<std::size_t>(&match - context_.matches.data())];
}

bool Anchors::elsewhere(const Match& match, const Place& place) const {
    const auto found = text_.uses.find(&place);
    return found != text_.uses.end() && found->second > (of(match) == &place ? 1U : 0U);
}

const Anchors::Group* Anchors::sentence_of(const Match& match) const {
    const auto found = sentences_.find(context_.tokens[match.first].sentence);
    return found == sentences_.end() ? nullptr : &found->second;
}

Anchors::Scope Anchors::same_country(const Match& match, const Place& place) const {
    if (place.country.empty()) {
        return Scope::none;
    }
    const Place* own = of(match);
    const std::size_t by_itself = own != nullptr && own->country == place.country ? 1 : 0;
    const auto others_in = [&](const Group& group) {
        const auto found = group.countries.find(place.country);
        return found != group.countries.end() && found->second > by_itself;
    };
    const Group* sentence = sentence_of(match);
    return sentence != nullptr && others_in(*sentence) ? Scope::sentence : others_in(text_) ? Scope::text : Scope::none;
}

const Place* Anchors::area_around(const Match& match, const Place& place) const {
    const Group* sentence = sentence_of(match);
    if (sentence == nullptr) {
        return nullptr;
    }
    const Place* above = &place;
    for (int depth = 0; depth < 5 && !above->admin1.empty(); ++depth) {
        above = context_.impl.places.by_id(above->admin1);
        if (above == nullptr) {
            return nullptr;
        }
        if (sentence->uses.contains(above) && of(match) != above) {
            return above;
        }
    }
    return nullptr;
}

std::vector<const Place*> Anchors::nearest(const Match& match, const Group& group) {
    const auto is_candidate = [&](const Place* other) {
        return std::any_of(match.names.begin(), match.names.end(),
                           [&](NameRef ref) { return &context_.impl.place(ref) == other; });
    };
    std::vector<const Place*> found;
    for (const NameRef ref : match.names) {
        const Direction here = direction_of(context_.impl.place(ref).position);
        const Place* nearest = nullptr;
        double greatest = -2;
        for (const auto& [other, direction] : group.points) {
            const double nearness = cosine(here, direction);
            // A namesake says nothing about where the name's other bearers lie.
            if (nearness > greatest && !is_candidate(other)) {
                greatest = nearness;
                nearest = other;
            }
        }
        comparisons_ += group.points.size();
        found.push_back(nearest);
    }
    return found;
}

std::vector<Anchors::Nearness> Anchors::nearness(const Match& match) {
    std::vector<std::size_t> key;
    for (const NameRef ref : match.names) {
        key.push_back(ref.place);
    }
    const auto [text, new_in_text] = in_text_.try_emplace(key);
    if (new_in_text) {
        text->second = nearest(match, text_);
    }
    std::vector<Nearness> found(match.names.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (const Place* other = text->second[i]; other != nullptr) {
            const double km = kilometres(context_.impl.place(match.names[i]), *other);
            found[i].in_text = km < 12    ? Reach::beside
                               : km < 60  ? Reach::close
                               : km < 150 ? Reach::near
                               : km < 600 ? Reach::same_part
                                          : Reach::far;
        }
    }
    if (const Group* group = sentence_of(match); group != nullptr) {
        key.push_back(context_.tokens[match.first].sentence);
        const auto [sentence, new_in_sentence] = in_sentence_.try_emplace(std::move(key));
        if (new_in_sentence) {
            sentence->second = nearest(match, *group);
        }
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (const Place* other = sentence->second[i]; other != nullptr) {
                found[i].in_sentence = other;
                found[i].sentence_km = kilometres(context_.impl.place(match.names[i]), *other);
            }
        }
    }
    return found;
}

}  // namespace sitmap::gazetteer
