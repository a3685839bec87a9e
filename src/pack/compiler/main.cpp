#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>
#include <vector>

#include "io/file.hpp"
#include "pack/compiler/compile.hpp"
#include "pack/compiler/examine.hpp"
#include "pack/compiler/sources.hpp"

namespace {

namespace fs = std::filesystem;
using namespace sitmap;

constexpr const char* usage =
    "usage: sitmap-geodata MANIFEST PACK [--depfile FILE]\n"
    "       sitmap-geodata --check PACK\n"
    "Compiles the sources that MANIFEST (geodata/pack.toml) names into the GeoPackage PACK.\n"
    "  --check          read the pack whole, as the program would, and list what is in it\n"
    "  --depfile FILE   write a Makefile rule with every source that was read; with it, a pack that is up to\n"
    "                   date with its sources and with this program is left alone\n";

constexpr std::size_t no_limit = std::size_t{1} << 40;

int report(const Error& error) {
    const std::string place = error.line > 0 ? fmt::format("{}:{}", error.file, error.line) : error.file;
    fmt::print(stderr, "sitmap-geodata: error[{}]: {}{}{}\n", name_of(error.code), place, place.empty() ? "" : ": ",
               error.message);
    if (!error.hint.empty()) {
        fmt::print(stderr, "  hint: {}\n", error.hint);
    }
    return exit_status_of(error.code);
}

/// Spaces and the like would end a name in a Makefile rule.
std::string escaped(const fs::path& path) {
    std::string text;
    for (const char c : path.string()) {
        if (c == ' ' || c == '#' || c == '\\') {
            text += '\\';
        } else if (c == '$') {
            text += '$';
        }
        text += c;
    }
    return text;
}

/// Changes when a source or this program changes. Linking the program anew without a change does not change it.
Result<std::string> stamp(const std::vector<fs::path>& sources) {
    std::string all;
    for (const auto& file : sources) {
        SITMAP_TRY_ASSIGN(const auto content, io::read_file(file, no_limit));
        all += file.string() + ' ' + pack::compiler::digest(content) + '\n';
    }
    SITMAP_TRY_ASSIGN(const auto program, io::read_file(fs::read_symlink("/proc/self/exe"), no_limit));
    return pack::compiler::digest(all + pack::compiler::digest(program));
}

std::vector<fs::path> sources_of_last_time(const fs::path& list) {
    std::vector<fs::path> files;
    std::ifstream lines(list);
    for (std::string line; std::getline(lines, line);) {
        files.emplace_back(line);
    }
    return files;
}

bool is_up_to_date(const fs::path& pack, const fs::path& stamp_file) {
    auto lines = sources_of_last_time(stamp_file);
    if (lines.empty() || !fs::is_regular_file(pack)) {
        return false;
    }
    const std::string last = lines.front().string();
    lines.erase(lines.begin());
    const auto now = stamp(lines);
    return now && *now == last;
}

Result<void> note(const pack::compiler::Compiled& compiled, const fs::path& pack, const fs::path& depfile,
                  const fs::path& stamp_file) {
    SITMAP_TRY_ASSIGN(std::string stamped, stamp(compiled.sources));
    std::string rule = escaped(pack) + ":";
    stamped += '\n';
    for (const auto& source : compiled.sources) {
        rule += " \\\n  " + escaped(source);
        stamped += source.string() + '\n';
    }
    SITMAP_TRY(io::write_file(depfile, rule + '\n'));
    return io::write_file(stamp_file, stamped);
}

int check(const fs::path& pack) {
    const auto found = pack::compiler::examine(pack);
    if (!found) {
        return report(found.error());
    }
    fmt::print("{}", *found);
    const auto territory = pack::compiler::examine_territory(pack);
    if (!territory) {
        return report(territory.error());
    }
    fmt::print("{}", *territory);
    return 0;
}

int run(const std::vector<std::string>& arguments) {
    if (arguments.size() == 2 && arguments[0] == "--check") {
        return check(arguments[1]);
    }
    if (arguments.size() != 2 && !(arguments.size() == 4 && arguments[2] == "--depfile")) {
        fmt::print(stderr, "{}", usage);
        return 2;
    }
    const fs::path manifest = arguments[0];
    const fs::path pack = arguments[1];
    const fs::path depfile = arguments.size() == 4 ? arguments[3] : "";
    const fs::path stamp_file = depfile.string() + ".stamp";
    if (!depfile.empty() && is_up_to_date(pack, stamp_file)) {
        fs::last_write_time(pack, fs::file_time_type::clock::now());
        return 0;
    }
    const auto compiled = pack::compiler::compile(manifest, pack);
    if (!compiled) {
        return report(compiled.error());
    }
    if (!depfile.empty()) {
        if (const auto noted = note(*compiled, pack, depfile, stamp_file); !noted) {
            return report(noted.error());
        }
    }
    fmt::print("{}: {:.1f} MB from {} sources, version {}\n", pack.string(), fs::file_size(pack) / 1e6,
               compiled->sources.size(), compiled->version);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run({argv + 1, argv + argc});
    } catch (const std::exception& failed) {
        fmt::print(stderr, "sitmap-geodata: error[E_INTERNAL]: {}\n", failed.what());
        return 1;
    }
}
