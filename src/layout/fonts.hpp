#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/font.hpp"
#include "layout/font_index.hpp"
#include "style/style.hpp"

/// For .cpp files of layout alone.
namespace sitmap::layout {

/// The fonts that are installed, each opened when the first character needs it. May be used by several threads.
class Fonts {
public:
    /// Those of the process: opened once, they stay open. They change how soon a text is set, never how.
    static Fonts& of_process();

    struct Choice {
        const Font* font = nullptr;  ///< null where not a single font can be read
        bool missing = false;        ///< no installed font has the character: `font` shows a box
    };
    /// For each character the first of the style's families that has it, then whatever font Fontconfig finds nearest.
    /// Spaces, marks and characters that do not show follow the one before.
    std::vector<Choice> choose(std::u32string_view text, const style::TextStyle& style);

    /// Whether a family of this name is installed.
    bool has_family(std::string_view family);
    /// Whether the file of the style's own family can be read as a font. \pre has_family(style.family)
    bool can_open(const style::TextStyle& style);

private:
    Fonts();
    Choice choose_one(char32_t character, const style::TextStyle& style);
    /// Null where the family is not installed or its file cannot be read.
    const Font* of_family(const std::string& family, const Cut& cut);
    const Font* nearest(char32_t character, const style::TextStyle& style);
    const Font* opened(PatternOwner chosen, const Cut& cut);

    std::mutex mutex_;
    FontIndex installed_;
    std::map<std::pair<std::string, Cut>, const Font*> of_families_;
    std::map<std::pair<std::string, Cut>, std::unique_ptr<Font>> of_files_;
};

}  // namespace sitmap::layout
