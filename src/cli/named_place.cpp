#include "cli/named_place.hpp"

#include <fmt/format.h>

#include "cli/word_list.hpp"

namespace sitmap::cli {

Error unknown_place(const std::string& name, const gazetteer::Gazetteer& gazetteer) {
    Error error;
    error.code = ErrorCode::unknown_place;
    error.message = fmt::format("no place is called \"{}\"", name);
    const auto near = gazetteer.suggestions(name);
    error.hint = near.empty() ? "" : fmt::format("near names: {}", listed(near));
    return error;
}

Result<const gazetteer::Place*> named_place(const std::string& name, const gazetteer::Gazetteer& gazetteer) {
    const auto candidates = gazetteer.look_up(name, 1);
    if (candidates.empty()) {
        return failure(unknown_place(name, gazetteer));
    }
    return candidates.front().place;
}

}  // namespace sitmap::cli
