#include "cli/joined_output.hpp"

namespace sitmap::cli {
namespace {

constexpr std::string_view features_begin = "\"features\": [";
constexpr std::string_view features_end = "\n ]\n}\n";

/// The features between the brackets; nothing when there are none.
std::string_view features_of(std::string_view collection) {
    const std::size_t begin = collection.find(features_begin);
    if (begin == std::string_view::npos || !collection.ends_with(features_end)) {
        return {};
    }
    collection.remove_prefix(begin + features_begin.size());
    collection.remove_suffix(features_end.size());
    return collection;
}

}  // namespace

void JoinedOutput::add(std::string_view table) {
    if (all_.empty()) {
        all_ = table;
        return;
    }
    if (ending_ == ".csv") {
        all_ += table.substr(table.find('\n') + 1);
        return;
    }
    const std::string_view more = features_of(table);
    if (more.empty()) {
        return;
    }
    if (features_of(all_).empty()) {
        all_ = table;
        return;
    }
    all_.resize(all_.size() - features_end.size());
    all_ += ',';
    all_ += more;
    all_ += features_end;
}

std::string JoinedOutput::finish() {
    return std::move(all_);
}

}  // namespace sitmap::cli
