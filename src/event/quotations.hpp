#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "article/article.hpp"

namespace sitmap::event {

/// Where an article lets others speak: what stands between quotation marks of any script. Marks around a few words only
/// set these apart.
class Quotations {
public:
    explicit Quotations(const article::Article& article);

    /// Whether the byte of the text lies in somebody's words.
    bool holds(std::size_t at) const;

private:
    std::vector<std::pair<std::size_t, std::size_t>> spans_;  ///< half-open, in order
};

}  // namespace sitmap::event
