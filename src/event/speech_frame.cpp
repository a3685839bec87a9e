#include "event/speech_frame.hpp"

#include <algorithm>

namespace sitmap::event {
namespace {

/// Words around a verb of saying, half-open: who speaks, when, where, to whom.
struct Frame {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t verb = 0;
    bool closed = false;  ///< "that" or a colon ends it, or the sentence
};

Frame frame_before(const SentenceView& view, const PatternMatch& verb, std::size_t trigger) {
    constexpr std::size_t reach = 12, bare = 4;  // words behind the verb, with and without "that"
    const auto deed = std::ranges::find_if(view.triggers, [&](const auto& other) { return other.first >= verb.last; });
    const std::size_t told = deed == view.triggers.end() ? trigger : std::min(trigger, deed->first);
    for (std::size_t i = verb.last; i < std::min(verb.last + reach, told); ++i) {
        if (view.words[i].lower == "that" || view.words[i].lower == ":") {
            return {0, i, verb.first, true};
        }
    }
    return {verb.first, std::min(verb.last + bare, told), verb.first, false};
}

Frame frame_behind(const SentenceView& view, const PatternMatch& verb, std::size_t trigger) {
    std::size_t first = verb.first;
    while (first > trigger && !view.words[first - 1].mark) {
        --first;
    }
    return {first, view.words.size(), verb.first, first > trigger};
}

std::vector<Frame> frames_around(const SentenceView& view, std::size_t first, std::size_t last) {
    std::vector<Frame> frames;
    for (const auto& match : claims_in(view)) {
        const ClaimRow& row = view.own->claims[match.pattern];
        if (row.claim != Claim::claimed || (row.speaker != Speaker::before && row.speaker != Speaker::subject)) {
            continue;
        }
        if (match.last <= first) {
            frames.push_back(frame_before(view, match, first));
        } else if (match.first >= last) {
            frames.push_back(frame_behind(view, match, last));
        }
    }
    return frames;
}

}  // namespace

bool names_day_of_speech_only(const SentenceView& view, std::size_t first, std::size_t last, const Context& context) {
    const auto names_day = [&](std::size_t from, std::size_t to) {
        return from < to && context.calendar.in_words(view, from, to).span.has_value();
    };
    return std::ranges::any_of(frames_around(view, first, last), [&](const Frame& frame) {
        return names_day(frame.first, frame.last) && !names_day(0, frame.first) &&
               !names_day(frame.last, view.words.size());
    });
}

std::pair<std::size_t, std::size_t> words_of_speech(const SentenceView& view, const ClaimView& claim, std::size_t first,
                                                    std::size_t last) {
    std::pair speech{claim.by_first, claim.by_last};
    for (const Frame& frame : frames_around(view, first, last)) {
        const bool own = frame.verb + 2 >= claim.by_first && frame.verb <= claim.by_last + 3;
        if (frame.closed && own && (frame.last <= first || frame.first >= last)) {
            speech.second = std::max(speech.second, frame.last);
        }
    }
    // "In Baku, the ministry said that …": where it sits.
    const std::size_t opener = view.body_first;
    for (const auto& place : view.places) {
        const auto* known = place.mention->place;
        const bool seat = known != nullptr && known->kind == gazetteer::PlaceKind::capital;
        if (seat && place.first == opener + 1 && view.words[opener].lower == "in" && speech.second > place.last &&
            speech.first >= place.last && speech.first <= place.last + 2) {
            speech.first = place.first;
        }
    }
    return speech;
}

}  // namespace sitmap::event
