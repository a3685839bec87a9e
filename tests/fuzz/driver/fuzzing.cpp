#include "fuzz/driver/fuzzing.hpp"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "io/decode.hpp"

namespace fuzzing {
namespace {

/// A folder of this process, in memory where there is such a place.
class Scratch {
public:
    Scratch()
        : folder_((std::filesystem::is_directory("/dev/shm") ? std::filesystem::path("/dev/shm")
                                                             : std::filesystem::temp_directory_path()) /
                  ("sitmap-fuzz-" + std::to_string(::getpid()))) {
        std::filesystem::create_directories(folder_);
    }
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    const std::filesystem::path& path() const { return folder_; }

private:
    std::filesystem::path folder_;
};

}  // namespace

void must(bool holds, const char* promise) {
    if (!holds) {
        std::fprintf(stderr, "broken promise: %s\n", promise);
        std::abort();
    }
}

void must(bool holds, const char* promise, const sitmap::Error& error) {
    if (!holds) {
        std::fprintf(stderr, "%s: %s (%s:%d:%d)\n", std::string(sitmap::name_of(error.code)).c_str(),
                     error.message.c_str(), error.file.c_str(), error.line, error.column);
        must(false, promise);
    }
}

unsigned Input::choice(unsigned end) {
    if (bytes_.empty()) {
        return 0;
    }
    const unsigned byte = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    return byte % end;
}

std::string Input::text() const {
    auto decoded = sitmap::io::decode(std::string(bytes_), "", {"utf-8", true});
    return decoded ? std::move(decoded->text) : std::string();  // UTF-32 alone is refused
}

const sitmap::Atlas& atlas() {
    static const auto opened = sitmap::Atlas::open();
    must(opened.has_value(), "there is a data pack (SITMAP_DATA)");
    return *opened;
}

const sitmap::style::Style& briefing() {
    static const auto style = sitmap::style::load("briefing", sitmap::style::style_folders());
    must(style.has_value(), "there is the style briefing (SITMAP_STYLES)");
    return *style;
}

std::string scratch_file(std::string_view name, std::string_view bytes) {
    static const Scratch scratch;
    const std::filesystem::path file = scratch.path() / name;
    std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return file.native();
}

}  // namespace fuzzing
