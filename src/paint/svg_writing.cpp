#include "paint/svg_writing.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdint>

namespace sitmap::paint {

namespace {

/// Lines of the ground have thousands of vertices: a tenth of a point is less than a pixel of the finest print, and
/// the file is half as long. Symbols keep their hundredths.
constexpr std::size_t long_path = 100;

std::int64_t hundredths(double value, bool coarse = false) {
    return coarse ? std::llround(value * 10) * 10 : std::llround(value * 100);
}

void append_hundredths(std::string& out, std::int64_t value) {
    if (value < 0) {
        out += '-';
        value = -value;
    }
    const std::int64_t whole = value / 100;
    const std::int64_t part = value % 100;
    if (whole != 0 || part == 0) {
        fmt::format_to(std::back_inserter(out), "{}", whole);
    }
    if (part != 0) {
        out += '.';
        out += static_cast<char>('0' + part / 10);
        if (part % 10 != 0) {
            out += static_cast<char>('0' + part % 10);
        }
    }
}

/// Writes commands and coordinates with as few separators as SVG allows.
class PathWriter {
public:
    void command(char letter) {
        if (letter != last_) {
            out_ += letter;
            last_ = letter;
            fresh_ = true;
        }
    }
    void pair(std::int64_t x, std::int64_t y) {
        value(x);
        value(y);
    }
    void forget() { last_ = 0; }
    std::string take() { return std::move(out_); }

private:
    void value(std::int64_t hundredth) {
        if (!fresh_ && hundredth >= 0) {
            out_ += ' ';
        }
        append_hundredths(out_, hundredth);
        fresh_ = false;
    }

    std::string out_;
    char last_ = 0;
    bool fresh_ = true;
};

bool is_xml_character(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x20) {
        return byte == '\t' || byte == '\n' || byte == '\r';
    }
    // U+FFFE and U+FFFF
    return !(byte == 0xEF && text.substr(at, 3).size() == 3 && static_cast<unsigned char>(text[at + 1]) == 0xBF &&
             static_cast<unsigned char>(text[at + 2]) >= 0xBE);
}

bool is_alphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace

void append_number(std::string& out, double value) {
    append_hundredths(out, hundredths(value));
}

std::string number(double value) {
    std::string out;
    append_number(out, value);
    return out;
}

std::string path_data(const geo::Path& path) {
    PathWriter writer;
    std::int64_t x = 0, y = 0, start_x = 0, start_y = 0;
    const geo::XY* next = path.points.data();
    const bool coarse = path.points.size() > long_path;
    const auto step_to = [&](const geo::XY& point) {
        writer.pair(hundredths(point.x, coarse) - x, hundredths(point.y, coarse) - y);
    };
    const auto arrive = [&](const geo::XY& point) { x = hundredths(point.x, coarse), y = hundredths(point.y, coarse); };
    const auto is_here = [&](const geo::XY& point) {
        return hundredths(point.x, coarse) == x && hundredths(point.y, coarse) == y;
    };
    for (geo::Path::Verb verb : path.verbs) {
        switch (verb) {
            case geo::Path::Verb::move:
                writer.forget();
                writer.command('M');
                arrive(*next++);
                writer.pair(x, y);
                start_x = x, start_y = y;
                break;
            case geo::Path::Verb::line:
                if (coarse && is_here(*next)) {
                    ++next;
                    break;
                }
                writer.command('l');
                step_to(*next);
                arrive(*next++);
                break;
            case geo::Path::Verb::cubic:
                writer.command('c');
                step_to(next[0]);
                step_to(next[1]);
                step_to(next[2]);
                arrive(next[2]);
                next += 3;
                break;
            case geo::Path::Verb::close:
                writer.command('z');
                writer.forget();
                x = start_x, y = start_y;
                break;
        }
    }
    return writer.take();
}

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        switch (text[i]) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                if (is_xml_character(text, i)) {
                    out += text[i];
                } else if (static_cast<unsigned char>(text[i]) == 0xEF) {
                    i += 2;
                }
        }
    }
    return out;
}

std::string id_of(std::string_view text) {
    std::string id;
    for (const char c : text) {
        id += is_alphanumeric(c) || c == '-' || c == '_' || c == '.' ? c : '-';
    }
    if (id.empty() || !(is_alphanumeric(id.front()) && (id.front() < '0' || id.front() > '9'))) {
        id.insert(0, "g-");
    }
    return id;
}

std::string data_name_of(std::string_view text) {
    std::string name;
    for (const char c : text) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        name += is_alphanumeric(lower) ? lower : '-';
    }
    return name.empty() ? "value" : name;
}

std::string base64(std::string_view bytes) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto byte = [&](std::size_t k) {
            return i + k < bytes.size() ? static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i + k])) : 0u;
        };
        const std::uint32_t word = byte(0) << 16 | byte(1) << 8 | byte(2);
        out += letters[word >> 18];
        out += letters[word >> 12 & 63];
        out += i + 1 < bytes.size() ? letters[word >> 6 & 63] : '=';
        out += i + 2 < bytes.size() ? letters[word & 63] : '=';
    }
    return out;
}

std::string digest(std::string_view text) {
    std::uint64_t hash = 1469598103934665603ull;  // FNV-1a
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    }
    return fmt::format("{:08x}", static_cast<std::uint32_t>(hash ^ hash >> 32));
}

}  // namespace sitmap::paint
