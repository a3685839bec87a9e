#include "layout/sheet.hpp"

namespace sitmap::layout {

bool overlap(const Rect& a, const Rect& b, double tolerance) {
    return a.x + tolerance < b.right() && b.x + tolerance < a.right() && a.y + tolerance < b.bottom() &&
           b.y + tolerance < a.bottom();
}

Rect inflated(const Rect& r, double by) {
    return {r.x - by, r.y - by, r.width + 2 * by, r.height + 2 * by};
}

}  // namespace sitmap::layout
