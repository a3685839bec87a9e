#include "brief/printed_line.hpp"

#include <fmt/format.h>

#include "brief/clean_text.hpp"
#include "io/utf8.hpp"

namespace sitmap::brief {

std::string printed_text(std::string_view text, std::string_view what, std::size_t limit, const std::string& file,
                         int line, Warnings& warnings) {
    const auto warn = [&](const char* code, std::string message) {
        warnings.push_back({code, std::move(message), file, line});
    };
    const Cleaned cleaned = cleaned_text(text);
    if (cleaned.controls > 0) {
        warn("W_CONTROL", fmt::format("\"{}\": {} control characters are left out", what, cleaned.controls));
    }
    const std::size_t length = io::code_points(cleaned.text);
    if (cleaned.marks > 0 || length > limit) {
        warn("W_LABEL_CUT",
             length > limit ? fmt::format("\"{}\" is cut to {} of its {} characters", what, limit, length)
                            : fmt::format("\"{}\": {} marks piled on one letter are left out", what, cleaned.marks));
    }
    return io::shorten(cleaned.text, limit);
}

Result<std::string> printed_line(const TomlTable& table, std::string_view key, std::size_t limit, Warnings& warnings) {
    SITMAP_TRY_ASSIGN(const std::optional<std::string> text, table.text(key));
    if (!text) {
        return std::string();
    }
    return printed_text(*text, key, limit, table.file(), static_cast<int>(table.node(key)->source().begin.line),
                        warnings);
}

Result<std::string> naming_line(const TomlTable& table, std::string_view key, std::size_t limit,
                                std::string_view fallback) {
    SITMAP_TRY_ASSIGN(const std::optional<std::string> text, table.text(key));
    std::string cleaned = clean_text(text.value_or(std::string(fallback)));
    if (io::code_points(cleaned) > limit) {
        return table.wrong(key, fmt::format("\"{}\" is longer than {} characters", key, limit));
    }
    return cleaned;
}

}  // namespace sitmap::brief
