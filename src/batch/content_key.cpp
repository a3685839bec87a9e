#include "batch/content_key.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "batch/file_hash.hpp"
#include "gazetteer/user_names.hpp"
#include "io/file.hpp"
#include "io/limits.hpp"
#include "layout/seats.hpp"

namespace sitmap::batch {

namespace {

/// Names and contents of the style files, in the order of their names: folders may lie elsewhere on another machine.
std::string styles_text() {
    std::vector<std::pair<std::string, std::string>> files;
    for (const std::filesystem::path& folder : style::style_folders()) {
        std::error_code code;
        for (std::filesystem::recursive_directory_iterator it(folder, code), end; !code && it != end;
             it.increment(code)) {
            std::error_code kind;
            if (it->is_regular_file(kind)) {
                if (auto bytes = io::read_file(it->path(), limits::article_bytes)) {
                    files.emplace_back(it->path().filename().string(), std::move(*bytes));
                }
            }
        }
    }
    std::sort(files.begin(), files.end());
    std::string text;
    for (const auto& [name, bytes] : files) {
        text += fmt::format("{}\n{}\n{}\n", name, bytes.size(), bytes);
    }
    return text;
}

/// Size and time of the files that users bring: rasters are too large to be read again for every map of a series.
std::string own_files_text(const brief::Brief& brief) {
    std::string text;
    const auto add = [&](const std::string& file) {
        std::error_code fault;
        const auto size = std::filesystem::file_size(file, fault);
        const auto changed = std::filesystem::last_write_time(file, fault).time_since_epoch().count();
        text += fault ? "" : fmt::format("own {} {} {}\n", file, size, changed);
    };
    for (const brief::OwnLayer& layer : brief.layers) {
        add(layer.file);
    }
    for (const auto* raster : {&brief.heights, &brief.picture}) {
        if (*raster) {
            add((*raster)->file);
        }
    }
    return text;
}

}  // namespace

std::string_view name_of(Key::Part part) {
    constexpr std::array<std::string_view, Key::parts> names = {"content", "files", "output",
                                                                "styles",  "data",  "program"};
    return names[part];
}

std::string Key::difference_to(const Key& other) const {
    constexpr std::array<std::string_view, parts> words = {"its events or settings", "files that it shows",
                                                           "format or resolution",   "the styles",
                                                           "the data pack",          "the program"};
    std::vector<std::string_view> changed;
    for (std::size_t i = 0; i < parts; ++i) {
        if (hash[i] != other.hash[i]) {
            changed.push_back(words[i]);
        }
    }
    return fmt::format("{}", fmt::join(changed, ", "));
}

ContentKey::ContentKey(const Atlas& atlas, const Options& options, const layout::Seats* seats)
    : atlas_(atlas), seats_(seats != nullptr ? layout::to_text(*seats) : std::string()) {
    std::string output = fmt::format("dpi {} {}\n", options.dpi, options.colours);
    output += options.drawn ? "drawn " + time::to_iso(*options.drawn) + "\n" : "";
    for (const paint::Format format : options.formats) {
        output += fmt::format("format {}\n", static_cast<int>(format));
    }
    for (const Beside kind : options.beside) {
        output += fmt::format("beside {}\n", static_cast<int>(kind));
    }
    common_.hash[Key::output] = hash_of_file(output);
    common_.hash[Key::styles] = hash_of_file(styles_text());
    common_.hash[Key::data] = hash_of_file(atlas.pack().version() +
                                           (options.added.empty() ? "" : gazetteer::to_user_names_csv(options.added)));
    common_.hash[Key::program] = hash_of_file("sitmap " SITMAP_VERSION);
}

Key ContentKey::of(const PlannedMap& map) const {
    const brief::Brief& brief = map.brief;
    std::string content = brief::to_toml(brief, nullptr, atlas_.gazetteer());
    for (const event::Event& event : brief.events) {
        for (const event::Evidence& piece : event.evidence) {
            content += fmt::format("evidence {} {} {} {}\n", event.id, piece.file, piece.row, piece.text);
        }
    }
    for (const auto& [id, opacity] : map.faded) {
        content += fmt::format("faded {} {}\n", id, opacity);
    }
    content += seats_;
    std::string files = own_files_text(brief);
    if (brief.style.find('/') != std::string::npos) {
        files += io::read_file(brief.style, limits::article_bytes).value_or(std::string{});
    }
    Key key = common_;
    key.hash[Key::content] = hash_of_file(content);
    key.hash[Key::files] = hash_of_file(files);
    return key;
}

}  // namespace sitmap::batch
