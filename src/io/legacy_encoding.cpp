#include "io/legacy_encoding.hpp"

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <utility>

namespace sitmap::io {
namespace {

constexpr std::array<LegacyEncoding, 11> encodings{{{"windows-1250"},
                                                    {"windows-1251"},
                                                    {"windows-1252"},
                                                    {"windows-1253"},
                                                    {"windows-1254"},
                                                    {"windows-1256"},
                                                    {"iso-8859-2"},
                                                    {"iso-8859-5"},
                                                    {"koi8-r"},
                                                    {"koi8-u"},
                                                    {"ibm866"}}};

/// Other labels of the same, as browsers read them (https://encoding.spec.whatwg.org, "Names and labels").
constexpr std::array<std::pair<std::string_view, std::string_view>, 22> labels{
    {{"cp1250", "windows-1250"},     {"cp1251", "windows-1251"},    {"x-cp1251", "windows-1251"},
     {"win-1251", "windows-1251"},   {"cp1252", "windows-1252"},    {"iso-8859-1", "windows-1252"},
     {"iso8859-1", "windows-1252"},  {"latin1", "windows-1252"},    {"us-ascii", "windows-1252"},
     {"ascii", "windows-1252"},      {"cp1253", "windows-1253"},    {"cp1254", "windows-1254"},
     {"iso-8859-9", "windows-1254"}, {"iso8859-9", "windows-1254"}, {"latin5", "windows-1254"},
     {"cp1256", "windows-1256"},     {"cyrillic", "iso-8859-5"},    {"koi8", "koi8-r"},
     {"koi8-ru", "koi8-u"},          {"cp866", "ibm866"},           {"866", "ibm866"},
     {"latin2", "iso-8859-2"}}};

std::string lower(std::string_view label) {
    std::string result;
    for (const char c : label) {
        if (c != ' ' && c != '"' && c != '\'') {
            result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    std::ranges::replace(result, '_', '-');
    return result;
}

struct CloseDetector {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

}  // namespace

const LegacyEncoding* legacy_encoding(std::string_view label) {
    const std::string name = lower(label);
    const auto alias = std::ranges::find(labels, name, &std::pair<std::string_view, std::string_view>::first);
    const auto found = std::ranges::find(encodings, alias == labels.end() ? std::string_view(name) : alias->second,
                                         &LegacyEncoding::name);
    return found == encodings.end() ? nullptr : &*found;
}

bool is_unicode_label(std::string_view label) {
    const std::string name = lower(label);
    return name == "utf8" || name.starts_with("utf-") || name == "unicode";
}

Result<std::string> from_legacy(std::string_view bytes, const LegacyEncoding& encoding) {
    constexpr std::size_t longest_letter = 3;  // bytes in UTF-8 of what one byte stands for
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()) / longest_letter - 1) {
        return failure(ErrorCode::limit_bytes, "is too large to be converted");
    }
    std::string text(bytes.size() * longest_letter + 1, '\0');
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t length =
        ucnv_convert("UTF-8", std::string(encoding.name).c_str(), text.data(), static_cast<std::int32_t>(text.size()),
                     bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
    if (U_FAILURE(status)) {
        return failure(ErrorCode::encoding, fmt::format("cannot be read as {}: {}", encoding.name, u_errorName(status)),
                       "save it as UTF-8");
    }
    text.resize(static_cast<std::size_t>(length));
    return text;
}

std::string likely_encoding(std::string_view bytes) {
    constexpr std::size_t sample = 64'000;
    constexpr std::string_view fallback = "WINDOWS-1252";
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
    const auto head = bytes.substr(0, sample);
    ucsdet_setText(detector.get(), head.data(), static_cast<std::int32_t>(head.size()), &status);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || match == nullptr) {
        return std::string(fallback);
    }
    const char* name = ucsdet_getName(match, &status);
    const std::string_view found = U_SUCCESS(status) && name != nullptr ? name : "";
    if (found.starts_with("UTF-8")) {
        return {};
    }
    const LegacyEncoding* encoding = legacy_encoding(found);
    std::string result(encoding == nullptr ? fallback : encoding->name);
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return result;
}

}  // namespace sitmap::io
