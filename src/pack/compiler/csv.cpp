#include "pack/compiler/csv.hpp"

#include <set>
#include <utility>

namespace sitmap::pack::compiler {
namespace {

class Parser {
public:
    Parser(std::string_view text, const std::string& file) : text_(text), file_(file) {}

    Result<CsvFile> parse() && {
        CsvFile csv;
        for (bool first = true; skip_to_record(); first = false) {
            CsvFile::Record record{.fields = {}, .line = line_};
            SITMAP_TRY(fields(record.fields));
            if (first) {
                csv.header = std::move(record.fields);
                SITMAP_TRY(check_header(csv.header));
            } else if (record.fields.size() != csv.header.size()) {
                return at(record.line, "has " + std::to_string(record.fields.size()) + " fields, the header " +
                                           std::to_string(csv.header.size()));
            } else {
                csv.records.push_back(std::move(record));
            }
        }
        if (csv.header.empty()) {
            return at(line_, "is empty: a table starts with a header");
        }
        return csv;
    }

private:
    tl::unexpected<Error> at(int line, std::string what) const {
        return failure({.code = ErrorCode::csv, .message = std::move(what), .hint = {}, .file = file_, .line = line});
    }

    bool ended() const { return at_ >= text_.size(); }

    void next_line() {
        while (!ended() && text_[at_] != '\n') {
            ++at_;
        }
        if (!ended()) {
            ++at_;
            ++line_;
        }
    }

    bool skip_to_record() {
        while (!ended() && (text_[at_] == '#' || text_[at_] == '\n' || text_[at_] == '\r')) {
            next_line();
        }
        return !ended();
    }

    Result<void> fields(std::vector<std::string>& fields) {
        for (;;) {
            auto& field = fields.emplace_back();
            if (!ended() && text_[at_] == '"') {
                SITMAP_TRY(quoted_field(field));
            } else {
                while (!ended() && text_[at_] != ',' && text_[at_] != '\n') {
                    field += text_[at_++];
                }
                if (!field.empty() && field.back() == '\r' && (ended() || text_[at_] == '\n')) {
                    field.pop_back();
                }
            }
            if (ended() || text_[at_] == '\n') {
                next_line();
                return {};
            }
            ++at_;  // the comma
        }
    }

    Result<void> quoted_field(std::string& field) {
        const int start = line_;
        for (++at_; !ended(); ++at_) {
            if (text_[at_] == '"') {
                if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
                    ++at_;
                } else {
                    ++at_;
                    if (!ended() && text_[at_] == '\r') {
                        ++at_;
                    }
                    if (!ended() && text_[at_] != ',' && text_[at_] != '\n') {
                        return at(line_, "text after a closing quote");
                    }
                    return {};
                }
            }
            line_ += text_[at_] == '\n' ? 1 : 0;
            field += text_[at_];
        }
        return at(start, "a quote is never closed");
    }

    Result<void> check_header(const std::vector<std::string>& header) const {
        std::set<std::string_view> seen;
        for (const auto& name : header) {
            if (name.empty() || !seen.insert(name).second) {
                return at(1, name.empty() ? "a column without a name" : "column '" + name + "' is there twice");
            }
        }
        return {};
    }

    std::string_view text_;
    const std::string& file_;
    std::size_t at_ = 0;
    int line_ = 1;
};

}  // namespace

Result<CsvFile> parse_csv(std::string_view text, const std::string& file) {
    return Parser(text, file).parse();
}

}  // namespace sitmap::pack::compiler
