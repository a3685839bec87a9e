#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "io/error.hpp"
#include "io/language.hpp"
#include "pack/phrasebook.hpp"

namespace sitmap::batch {

/// A drawn map as a document shows it: what stands beside its picture files.
struct Figure {
    std::string name;                   ///< "2020-10-20-situation"
    std::string folder;                 ///< as it was named, with a slash at its end; empty for the current one
    std::vector<std::string> pictures;  ///< those that are there: "NAME.svg", "NAME.png", "NAME.pdf"
    Language language = Language::en;
    std::string title, standfirst, alt, description;
    std::string day, as_of;  ///< "20 October 2020", "as of 20 October 2020"
    std::string credit;      ///< sources and map data
    double width_pt = 0, height_pt = 0;

    /// The picture with the first of the endings that is there, with its folder; empty when none is.
    std::string picture(std::initializer_list<std::string_view> endings) const;
};

/// From NAME.json beside the pictures; `path` with or without an ending. Errors: read, json, nothing_to_map without a
/// picture.
Result<Figure> read_figure(const std::filesystem::path& path, const pack::Pack& pack);

}  // namespace sitmap::batch
