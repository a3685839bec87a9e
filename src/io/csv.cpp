#include "io/csv.hpp"

#include <algorithm>

#include "io/limits.hpp"
#include "io/utf8.hpp"

namespace sitmap::io {
namespace {

class CsvReader {
public:
    CsvReader(std::string_view text, char separator, const std::string& file)
        : text_(text), separator_(separator), file_(file) {}

    Result<std::vector<CsvRow>> run() {
        std::vector<CsvRow> rows;
        while (at_ < text_.size()) {
            CsvRow row;
            row.line = line_;
            row_start_ = line_start_ = at_;
            SITMAP_TRY(read_row(row));
            if (row.cells.size() == 1 && row.cells[0].empty()) {
                continue;
            }
            if (!rows.empty() && row.cells.size() != rows.front().cells.size()) {
                return failure({ErrorCode::csv,
                                "row has " + std::to_string(row.cells.size()) + " cells, the header has " +
                                    std::to_string(rows.front().cells.size()),
                                "quote cells that hold the separator", file_, row.line, 1});
            }
            rows.push_back(std::move(row));
        }
        return rows;
    }

private:
    tl::unexpected<Error> fault(std::string message, std::string hint) const {
        return failure({ErrorCode::csv, std::move(message), std::move(hint), file_, line_, column()});
    }

    int column() const { return static_cast<int>(code_points(text_.substr(line_start_, at_ - line_start_))) + 1; }

    bool at_row_end() const { return at_ >= text_.size() || text_[at_] == '\n' || text_[at_] == '\r'; }

    void next_line() {
        if (at_ < text_.size() && text_[at_] == '\r') {
            ++at_;
        }
        if (at_ < text_.size() && text_[at_] == '\n') {
            ++at_;
        }
        ++line_;
        line_start_ = at_;
    }

    Result<void> read_row(CsvRow& row) {
        for (;;) {
            std::string cell;
            row.columns.push_back(column());
            if (at_ < text_.size() && text_[at_] == '"') {
                SITMAP_TRY(read_quoted(cell));
            } else {
                while (!at_row_end() && text_[at_] != separator_) {
                    cell += text_[at_++];
                }
            }
            row.cells.push_back(std::move(cell));
            if (at_ - row_start_ > limits::row_bytes) {
                return failure({ErrorCode::limit, "a row is longer than 64 KB", "is a closing quote missing?", file_,
                                row.line, 1});
            }
            if (at_row_end()) {
                next_line();
                return {};
            }
            ++at_;  // the separator
        }
    }

    Result<void> read_quoted(std::string& cell) {
        const int opened_line = line_;
        const int opened_column = column();
        ++at_;
        while (at_ < text_.size()) {
            if (text_[at_] == '"') {
                ++at_;
                if (at_ >= text_.size() || text_[at_] != '"') {
                    if (!at_row_end() && text_[at_] != separator_) {
                        return fault("text behind a closing quote", "double the quotes inside a cell");
                    }
                    return {};
                }
            }
            if (text_[at_] == '\n') {
                ++line_;
                line_start_ = at_ + 1;
            }
            cell += text_[at_++];
        }
        return failure(
            {ErrorCode::csv, "a quote is not closed", "close it with \"", file_, opened_line, opened_column});
    }

    std::string_view text_;
    char separator_;
    const std::string& file_;
    std::size_t at_ = 0;
    std::size_t row_start_ = 0;
    std::size_t line_start_ = 0;
    int line_ = 1;
};

}  // namespace

Result<std::vector<CsvRow>> parse_csv(std::string_view text, char separator, const std::string& file_name) {
    return CsvReader(text, separator, file_name).run();
}

std::string csv_cell(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos && !text.starts_with(' ') && !text.ends_with(' ')) {
        return std::string(text);
    }
    std::string quoted = "\"";
    for (const char c : text) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + '"';
}

}  // namespace sitmap::io
