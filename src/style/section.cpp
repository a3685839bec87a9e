#include "style/section.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "io/nearest_word.hpp"

namespace sitmap::style {

void Faults::add(const toml::source_region& where, std::string message, std::string hint) {
    if (first) {
        return;
    }
    first = Error{ErrorCode::style,
                  std::move(message),
                  std::move(hint),
                  where.path ? *where.path : std::string{},
                  static_cast<int>(where.begin.line),
                  static_cast<int>(where.begin.column)};
}

Section::Section(const toml::table& table, std::string name, const Palette& palette, Faults& faults)
    : table_(&table), name_(std::move(name)), palette_(&palette), faults_(&faults) {}

std::string Section::full(std::string_view key) const {
    return name_.empty() ? std::string(key) : fmt::format("{}.{}", name_, key);
}

toml::source_region Section::where(std::string_view key) const {
    const toml::node* node = table_->get(key);
    return node == nullptr ? table_->source() : node->source();
}

void Section::fault(std::string_view key, std::string message, std::string hint) {
    faults_->add(where(key), fmt::format("{}: {}", full(key), message), std::move(hint));
}

const toml::node* Section::find(std::string_view key, bool required) {
    known_.emplace(key);
    const toml::node* node = table_->get(key);
    if (node == nullptr && required) {
        fault(key, "missing");
    }
    return node;
}

double Section::number(std::string_view key, std::optional<double> fallback, Range range) {
    const toml::node* node = find(key, !fallback);
    if (node == nullptr) {
        return fallback.value_or(0);
    }
    const std::optional<double> value = node->is_number() ? node->value<double>() : std::nullopt;
    if (!value || !std::isfinite(*value) || *value < range.least || *value > range.most) {
        fault(key, fmt::format("not a number from {} to {}", range.least, range.most));
        return fallback.value_or(0);
    }
    return *value;
}

int Section::integer(std::string_view key, int fallback, Range range) {
    return static_cast<int>(std::lround(number(key, fallback, range)));
}

bool Section::flag(std::string_view key, bool fallback) {
    const toml::node* node = find(key, false);
    if (node != nullptr && !node->is_boolean()) {
        fault(key, "not true or false");
    }
    return node != nullptr && node->is_boolean() ? *node->value<bool>() : fallback;
}

std::string Section::text(std::string_view key, std::optional<std::string> fallback) {
    const toml::node* node = find(key, !fallback);
    if (node != nullptr && !node->is_string()) {
        fault(key, "not a text");
    }
    return node != nullptr && node->is_string() ? *node->value<std::string>() : fallback.value_or("");
}

std::string Section::one_of(std::string_view key, const std::vector<std::string_view>& words, std::string fallback) {
    std::string word = text(key, fallback);
    for (std::string_view known : words) {
        if (known == word) {
            return word;
        }
    }
    fault(key, fmt::format("'{}' is not known", word), fmt::format("one of: {}", fmt::join(words, ", ")));
    return fallback;
}

std::vector<double> Section::numbers(std::string_view key, std::vector<double> fallback, Range range) {
    const toml::node* node = find(key, false);
    if (node == nullptr) {
        return fallback;
    }
    std::vector<double> values;
    if (const toml::array* array = node->as_array()) {
        for (const toml::node& element : *array) {
            const std::optional<double> value = element.is_number() ? element.value<double>() : std::nullopt;
            if (!value || !std::isfinite(*value) || *value < range.least || *value > range.most) {
                faults_->add(element.source(),
                             fmt::format("{}: not a number from {} to {}", full(key), range.least, range.most));
                return fallback;
            }
            values.push_back(*value);
        }
        return values;
    }
    fault(key, "not a list of numbers");
    return fallback;
}

std::vector<std::string> Section::texts(std::string_view key, std::vector<std::string> fallback) {
    const toml::node* node = find(key, false);
    if (node == nullptr) {
        return fallback;
    }
    std::vector<std::string> values;
    if (const toml::array* array = node->as_array(); array != nullptr) {
        for (const toml::node& element : *array) {
            if (!element.is_string()) {
                faults_->add(element.source(), fmt::format("{}: not a text", full(key)));
                return fallback;
            }
            values.push_back(*element.value<std::string>());
        }
        return values;
    }
    fault(key, "not a list of texts");
    return fallback;
}

Rgba Section::colour(std::string_view key, std::optional<Rgba> fallback) {
    const toml::node* node = find(key, !fallback);
    if (node == nullptr) {
        return fallback.value_or(Rgba{});
    }
    if (!node->is_string()) {
        fault(key, "not a colour", "write a token or six hexadecimal digits in quotes, for example \"ink .5\"");
        return fallback.value_or(Rgba{});
    }
    const Result<Rgba> ink = parse_ink(*node->value<std::string>(), *palette_);
    if (!ink) {
        fault(key, ink.error().message, ink.error().hint);
        return fallback.value_or(Rgba{});
    }
    return *ink;
}

std::optional<Section> Section::section(std::string_view key) {
    const toml::node* node = find(key, false);
    if (node == nullptr) {
        return std::nullopt;
    }
    if (const toml::table* table = node->as_table()) {
        return Section(*table, full(key), *palette_, *faults_);
    }
    fault(key, "not a table", "write { … }");
    return std::nullopt;
}

std::vector<Section> Section::sections(std::string_view key) {
    std::vector<Section> found;
    const toml::node* node = find(key, true);
    const toml::array* array = node == nullptr ? nullptr : node->as_array();
    if (array == nullptr) {
        fault(key, "not a list of tables");
        return found;
    }
    for (const toml::node& element : *array) {
        if (const toml::table* table = element.as_table()) {
            found.emplace_back(*table, full(key), *palette_, *faults_);
        } else {
            faults_->add(element.source(), fmt::format("{}: not a table", full(key)));
        }
    }
    return found;
}

std::optional<Stroke> Section::stroke(std::string_view key) {
    std::optional<Section> part = section(key);
    if (!part) {
        return std::nullopt;
    }
    Stroke stroke;
    stroke.colour = part->colour("colour");
    stroke.width_pt = part->number("width", {}, {0.05, 100});
    stroke.dash_pt = part->numbers("dash", {}, {0.01, 1000});
    const std::string cap = part->one_of("cap", {"butt", "round", "square"}, "round");
    stroke.cap = cap == "butt" ? Cap::butt : cap == "square" ? Cap::square : Cap::round;
    const std::string join = part->one_of("join", {"miter", "round", "bevel"}, "round");
    stroke.join = join == "miter" ? Join::miter : join == "bevel" ? Join::bevel : Join::round;
    part->close();
    return stroke;
}

std::vector<std::string> Section::keys() const {
    std::vector<std::string> names;
    for (const auto& [key, node] : *table_) {
        names.emplace_back(key.str());
    }
    return names;
}

void Section::close() {
    for (const auto& [key, node] : *table_) {
        if (known_.contains(key.str())) {
            continue;
        }
        const std::string near = io::nearest_word(key.str(), {known_.begin(), known_.end()});
        faults_->add(key.source(), fmt::format("{}: unknown key", full(key.str())),
                     near.empty() ? fmt::format("known here: {}", fmt::join(known_, ", "))
                                  : fmt::format("did you mean '{}'?", near));
    }
}

Result<Rgba> parse_ink(std::string_view text, const Palette& palette) {
    const std::size_t space = text.find(' ');
    const std::string_view name = text.substr(0, space);
    Rgba colour;
    if (const auto token = palette.find(name); token != palette.end()) {
        colour = token->second;
    } else if (const Result<Rgba> rgb = parse_rgb(name)) {
        colour = *rgb;
    } else {
        std::vector<std::string> tokens;
        for (const auto& [known, ignored] : palette) {
            tokens.push_back(known);
        }
        const std::string near = io::nearest_word(name, tokens);
        return failure(ErrorCode::style, fmt::format("'{}' is neither a colour token nor six hexadecimal digits", name),
                       near.empty() ? "tokens stand under [colours]" : fmt::format("did you mean '{}'?", near));
    }
    if (space != std::string_view::npos) {
        std::string_view digits = text.substr(space + 1);
        double alpha = 0;
        const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), alpha);
        if (fault != std::errc{} || end != digits.data() + digits.size() || !(alpha >= 0 && alpha <= 1)) {
            return failure(ErrorCode::style, fmt::format("'{}' is not an opacity from 0 to 1", digits));
        }
        colour.alpha = alpha;
    }
    return colour;
}

}  // namespace sitmap::style
