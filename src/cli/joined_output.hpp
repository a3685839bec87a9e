#pragma once

#include <string>
#include <string_view>

namespace sitmap::cli {

/// Tables of single articles as one table: rows of .csv below one head, features of .geojson in one collection.
class JoinedOutput {
public:
    explicit JoinedOutput(std::string ending) : ending_(std::move(ending)) {}
    /// What event::to_csv or event::to_geojson gave for one article.
    void add(std::string_view table);
    /// The whole; nothing may be added after.
    std::string finish();

private:
    std::string ending_;
    std::string all_;
};

}  // namespace sitmap::cli
