#pragma once

#include <thread>

namespace sitmap::cli {

/// Makes ready beside the caller what every map needs whatever is on it: PROJ and the fonts. Worth its thread for a
/// program that draws one map; what it does is done once for the process, here or when it is first needed.
class HeadStart {
public:
    /// Does nothing where there is no thread or no memory to be had: whoever needs it then says so.
    HeadStart() noexcept;
    HeadStart(const HeadStart&) = delete;
    HeadStart& operator=(const HeadStart&) = delete;
    /// Waits until all is ready.
    ~HeadStart() = default;

private:
    std::jthread beside_;
};

}  // namespace sitmap::cli
