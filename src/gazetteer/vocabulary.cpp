#include "gazetteer/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "gazetteer/name_key.hpp"

namespace sitmap::gazetteer {
namespace {

constexpr std::array<std::pair<std::string_view, Word>, 21> classes{{
    {"common", Word::common},
    {"given_name", Word::given_name},
    {"family_name", Word::family_name},
    {"organisation", Word::organisation},
    {"organisation_head", Word::organisation_head},
    {"person_title", Word::person_title},
    {"government", Word::government},
    {"area_kind", Word::area_kind},
    {"line_kind", Word::line_kind},
    {"water_kind", Word::water_kind},
    {"settlement_kind", Word::settlement_kind},
    {"feature_kind", Word::feature_kind},
    {"locative", Word::locative},
    {"motion", Word::motion},
    {"government_verb", Word::government_verb},
    {"event", Word::event},
    {"month", Word::month},
    {"function", Word::function},
    {"government_noun", Word::government_noun},
    {"dealing", Word::dealing},
    {"ground", Word::ground},
}};

}  // namespace

bool Vocabulary::add(std::string_view word, std::string_view word_class) {
    const auto found =
        std::find_if(classes.begin(), classes.end(), [&](const auto& entry) { return entry.first == word_class; });
    if (found == classes.end()) {
        return false;
    }
    std::string key = strict_key(word);
    if (found->second == Word::event) {
        longest_stem_ = std::max(longest_stem_, key.size());
    }
    words_[std::move(key)] |= static_cast<std::uint32_t>(found->second);
    return true;
}

bool Vocabulary::is(std::string_view key, Word word) const {
    const auto found = words_.find(key);
    return found != words_.end() && (found->second & static_cast<std::uint32_t>(word)) != 0;
}

bool Vocabulary::tells_event(std::string_view key) const {
    for (std::size_t length = std::min(key.size(), longest_stem_); length >= 3; --length) {
        if (is(key.substr(0, length), Word::event)) {
            return true;
        }
    }
    return false;
}

}  // namespace sitmap::gazetteer
