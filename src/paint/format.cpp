#include <fmt/format.h>

#include <algorithm>

#include "paint/paint.hpp"

namespace sitmap::paint {

Result<Format> format_of(std::string_view file_name) {
    const std::size_t dot = file_name.rfind('.');
    std::string ending(dot == std::string_view::npos ? std::string_view{} : file_name.substr(dot + 1));
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (ending == "svg") {
        return Format::svg;
    }
    if (ending == "png") {
        return Format::png;
    }
    if (ending == "pdf") {
        return Format::pdf;
    }
    return failure(ErrorCode::usage, fmt::format("'{}' does not tell the format of the map", file_name),
                   "end the name in .svg, .png or .pdf");
}

}  // namespace sitmap::paint
