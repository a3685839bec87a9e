#pragma once

#include <optional>
#include <string>
#include <vector>

#include "batch/animation.hpp"
#include "batch/batch.hpp"
#include "batch/watch.hpp"
#include "cli/brief_options.hpp"
#include "cli/common_options.hpp"
#include "cli/encoding_option.hpp"
#include "cli/names_option.hpp"
#include "cli/pixel_options.hpp"

namespace sitmap::cli {

class CommandLine;

/// The command line of `sitmap batch` as it was given and, once checked, as the series takes it.
class BatchOptions {
public:
    CommonOptions common;
    NamesOption names_tables;
    EncodingOption encoding;
    std::vector<std::string> words;  ///< inputs, or "merge" or "diff" and folders
    batch::Options options;
    bool dry_run = false;
    std::optional<batch::Animation> animation;
    std::vector<std::pair<std::string, paint::Format>> pictures;  ///< of a difference
    batch::Watch::Bounds bounds;

    /// `*this` must outlive the parsing.
    void declare(CommandLine& line);
    /// Reads the values into `options`; what is wrong is added to `problems`.
    void check(Problems& problems);
    /// The inputs: words, patterns and folders spelled out, and those that --list names. Errors: those of reading it.
    Result<std::vector<std::filesystem::path>> inputs() const;
    /// The style and the page that all maps shall have are there. Errors: style, config.
    Result<void> check_looks() const { return brief_.check_looks(); }
    /// Reads --template into `options`. Errors: those of a brief.
    Result<void> read_pattern(const gazetteer::Gazetteer& gazetteer);

private:
    void check_period(Problems& problems);
    void check_words(Problems& problems);
    void check_pictures(Problems& problems);

    BriefOptions brief_;
    std::vector<std::string> formats_{"svg"}, beside_{"json", "alt", "csv", "geojson"};
    std::string by_ = "article", folder_, freeze_ = "auto", empty_ = "skip";
    std::string from_, to_, window_, jobs_, list_, pattern_, shard_, film_, pace_, time_limit_, memory_limit_;
    PixelOptions pixels_;
};

}  // namespace sitmap::cli
