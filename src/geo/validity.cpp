#include "geo/validity.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "geo/geos_calls.hpp"

namespace sitmap::geo {

namespace {

/// "Self-intersection[46.5 39.5]" as a sentence goes on with it.
std::string in_words(std::string_view reason) {
    const std::size_t bracket = std::min(reason.find('['), reason.size());
    std::string words(reason.substr(0, bracket));
    if (!words.empty() && words.front() >= 'A' && words.front() <= 'Z') {
        words.front() = static_cast<char>(words.front() - 'A' + 'a');
    }
    double x = 0, y = 0;
    const char* const end = reason.data() + reason.size();
    const char* const first = reason.data() + std::min(bracket + 1, reason.size());
    const auto blank = std::from_chars(first, end, x);
    if (blank.ec == std::errc{} && blank.ptr != end && std::from_chars(blank.ptr + 1, end, y).ec == std::errc{}) {
        words += fmt::format(" at {:.4f}, {:.4f}", x, y);
    }
    return words;
}

}  // namespace

template <class P>
std::string fault_of(const BasicPolygon<P>& area) {
    const geos::Context context;
    const auto input = geos::to_geos(context, BasicGeometry<P>{{}, {}, {area}});
    if (!input) {
        return input.error().message;
    }
    if (GEOSisValid_r(context.handle(), input->get()) == 1) {
        return {};
    }
    char* const reason = GEOSisValidReason_r(context.handle(), input->get());
    std::string fault = in_words(reason != nullptr ? reason : "no area");
    GEOSFree_r(context.handle(), reason);
    return fault;
}

template std::string fault_of(const BasicPolygon<LonLat>&);
template std::string fault_of(const BasicPolygon<XY>&);

}  // namespace sitmap::geo
