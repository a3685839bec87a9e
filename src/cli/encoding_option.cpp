#include "cli/encoding_option.hpp"

#include <fmt/format.h>

#include "cli/command_line.hpp"
#include "cli/common_options.hpp"

namespace sitmap::cli {

void EncodingOption::declare(CommandLine& line) {
    line.text("--encoding", choice_.name, "NAME",
              "Encoding of the articles, whatever they say: windows-1251, utf-16le …");
    line.flag("--encoding-fallback", choice_.fallback,
              "Read what is no text as U+FFFD and say how often, instead of refusing it");
}

void EncodingOption::check(Problems& problems) const {
    if (!choice_.name.empty() && !io::is_known_encoding(choice_.name)) {
        problems.usage(
            fmt::format("--encoding: \"{}\" is not known", choice_.name),
            "utf-8, utf-16le, windows-1251, windows-1254, koi8-r …; another one: iconv -f NAME -t UTF-8 FILE");
    }
}

}  // namespace sitmap::cli
