#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace sitmap::gazetteer {

/// Keeps the keys of a text's words, one behind the other; each stays where it is as long as the store lives, also
/// when the store is moved.
class KeyStore {
public:
    std::string_view keep(std::string_view key) {
        if (key.size() > left_) {
            left_ = key.size() > chunk ? key.size() : chunk;
            next_ = chunks_.emplace_back(std::make_unique_for_overwrite<char[]>(left_)).get();
        }
        std::memcpy(next_, key.data(), key.size());
        const std::string_view kept(next_, key.size());
        next_ += key.size();
        left_ -= key.size();
        return kept;
    }

private:
    static constexpr std::size_t chunk = std::size_t{1} << 15;

    std::vector<std::unique_ptr<char[]>> chunks_;
    char* next_ = nullptr;
    std::size_t left_ = 0;
};

}  // namespace sitmap::gazetteer
