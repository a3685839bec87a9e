#pragma once

#include <string>
#include <string_view>

#include "geo/path.hpp"

/// The small change of an SVG file: numbers, outlines, text, names.
namespace sitmap::paint {

/// At most two decimals, without end zeros; never "-0".
void append_number(std::string& out, double value);
std::string number(double value);

/// Path data in relative steps of a hundredth of a point, so that errors do not add up.
std::string path_data(const geo::Path& path);

/// As text or attribute value: the five special characters as entities, characters that XML forbids left out.
std::string escaped(std::string_view text);

/// A valid XML id made of any text.
std::string id_of(std::string_view text);

/// Lower-case letters, digits and hyphens, for `data-…`.
std::string data_name_of(std::string_view text);

std::string base64(std::string_view bytes);

/// Eight hexadecimal digits: the same text has the same digest in every file.
std::string digest(std::string_view text);

}  // namespace sitmap::paint
