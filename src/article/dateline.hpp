#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sitmap::article {

/// What a report begins with before its first sentence.
struct Dateline {
    std::string place;    ///< "TEHRAN/BAKU", as written
    std::size_t end = 0;  ///< bytes of the text up to the first word of the report
};

/// The dateline at the beginning of a text: "BAKU, Azerbaijan (AP) — …", "YEREVAN, April 12. /ARMENPRESS/ …",
/// «ЕРЕВАН, 9 октября. /ТАСС/. …», "Bakı, 25 may, AZƏRTAC …", «تهران - ایرنا - …». A place in capitals with a sign
/// behind it, or a name with a date or an agency; nothing for a sentence that only has a dash or colon in it.
std::optional<Dateline> dateline_of(std::string_view text);

}  // namespace sitmap::article
