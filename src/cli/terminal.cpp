#include "cli/terminal.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <map>
#include <nlohmann/json.hpp>

#include "cli/usual_hint.hpp"
#include "io/system_hint.hpp"
#include "io/utf8.hpp"

namespace sitmap::cli {
namespace {

constexpr int warnings_of_a_code = 3;

/// 0, or the reason why not all of it could be written.
int write_to(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t count = ::write(descriptor, text.data(), text.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return errno;
        }
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    return 0;
}

void to_standard_error(const std::string& line) {
    write_to(STDERR_FILENO, line);  // when this fails there is nowhere left to complain
}

std::string position(const Error& parts) {
    if (parts.file.empty()) {
        return {};
    }
    std::string text = printable(parts.file) + ":";
    if (parts.line > 0) {
        text += fmt::format("{}:", parts.line);
        if (parts.column > 0) {
            text += fmt::format("{}:", parts.column);
        }
    }
    return text + " ";
}

std::string as_json(std::string_view level, std::string_view code, const Error& parts) {
    nlohmann::ordered_json line;
    line["level"] = level;
    if (!code.empty()) {
        line["code"] = code;
    }
    if (!parts.file.empty()) {
        line["file"] = parts.file;
    }
    if (parts.line > 0) {
        line["line"] = parts.line;
    }
    if (parts.column > 0) {
        line["column"] = parts.column;
    }
    line["message"] = parts.message;
    if (!parts.hint.empty()) {
        line["hint"] = parts.hint;
    }
    return line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string printable(std::string_view text) {
    std::string safe;
    while (!text.empty()) {
        const std::size_t valid = std::min(io::first_invalid_utf8(text), text.size());
        for (std::size_t at = 0; at < valid; ++at) {
            const auto byte = static_cast<unsigned char>(text[at]);
            // U+0080–U+009F are C2 80 – C2 9F: terminals take some of them as commands.
            const bool c1 = byte == 0xC2 && at + 1 < valid && static_cast<unsigned char>(text[at + 1]) < 0xA0;
            if (byte < 0x20 || byte == 0x7F) {
                safe += fmt::format("\\x{:02X}", byte);
            } else if (c1) {
                safe += fmt::format("\\x{:02X}", static_cast<unsigned char>(text[++at]));
            } else {
                safe += text[at];
            }
        }
        text.remove_prefix(valid);
        if (!text.empty()) {
            safe += fmt::format("\\x{:02X}", static_cast<unsigned char>(text.front()));
            text.remove_prefix(1);
        }
    }
    return safe;
}

Terminal::Terminal() {
    const char* no_colour = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    colour_ = ::isatty(STDERR_FILENO) == 1 && (no_colour == nullptr || *no_colour == '\0') && terminal != nullptr &&
              std::string_view(terminal) != "dumb";
}

void Terminal::set_voice(const Voice& voice) {
    voice_ = voice;
}

void Terminal::say(std::string_view level, std::string_view code, const Error& parts) const {
    if (voice_.json) {
        to_standard_error(as_json(level, code, parts));
        return;
    }
    std::string line = "sitmap: ";
    if (!code.empty()) {
        const std::string label = fmt::format("{}[{}]", level, code);
        const char* colour = level == "error" ? "\x1B[1;31m" : "\x1B[1;33m";
        line += colour_ ? fmt::format("{}{}\x1B[0m: ", colour, label) : label + ": ";
    }
    line += position(parts) + printable(parts.message) + "\n";
    if (!parts.hint.empty()) {
        line += "  hint: " + printable(parts.hint) + "\n";
    }
    to_standard_error(line);
}

void Terminal::error(const Error& error) const {
    Error helpful = error;
    if (helpful.hint.empty()) {
        helpful.hint = usual_hint(error.code);
    }
    say("error", name_of(error.code), helpful);
}

void Terminal::warn(const Warnings& warnings) const {
    if (voice_.quiet) {
        return;
    }
    std::map<std::string_view, int> counts;
    for (const Warning& warning : warnings) {
        if (++counts[warning.code] <= warnings_of_a_code || voice_.verbose || voice_.json) {
            Error parts;
            parts.message = warning.message;
            parts.file = warning.file;
            parts.line = warning.line;
            say("warning", warning.code, parts);
        }
    }
    for (const auto& [code, count] : counts) {
        if (count > warnings_of_a_code && !voice_.verbose && !voice_.json) {
            note(fmt::format("{} more of {}; -v shows them", count - warnings_of_a_code, code));
        }
    }
}

void Terminal::note(std::string_view text) const {
    if (!voice_.quiet) {
        Error parts;
        parts.message = text;
        say("note", {}, parts);
    }
}

void Terminal::detail(std::string_view text) const {
    if (voice_.verbose) {
        note(text);
    }
}

void Terminal::print(std::string_view result) {
    if (lost_output_) {
        return;
    }
    if (const int reason = write_to(STDOUT_FILENO, result); reason != 0) {
        lost_output_ = true;
        if (reason != EPIPE) {
            Error lost;
            lost.code = ErrorCode::write;
            lost.file = "standard output";
            lost.message = fmt::format("cannot be written: {}", std::strerror(reason));
            lost.hint = io::system_hint(reason);
            error(lost);
        }
    }
}

int Terminal::fail(const Error& error) const {
    this->error(error);
    return exit_status_of(error.code);
}

int Terminal::fail(const std::vector<Error>& errors) const {
    int status = 0;
    for (const Error& error : errors) {
        status = std::max(status, fail(error));
    }
    return status;
}

}  // namespace sitmap::cli
