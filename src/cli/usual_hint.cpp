#include "cli/usual_hint.hpp"

namespace sitmap::cli {

std::string_view usual_hint(ErrorCode code) {
    switch (code) {
        case ErrorCode::read:
            return "look at the name of the file and at the right to read it";
        case ErrorCode::not_a_file:
            return "name a file; standard input is \"-\"";
        case ErrorCode::utf8:
        case ErrorCode::encoding:
            return "save the text as UTF-8, or say its encoding: --encoding NAME";
        case ErrorCode::limit_bytes:
        case ErrorCode::limit:
            return "split it, or take out what is not needed for the map";
        case ErrorCode::format:
            return "save it as a kind of file that the manual names, with the ending of that kind";
        case ErrorCode::json:
            return "correct the file where it is wrong; an editor for JSON shows the place";
        case ErrorCode::csv:
            return "correct the row that is named; the first row names the columns: date, place, type …";
        case ErrorCode::nothing_to_map:
            return "name what has a place or an event, or write a brief: sitmap help draw";
        case ErrorCode::unknown_place:
            return "look the name up: sitmap place NAME, or give its position: lat, lon";
        case ErrorCode::coordinate:
            return "positions are degrees: longitude from -180 to 180, latitude from -90 to 90";
        case ErrorCode::geometry:
            return "correct the shape: closed rings, different points, nothing across the antimeridian";
        case ErrorCode::date:
            return "write days as 2020-10-26";
        case ErrorCode::pack:
            return "build the data pack anew: ./dev geodata";
        case ErrorCode::font:
            return "install the fonts of the style: fonts-noto-core and fonts-noto-ui-core";
        case ErrorCode::write:
        case ErrorCode::output_path:
            return "write to another folder: -o FOLDER/map.svg";
        case ErrorCode::memory:
            return "give the program more memory (ulimit -v), or ask for a smaller picture";
        case ErrorCode::internal:
            return "this is a mistake of the program; please report it with the input";
        case ErrorCode::usage:
            return "sitmap help VERB lists the options";
        case ErrorCode::config:
            return "correct the file where it is wrong; docs/manual/brief.md lists its keys";
        case ErrorCode::style:
            return "correct the style where it is wrong, or take one of those of the program: sitmap style";
        case ErrorCode::policy_path:
            return "save the data as a local file first";
        case ErrorCode::crs:
            return "positions are longitude and latitude in WGS 84; ogr2ogr -t_srs EPSG:4326 turns others into them";
    }
    return "sitmap help lists what can be done";
}

}  // namespace sitmap::cli
