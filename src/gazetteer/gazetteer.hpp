#pragma once

#include <cstddef>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.hpp"
#include "gazetteer/place.hpp"
#include "geo/geometry.hpp"
#include "pack/pack.hpp"

namespace sitmap::gazetteer {

/// A candidate for a name with the reason why it ranks where it does.
struct Candidate {
    const Place* place = nullptr;  ///< owned by the Gazetteer
    double score = 0;              ///< 0–1
    std::string matched;           ///< the gazetteer's spelling that matched
    std::string reason;            ///< "exact Azerbaijani name", "1 letter differs from Khoda Afarin"
};

class PlaceStore;

/// Places in a row, as a range. Walking over all of them makes all of them: ask for what you need.
class Places {
public:
    explicit Places(const PlaceStore& store) : store_(&store) {}
    std::size_t size() const;
    const Place& operator[](std::size_t index) const;

    class Iterator {
    public:
        using value_type = Place;
        using difference_type = std::ptrdiff_t;
        using reference = const Place&;
        using pointer = const Place*;
        using iterator_category = std::forward_iterator_tag;
        Iterator() = default;
        Iterator(const PlaceStore* store, std::size_t index) : store_(store), index_(index) {}
        reference operator*() const { return Places(*store_)[index_]; }
        pointer operator->() const { return &**this; }
        Iterator& operator++() { return ++index_, *this; }
        Iterator operator++(int) { return {store_, index_++}; }
        bool operator==(const Iterator&) const = default;

    private:
        const PlaceStore* store_ = nullptr;
        std::size_t index_ = 0;
    };
    Iterator begin() const { return {store_, 0}; }
    Iterator end() const { return {store_, size()}; }

private:
    const PlaceStore* store_;
};

/// All places with their names. Immutable after loading; may be shared between threads.
class Gazetteer {
public:
    /// The places of the pack, and those that a user adds at run time. An added place with a new id is taken as it is
    /// (without a colon in its id it ranks as kept by hand); one with an id of the pack gives its names to that place,
    /// behind the pack's own, and nothing else. A name that the place has already (same text, language and side) is
    /// left as it is; an added preferred name takes the mark from the pack's in that language and side. Names are NFC.
    /// Errors: pack; csv for an added place without id or name, with an empty name or off the globe.
    static Result<Gazetteer> load(const pack::Pack& pack, const std::vector<Place>& added = {});
    Gazetteer(Gazetteer&&) noexcept;
    Gazetteer& operator=(Gazetteer&&) noexcept;
    ~Gazetteer();

    Places places() const;
    /// Places of one kind, in the order of `places()`.
    std::vector<const Place*> of_kind(PlaceKind kind) const;
    /// The place of an id, or null.
    const Place* by_id(std::string_view id) const;
    /// Candidates for a name in any language and script, best first; spelling variants and small errors are
    /// tolerated. Empty for an unknown name.
    std::vector<Candidate> look_up(std::string_view name, std::size_t limit = 8) const;
    /// Nearest known names for an error's hint; may be empty.
    std::vector<std::string> suggestions(std::string_view name, std::size_t limit = 3) const;
    /// Places whose position lies in the box, by rank then population.
    std::vector<const Place*> in_box(const geo::Box& box) const;

    struct Impl;
    const Impl& impl() const { return *impl_; }

private:
    explicit Gazetteer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// The shape of an area or a line (province, lake, river, road); empty for points.
Result<geo::Geometry> shape_of(const Place& place, const pack::Pack& pack);

enum class Role { event, actor, context };
std::string_view name_of(Role role);

/// One occurrence of a place's name in a text.
struct Mention {
    std::string text;       ///< as a reader sees it: without markup, white space folded
    std::size_t start = 0;  ///< bytes into Article::text, half-open
    std::size_t end = 0;
    const Place* place = nullptr;  ///< null: looks like a place, but the gazetteer does not know it
    double score = 0;              ///< 0–1
    Role role = Role::context;
    article::Section section = article::Section::body;
    bool metonym = false;                 ///< a capital or country standing for its government
    std::vector<Candidate> alternatives;  ///< without the chosen one, best first
    std::string reason;
};

/// Every place mention of an article, resolved, in the order of the text. `read_to` gets the end of the text, or of the
/// last name where limits::names_per_article was reached.
std::vector<Mention> find_mentions(const article::Article& article, const Gazetteer& gazetteer,
                                   std::size_t* read_to = nullptr);

}  // namespace sitmap::gazetteer
