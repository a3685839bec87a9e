#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>

namespace sitmap::paint {

struct Coverage;
class Halos;

/// How the marks and words of a page cover its pixels, kept for the next page of a series, which shows most of them
/// again in the same places. It changes how fast a page is painted, never how it looks. One per thread.
class Stencils {
public:
    Stencils();
    Stencils(Stencils&& other) noexcept;
    Stencils& operator=(Stencils&& other) noexcept;
    ~Stencils();

    /// A page begins: what neither the last one nor this one needs may be forgotten.
    void begin_page();
    /// What is kept for the key, made of everything that the coverage depends on, or else made now. Valid until the
    /// next page begins.
    const Coverage& get(std::string_view key, const std::function<Coverage()>& make);
    /// Letters that were outlined for an earlier page.
    Halos& halos();

private:
    struct Kept;
    std::unique_ptr<Kept> kept_;
};

}  // namespace sitmap::paint
