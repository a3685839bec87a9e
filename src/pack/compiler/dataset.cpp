#include "pack/compiler/dataset.hpp"

#include <charconv>
#include <cmath>
#include <system_error>

namespace sitmap::pack::compiler {
namespace {

template <class Number>
std::optional<Number> number_from(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

}  // namespace

bool is_of(const geo::Geometry& geometry, GeometryKind kind) {
    const bool point = !geometry.points.empty();
    const bool line = !geometry.lines.empty();
    const bool area = !geometry.polygons.empty();
    switch (kind) {
        case GeometryKind::point:
            return point && !line && !area;
        case GeometryKind::line:
            return line && !point && !area;
        case GeometryKind::area:
            return area && !point && !line;
        case GeometryKind::any:
            break;
    }
    return point || line || area;
}

std::optional<std::int64_t> integer_from(std::string_view text) {
    return number_from<std::int64_t>(text);
}

std::optional<double> real_from(std::string_view text) {
    const auto value = number_from<double>(text);
    return value && std::isfinite(*value) ? value : std::nullopt;
}

std::string fault_of(const Row& row, const std::vector<Column>& columns) {
    if (row.size() != columns.size()) {
        return std::to_string(row.size()) + " values for " + std::to_string(columns.size()) + " columns";
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const bool whole = columns[i].type == ColumnType::integer;
        const bool number = whole || columns[i].type == ColumnType::real;
        const bool fits =
            row[i].empty() || !number || (whole ? integer_from(row[i]).has_value() : real_from(row[i]).has_value());
        if (!fits) {
            return "column '" + columns[i].name + "': '" + row[i] + "' is no " + (whole ? "whole " : "") + "number";
        }
    }
    return {};
}

}  // namespace sitmap::pack::compiler
