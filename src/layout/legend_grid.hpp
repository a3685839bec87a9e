#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "layout/furniture.hpp"
#include "layout/legend_texts.hpp"

namespace sitmap::layout {

/// A grid of swatches and texts that all of them fit into.
struct LegendGrid {
    std::size_t rows = 2;
    double pitch = 32;
    style::TextStyle type;
    std::vector<double> x;  ///< of the columns, from the strip's left
    std::vector<double> text_width;
    std::vector<Furniture::Block> texts;
    std::vector<double> middles;  ///< of the entries, from the strip's top
};

/// Finds the grid in which a legend reads best in a strip. Remembers what it measured, so one serves all tries.
class LegendGrids {
public:
    explicit LegendGrids(Furniture& furniture) : furniture_(furniture) {}

    /// Full type, two lines a row, air between the rows. Nothing when that does not fit.
    std::optional<LegendGrid> easy(const std::vector<LegendText>& texts, double width, double height);
    /// The fewest rows that the texts fit into, then smaller type. Nothing when nothing fits.
    std::optional<LegendGrid> any(const std::vector<LegendText>& texts, double width, double height);

private:
    using Columns = std::vector<std::vector<const std::string*>>;
    struct Wish {
        std::size_t rows = 2;
        double pitch = 32, scale = 1;
        int lines = 2;
    };

    std::optional<LegendGrid> planned(const std::vector<LegendText>& texts, double width);
    std::optional<LegendGrid> fitted(const std::vector<LegendText>& texts, double width, double height,
                                     const Wish& wish);
    std::vector<double> column_widths(const Columns& columns, const style::TextStyle& type, int lines, int most_lines,
                                      double room);
    double narrowest(const std::string& text, const style::TextStyle& type, int lines);
    bool set_middles(LegendGrid& grid, double height) const;

    Furniture& furniture_;
    std::map<std::pair<std::string, std::pair<double, int>>, double> narrowest_;
};

}  // namespace sitmap::layout
