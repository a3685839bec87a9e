#include "io/decode.hpp"
#include "io/file.hpp"

namespace sitmap::io {

Result<std::string> read_text(const std::filesystem::path& path, std::size_t limit) {
    SITMAP_TRY_ASSIGN(std::string bytes, read_file(path, limit));
    Result<Decoded> decoded = decode(std::move(bytes), {});
    if (!decoded) {
        decoded.error().file = path == "-" ? "standard input" : path.native();
        return tl::make_unexpected(std::move(decoded.error()));
    }
    return std::move(decoded->text);
}

}  // namespace sitmap::io
