#include "brief/event_head.hpp"

#include "brief/clean_text.hpp"
#include "io/utf8.hpp"

namespace sitmap::brief {

std::string type_in_words(event::Type type) {
    std::string words(event::name_of(type));
    for (char& c : words) {
        c = c == '_' ? ' ' : c;
    }
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

void give_head(event::Event& event) {
    if (!event.head.empty()) {
        return;
    }
    if (!event.text.empty() && io::code_points(event.text) <= 60) {
        event.head = event.text;
        event.text.clear();
        if (event.head.back() == '.') {
            event.head.pop_back();
        }
        return;
    }
    event.head = type_in_words(event.type);
    if (!event.places.empty() && !event.places.front().name.empty()) {
        event.head = headline(event.head + ": " + event.places.front().name, 60);
    }
}

}  // namespace sitmap::brief
