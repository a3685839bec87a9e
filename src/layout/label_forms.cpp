#include "layout/label_forms.hpp"

#include <algorithm>
#include <cmath>

namespace sitmap::layout {
namespace {

using Shape = scene::LabelAsk::Shape;

double area_of(const geo::PlaneGeometry& geometry) {
    double sum = 0;
    for (const auto& polygon : geometry.polygons) {
        double twice = 0;
        for (std::size_t i = 1; i < polygon.shell.size(); ++i) {
            twice += polygon.shell[i - 1].x * polygon.shell[i].y - polygon.shell[i].x * polygon.shell[i - 1].y;
        }
        sum += std::abs(twice) / 2;
    }
    return sum;
}

std::string with_break(std::string text) {
    const std::size_t middle = text.size() / 2;
    std::size_t best = std::string::npos;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == ' ' && (best == std::string::npos || std::max(i, middle) - std::min(i, middle) <
                                                                std::max(best, middle) - std::min(best, middle))) {
            best = i;
        }
    }
    if (best != std::string::npos) {
        text[best] = '\n';
    }
    return text;
}

std::string without_break(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c != '\n') {
            out += c;
        } else if (!out.ends_with('-')) {  // "Nagorno-\nKarabakh" is one word
            out += ' ';
        }
    }
    return out;
}

std::vector<std::string> texts_of(const scene::LabelAsk& ask) {
    if (ask.text.find('\n') != std::string::npos) {
        const std::string one = without_break(ask.text);
        if (ask.shape == Shape::line) {
            return {one};
        }
        return ask.one_line_first ? std::vector<std::string>{one, ask.text} : std::vector<std::string>{ask.text, one};
    }
    if (const auto slash = ask.text.find(" / "); slash != std::string::npos && ask.shape == Shape::point) {
        return {ask.text, ask.text.substr(0, slash + 2) + "\n" + ask.text.substr(slash + 3)};
    }
    const std::string broken = with_break(ask.text);
    if (ask.shape == Shape::area && broken != ask.text) {
        return {ask.text, broken};
    }
    return {ask.text};
}

/// 0 for a sliver of land, 1 for a large country.
double spaciousness(const scene::LabelAsk& ask) {
    return std::clamp((std::sqrt(area_of(ask.within)) - 120) / 320, 0.0, 1.0);
}

std::vector<style::TextStyle> looks_of(const scene::LabelAsk& ask, const style::Style& style, const style::Page& page) {
    const style::TextStyle base = style.text(ask.role, page);
    if (ask.role != style::TextRole::country || ask.shape != Shape::area) {
        return {base};
    }
    std::vector<style::TextStyle> looks;
    const bool opens = ask.language != Language::fa;  // Persian is never letter-spaced
    for (const double share : {1.0, 0.5, 0.0}) {
        const double k = spaciousness(ask) * share;
        style::TextStyle look = scaled(base, 0.95 + (page.phone ? 0.12 : 0.25) * k);
        look.tracking_em = opens ? 0.14 + 0.14 * k : 0;
        if (looks.empty() || looks.back().size_pt - look.size_pt > 0.4) {
            looks.push_back(look);
        }
    }
    return looks;
}

}  // namespace

std::vector<TextForm> forms_of(const scene::LabelAsk& ask, const style::Style& style, const style::Page& page,
                               Measurer& measurer, bool shrunk) {
    std::vector<TextForm> forms;
    for (const auto& look : looks_of(ask, style, page)) {
        for (const auto& text : texts_of(ask)) {
            forms.push_back(form_of(measurer, text, look, ask.language));
        }
    }
    if (shrunk) {
        for (const auto& text : texts_of(ask)) {
            forms.push_back(form_of(measurer, text, scaled(style.text(ask.role, page), 0.9), ask.language));
        }
    }
    for (TextForm& form : forms) {
        if (ask.shape != Shape::point && ask.kind != "country" && form.lines.size() == 1) {
            form.letters = measurer.letters_of(form.lines.front(), form.style, form.language);
        }
    }
    return forms;
}

}  // namespace sitmap::layout
