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

std::string_view ending_of(Format format) {
    switch (format) {
        case Format::svg:
            return ".svg";
        case Format::png:
            return ".png";
        case Format::pdf:
            return ".pdf";
    }
    return {};
}

Result<std::string> to_bytes(const layout::Sheet& sheet, Format format, double dpi, int colours, Stencils* kept,
                             BegunPage* begun) {
    switch (format) {
        case Format::png:
            return to_png(sheet, dpi, colours, kept, begun);
        case Format::pdf:
            return to_pdf(sheet);
        case Format::svg:
            break;
    }
    return to_svg(sheet);
}

}  // namespace sitmap::paint
