#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "sitmap.hpp"

/// What the fuzz targets have in common. A target takes any bytes; it ends the process where a promise is broken.
namespace fuzzing {

/// Ends the process with the promise that was broken.
void must(bool holds, const char* promise);
/// The same for an error that must not be; it is printed.
void must(bool holds, const char* promise, const sitmap::Error& error);

/// Input taken apart: a few bytes that choose, then text.
class Input {
public:
    Input(const std::uint8_t* data, std::size_t size)
        : bytes_(size == 0 ? std::string_view() : std::string_view(reinterpret_cast<const char*>(data), size)) {}
    /// The next byte, below `end`; 0 when there is none left. \pre end > 0
    unsigned choice(unsigned end);
    /// All that is left.
    std::string_view bytes() const { return bytes_; }
    /// All that is left as a reader of files lets it through: valid UTF-8.
    std::string text() const;

private:
    std::string_view bytes_;
};

/// The data pack that SITMAP_DATA names, opened at the first call.
const sitmap::Atlas& atlas();
/// The style "briefing", read at the first call.
const sitmap::style::Style& briefing();

/// A file for readers that want one, in a folder of this process in memory, taken away at the end.
std::string scratch_file(std::string_view name, std::string_view bytes);

}  // namespace fuzzing

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
