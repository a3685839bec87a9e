#include "io/error.hpp"

namespace sitmap {

std::string_view name_of(ErrorCode code) {
    switch (code) {
        case ErrorCode::read:
            return "E_READ";
        case ErrorCode::not_a_file:
            return "E_NOT_A_FILE";
        case ErrorCode::utf8:
            return "E_UTF8";
        case ErrorCode::encoding:
            return "E_ENCODING";
        case ErrorCode::limit_bytes:
            return "E_LIMIT_BYTES";
        case ErrorCode::limit:
            return "E_LIMIT";
        case ErrorCode::format:
            return "E_FORMAT";
        case ErrorCode::json:
            return "E_JSON";
        case ErrorCode::csv:
            return "E_CSV";
        case ErrorCode::nothing_to_map:
            return "E_NOTHING_TO_MAP";
        case ErrorCode::unknown_place:
            return "E_UNKNOWN_PLACE";
        case ErrorCode::coordinate:
            return "E_COORDINATE";
        case ErrorCode::geometry:
            return "E_GEOMETRY";
        case ErrorCode::date:
            return "E_DATE";
        case ErrorCode::pack:
            return "E_PACK";
        case ErrorCode::font:
            return "E_FONT";
        case ErrorCode::write:
            return "E_WRITE";
        case ErrorCode::output_path:
            return "E_OUTPUT_PATH";
        case ErrorCode::memory:
            return "E_MEMORY";
        case ErrorCode::internal:
            return "E_INTERNAL";
        case ErrorCode::usage:
            return "E_USAGE";
        case ErrorCode::config:
            return "E_CONFIG";
        case ErrorCode::style:
            return "E_STYLE";
        case ErrorCode::policy_path:
            return "E_POLICY_PATH";
        case ErrorCode::crs:
            return "E_CRS";
    }
    return "E_INTERNAL";
}

int exit_status_of(ErrorCode code) {
    switch (code) {
        case ErrorCode::usage:
        case ErrorCode::config:
        case ErrorCode::style:
        case ErrorCode::policy_path:
        case ErrorCode::crs:
            return 2;
        default:
            return 1;
    }
}

tl::unexpected<Error> failure(ErrorCode code, std::string message, std::string hint) {
    Error error;
    error.code = code;
    error.message = std::move(message);
    error.hint = std::move(hint);
    return tl::make_unexpected(std::move(error));
}

tl::unexpected<Error> failure(Error error) {
    return tl::make_unexpected(std::move(error));
}

}  // namespace sitmap
