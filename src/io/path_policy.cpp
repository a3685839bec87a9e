#include "io/path_policy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <string_view>

namespace sitmap::io {
namespace {

bool has_scheme(std::string_view name) {
    const std::size_t colon = name.find(':');
    if (colon == std::string_view::npos || colon < 2 || std::isalpha(static_cast<unsigned char>(name[0])) == 0) {
        return false;
    }
    return std::all_of(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(colon), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '+' || c == '.' || c == '-' || c == '_';
    });
}

}  // namespace

Result<void> check_path_policy(const std::filesystem::path& path) {
    const std::string& name = path.native();
    Error error;
    error.file = name;
    if (name.empty()) {
        error.code = ErrorCode::read;
        error.message = "an empty file name";
        return failure(std::move(error));
    }
    error.code = ErrorCode::policy_path;
    // "//vsicurl/" names the same virtual file as "/vsicurl/" for some readers.
    const std::size_t after_slashes = name.find_first_not_of('/');
    if (name.front() == '/' && after_slashes != std::string::npos && name.compare(after_slashes, 3, "vsi") == 0) {
        error.message = fmt::format("\"{}\" is a virtual file; only local files are opened", name);
        error.hint = "save the data as a local file first";
        return failure(std::move(error));
    }
    if (has_scheme(name)) {
        error.message = fmt::format("\"{}\" is an address; only local files are opened", name);
        error.hint = fmt::format("save it as a file first, or write \"./{}\" if it is a local file", name);
        return failure(std::move(error));
    }
    return {};
}

}  // namespace sitmap::io
