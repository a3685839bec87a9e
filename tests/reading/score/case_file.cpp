#include "reading/score/case_file.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "io/file.hpp"
#include "reading/score/annotation.hpp"
#include "reading/score/derived_roles.hpp"

namespace sitmap::reading {
namespace {

/// Reads a file line by line; `part_` says where in a case it is.
class CaseReader {
public:
    CaseReader(const std::string& file, const TruthPlaces& places) : file_(file), places_(places) {}

    Result<void> line(std::string_view text) {
        ++line_;
        if (text.starts_with("=== ")) {
            SITMAP_TRY(finish());
            cases_.emplace_back();
            cases_.back().id = text.substr(4);
            cases_.back().file = file_;
            cases_.back().line = line_;
            part_ = Part::head;
        } else if (part_ == Part::head && text == "--- text") {
            part_ = Part::text;
            text_line_ = line_ + 1;
        } else if (part_ == Part::text && text == "--- truth") {
            SITMAP_TRY(take_text());
            part_ = Part::truth;
        } else if (part_ == Part::text) {
            annotated_ += text;
            annotated_ += '\n';
        } else if (!text.empty() && !text.starts_with('#')) {
            if (part_ == Part::outside) {
                return wrong(ErrorCode::format, "a case begins with \"=== its-name\"");
            }
            const std::size_t colon = text.find(':');
            if (colon == std::string_view::npos) {
                return wrong(ErrorCode::format, fmt::format("\"{}\" is no \"key: value\"", text));
            }
            const std::string key(text.substr(0, colon));
            std::string value(text.substr(std::min(colon + 2, text.size())));
            return part_ == Part::head ? head(key, value) : truth(key, value);
        }
        return {};
    }

    Result<void> finish() {
        if (part_ == Part::text) {
            SITMAP_TRY(take_text());
        } else if (part_ == Part::head) {
            return wrong(ErrorCode::format, "the case has no \"--- text\"");
        }
        if (part_ != Part::outside) {
            derive_roles(cases_.back());
        }
        part_ = Part::outside;
        return {};
    }

    std::vector<Case> cases() && { return std::move(cases_); }

private:
    enum class Part { outside, head, text, truth };

    tl::unexpected<Error> wrong(ErrorCode code, std::string message) const {
        return failure({code, std::move(message), {}, file_, line_, 0});
    }

    Result<void> take_text() {
        while (annotated_.ends_with("\n\n")) {
            annotated_.pop_back();
        }
        auto done = read_annotated(annotated_, text_line_, places_, cases_.back());
        annotated_.clear();
        return done;
    }

    Result<void> head(const std::string& key, const std::string& value) {
        Case& one = cases_.back();
        if (key == "language") {
            const auto language = language_from(value);
            if (!language) {
                return wrong(ErrorCode::format, fmt::format("unknown language \"{}\"", value));
            }
            one.language = *language;
        } else if (key == "published" || key == "published-in-text") {
            SITMAP_TRY_ASSIGN(one.published, time::parse_date(value));
            one.published_in_text = key != "published";
        } else if (key == "form" && (value == "text" || value == "md" || value == "html")) {
            one.form = value == "text" ? article::Format::text
                       : value == "md" ? article::Format::markdown
                                       : article::Format::html;
        } else if (key == "themes") {
            one.themes = split(value, ",");
        } else {
            return wrong(ErrorCode::format, fmt::format("unknown line \"{}: {}\"", key, value));
        }
        return {};
    }

    Result<void> truth(const std::string& key, const std::string& value) {
        Case& one = cases_.back();
        if (key == "not") {
            const auto words = split(value, ";");
            one.no_places.insert(one.no_places.end(), words.begin(), words.end());
            return {};
        }
        if (key != "event" && key != "event?") {
            return wrong(ErrorCode::format, fmt::format("unknown line \"{}: …\"", key));
        }
        auto event = read_event(value, places_);
        if (!event) {
            return wrong(event.error().code, event.error().message);
        }
        event->optional = key == "event?";
        event->line = line_;
        one.events.push_back(std::move(*event));
        return {};
    }

    const std::string& file_;
    const TruthPlaces& places_;
    std::vector<Case> cases_;
    Part part_ = Part::outside;
    std::string annotated_;
    int line_ = 0;
    int text_line_ = 0;
};

}  // namespace

Result<std::vector<Case>> parse_cases(std::string_view text, const std::string& file, const TruthPlaces& places) {
    CaseReader reader(file, places);
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        SITMAP_TRY(reader.line(text.substr(start, end - start)));
        start = end + 1;
    }
    SITMAP_TRY(reader.finish());
    return std::move(reader).cases();
}

Result<std::vector<Case>> read_cases(const std::filesystem::path& path, const TruthPlaces& places) {
    std::vector<std::filesystem::path> files;
    std::error_code problem;
    if (std::filesystem::is_directory(path, problem)) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(path, problem)) {
            if (entry.path().extension() == ".case") {
                files.push_back(entry.path());
            }
        }
    } else {
        files.push_back(path);
    }
    std::ranges::sort(files);
    std::vector<Case> cases;
    for (const auto& file : files) {
        SITMAP_TRY_ASSIGN(const std::string text, io::read_text(file, std::size_t{16} << 20));
        SITMAP_TRY_ASSIGN(auto some, parse_cases(text, file.string(), places));
        std::ranges::move(some, std::back_inserter(cases));
    }
    return cases;
}

}  // namespace sitmap::reading
