#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap::event {

/// Words of one language that play the same part: `soldiers` = soldier, soldiers, servicemen …
class WordClasses {
public:
    /// `words` are separated by bars and may name classes that were added before ("@soldiers|police").
    /// False when a class named there is unknown.
    bool add(std::string_view name, std::string_view words);

    /// A pattern with each `@name` replaced by the class's words; what is wrong with it goes to `fault`.
    std::string expanded(std::string_view pattern, std::string& fault) const;

private:
    std::map<std::string, std::string, std::less<>> words_;
};

}  // namespace sitmap::event
