#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

/// How failures travel: inside the program a failure is a value (`Result<T>`), never an exception.
namespace sitmap {

/// Stable codes: they appear in messages, in JSON and in the manual and never change their meaning.
enum class ErrorCode {
    // Input text and files (exit 1)
    read,            ///< a file cannot be read
    not_a_file,      ///< a folder, device or socket where a file is wanted
    utf8,            ///< bytes that are not UTF-8
    encoding,        ///< UTF-16 without a mark, NUL bytes
    limit_bytes,     ///< larger than the limit in limits.hpp
    limit,           ///< any other bound of limits.hpp
    format,          ///< content is not what the name or option says
    json,            ///< malformed JSON or GeoJSON
    csv,             ///< malformed table
    nothing_to_map,  ///< no place and no event found
    unknown_place,   ///< a name that the gazetteer does not know
    coordinate,      ///< not finite, or off the globe
    geometry,        ///< a shape that cannot be used
    date,            ///< an impossible or unreadable date
    pack,            ///< the data pack is missing, damaged or of another version
    font,            ///< a font family that the style names is not installed
    write,           ///< output cannot be written
    output_path,     ///< output name is a folder, a link elsewhere or a device
    memory,          ///< out of memory
    internal,        ///< a broken promise inside the program
    // Command line and configuration (exit 2)
    usage,        ///< wrong command line
    config,       ///< wrong brief or settings: unknown key, wrong type
    style,        ///< wrong style file
    policy_path,  ///< a path that is never opened (network, /vsi…)
    crs,          ///< unknown projection
};

/// The code as printed: `E_UTF8`, `E_NOTHING_TO_MAP` …
std::string_view name_of(ErrorCode code);

/// 1 for what could not be processed, 2 for wrong usage or configuration.
int exit_status_of(ErrorCode code);

/// What went wrong, where, and what the reader can do about it.
struct Error {
    ErrorCode code = ErrorCode::internal;
    std::string message;  ///< one sentence with the offending value, no full stop
    std::string hint;     ///< what to do; may be empty
    std::string file;     ///< as the user named it; empty when no file is concerned
    int line = 0;         ///< from 1; 0 unknown
    int column = 0;       ///< from 1, in code points; 0 unknown
};

template <class T>
using Result = tl::expected<T, Error>;

/// A failure ready to be returned from a function that gives `Result<T>`.
tl::unexpected<Error> failure(ErrorCode code, std::string message, std::string hint = {});
tl::unexpected<Error> failure(Error error);

/// Something dropped, guessed, substituted or repaired. Silence is a bug: all of these reach the report.
struct Warning {
    std::string code;  ///< `W_LABEL_DROPPED` …
    std::string message;
    std::string file;
    int line = 0;
};
using Warnings = std::vector<Warning>;

}  // namespace sitmap

/// Return the error of `expression` from this function, or go on.
#define SITMAP_TRY(expression)                                                   \
    do {                                                                         \
        auto sitmap_try_result_ = (expression);                                  \
        if (!sitmap_try_result_) {                                               \
            return ::tl::make_unexpected(std::move(sitmap_try_result_).error()); \
        }                                                                        \
    } while (false)

#define SITMAP_CONCAT_(a, b) a##b
#define SITMAP_CONCAT(a, b) SITMAP_CONCAT_(a, b)
#define SITMAP_TRY_ASSIGN_(result, target, expression)           \
    auto result = (expression);                                  \
    if (!(result)) {                                             \
        return ::tl::make_unexpected(std::move(result).error()); \
    }                                                            \
    target = std::move(*(result))

/// `SITMAP_TRY_ASSIGN(auto text, read_text(path));` declares or assigns, or returns the error.
#define SITMAP_TRY_ASSIGN(target, expression) \
    SITMAP_TRY_ASSIGN_(SITMAP_CONCAT(sitmap_result_, __LINE__), target, expression)
