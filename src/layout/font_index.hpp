#pragma once

#include <fontconfig/fontconfig.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "layout/font.hpp"

/// For .cpp files of layout alone.
namespace sitmap::layout {

/// How a style wants its family cut.
struct Cut {
    int weight = 400;  ///< 100–900
    bool italic = false;
    bool condensed = false;
    bool operator<(const Cut& other) const {
        return std::tie(weight, italic, condensed) < std::tie(other.weight, other.italic, other.condensed);
    }
};

/// Installed fonts by their families. Fontconfig compares every font with every wish; most wishes name a family, and
/// only its few fonts need to be compared.
class FontIndex {
public:
    /// The fonts that `config` knows; it outlives the index.
    explicit FontIndex(FcConfig* config);

    /// Whatever its case; "sans-serif" and its like are there where any font is.
    bool has(std::string_view family) const;
    /// The family's cut that comes nearest. Null where there is no such family.
    PatternOwner match(const std::string& family, const Cut& cut) const;
    /// The font nearest to the families that has the character: of any family. Null where none has it.
    /// `families` is not empty.
    PatternOwner nearest(char32_t character, const std::vector<std::string>& families, const Cut& cut);
    /// The same whatever characters it has. Null where no font is installed.
    PatternOwner nearest(const std::vector<std::string>& families, const Cut& cut);

private:
    struct ReleaseSet {
        void operator()(FcFontSet* set) const { FcFontSetDestroy(set); }
    };
    struct Sorted {
        PatternOwner request;
        std::unique_ptr<FcFontSet, ReleaseSet> fonts;
    };
    const Sorted& sorted(const std::vector<std::string>& families, const Cut& cut);

    FcConfig* config_;
    std::map<std::string, std::vector<FcPattern*>, std::less<>> by_family_;  ///< Fontconfig's own patterns
    std::map<std::pair<std::vector<std::string>, Cut>, Sorted> sorted_;
};

}  // namespace sitmap::layout
