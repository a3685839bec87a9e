#include "cli/drawing_date.hpp"

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string_view>

namespace sitmap::cli {

Result<std::optional<time::Date>> drawing_date() {
    const char* variable = std::getenv("SOURCE_DATE_EPOCH");
    if (variable == nullptr || *variable == '\0') {
        return std::nullopt;
    }
    constexpr long long end_of_year_9999 = 253'402'300'799;
    const std::string_view text = variable;
    long long seconds = -1;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (fault != std::errc{} || end != text.data() + text.size() || seconds < 0 || seconds > end_of_year_9999) {
        return failure(ErrorCode::config, "SOURCE_DATE_EPOCH is not a number of seconds: " + std::string(text),
                       "set it to the output of: date +%s");
    }
    return std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
}

}  // namespace sitmap::cli
