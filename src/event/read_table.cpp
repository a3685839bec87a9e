#include <algorithm>
#include <set>

#include "article/letter.hpp"
#include "event/extract.hpp"
#include "event/geojson_rows.hpp"
#include "event/geopackage_rows.hpp"
#include "event/table_in_edition.hpp"
#include "event/table_row.hpp"
#include "io/csv.hpp"
#include "io/file.hpp"
#include "io/limits.hpp"

namespace sitmap::event {
namespace {

Result<std::vector<TableRow>> csv_rows(std::string_view text, char separator, const std::string& file) {
    SITMAP_TRY_ASSIGN(const auto lines, io::parse_csv(text, separator, file));
    std::vector<TableRow> rows;
    if (lines.empty()) {
        return rows;
    }
    std::vector<std::string> header;
    std::set<std::string> seen;
    for (const auto& cell : lines.front().cells) {
        header.push_back(column_name(cell));
        if (!header.back().empty() && !seen.insert(header.back()).second) {
            return failure(
                {ErrorCode::csv, "column \"" + header.back() + "\" appears twice", "", file, lines.front().line, 0});
        }
    }
    for (std::size_t i = 1; i < lines.size(); ++i) {
        TableRow row;
        row.file = file;
        row.line = lines[i].line;
        row.row = static_cast<int>(i);
        for (std::size_t c = 0; c < header.size(); ++c) {
            row.values[header[c]] = lines[i].cells[c];
            row.columns[header[c]] = static_cast<int>(c) + 1;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

/// The separator that a header line uses; names of .csv files do not always say.
char separator_of(std::string_view text, const std::string& ending) {
    if (ending == ".tsv") {
        return '\t';
    }
    const auto header = text.substr(0, text.find('\n'));
    const auto count = [&](char c) { return std::count(header.begin(), header.end(), c); };
    return count(';') > count(',') ? ';' : count('\t') > count(',') ? '\t' : ',';
}

Result<std::vector<Event>> events_of(const std::vector<TableRow>& rows, const std::string& file,
                                     const gazetteer::Gazetteer& gazetteer, const pack::Phrasebook& words) {
    if (rows.empty()) {
        return failure({ErrorCode::nothing_to_map, "the table has no rows", "", file, 0, 0});
    }
    std::vector<Event> events;
    for (const auto& row : rows) {
        SITMAP_TRY_ASSIGN(auto event, event_of(row, gazetteer, words));
        events.push_back(std::move(event));
    }
    return events;
}

}  // namespace

Result<std::vector<Event>> read_table(const std::filesystem::path& path, const gazetteer::Gazetteer& gazetteer) {
    return read_table(path, gazetteer, pack::Phrasebook());
}

Result<std::vector<Event>> read_table(const std::filesystem::path& path, const gazetteer::Gazetteer& gazetteer,
                                      const pack::Phrasebook& words) {
    const std::string file = path.generic_string();
    const std::string ending = article::to_lower_ascii(path.extension().string());
    if (ending == ".gpkg") {
        SITMAP_TRY_ASSIGN(const auto rows, geopackage_rows(path));
        return events_of(rows, file, gazetteer, words);
    }
    SITMAP_TRY_ASSIGN(const std::string text, io::read_text(path, limits::table_bytes));
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    const bool json = ending == ".geojson" || ending == ".json" || (start != std::string::npos && text[start] == '{');
    SITMAP_TRY_ASSIGN(const auto rows,
                      json ? geojson_rows(text, file) : csv_rows(text, separator_of(text, ending), file));
    return events_of(rows, file, gazetteer, words);
}

}  // namespace sitmap::event
