#include "brief/given_heads.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "brief/clean_text.hpp"
#include "brief/event_head.hpp"

namespace sitmap::brief {
namespace {

constexpr std::size_t head_limit = 60;

std::string with_first_letter_large(const std::string& text, Language language) {
    icu::UnicodeString letters = icu::UnicodeString::fromUTF8(text);
    if (letters.isEmpty()) {
        return text;
    }
    const UChar32 first = letters.char32At(0);
    const bool dotted = first == 'i' && (language == Language::az || language == Language::tr);
    // Title case, not upper case: Georgian letters stay what they are.
    letters.replace(0, U16_LENGTH(first), dotted ? UChar32{0x130} : u_totitle(first));
    std::string out;
    letters.toUTF8String(out);
    return out;
}

std::string type_in(const pack::Phrasebook& words, event::Type type) {
    std::string name(event::name_of(type));
    for (char& c : name) {
        c = c == '_' ? ' ' : c;
    }
    return with_first_letter_large(words.say(name), words.language());
}

}  // namespace

void say_given_heads(Brief& brief, const gazetteer::Gazetteer& gazetteer, const pack::Phrasebook& words) {
    if (words.language() == Language::en) {
        return;
    }
    for (event::Event& event : brief.events) {
        event::Event bare;
        bare.type = event.type;
        bare.places = event.places;
        give_head(bare);
        if (event.head != bare.head) {
            continue;
        }
        event.head = type_in(words, event.type);
        if (event.places.empty() || event.places.front().name.empty()) {
            continue;
        }
        const event::EventPlace& first = event.places.front();
        const gazetteer::Place* place = gazetteer.by_id(first.place_id);
        const std::string name = place ? gazetteer::display_name(*place, words.language(), brief.naming) : first.name;
        event.head = headline(event.head + ": " + name, head_limit);
    }
}

}  // namespace sitmap::brief
