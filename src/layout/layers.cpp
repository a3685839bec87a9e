#include "layout/layers.hpp"

#include <iterator>

namespace sitmap::layout {
namespace {

struct Mover {
    XY by;

    void operator()(PathItem& item) const { item.path = geo::transformed(item.path, 1, by); }
    void operator()(ImageItem& item) const { item.box.x += by.x, item.box.y += by.y; }
    void operator()(TextItem& item) const {
        for (TextLine& line : item.lines) {
            line.baseline = line.baseline + by;
        }
        for (TurnedLetter& letter : item.letters) {
            letter.baseline = letter.baseline + by;
        }
        item.box.x += by.x, item.box.y += by.y;
    }
    void operator()(Group& group) const {
        if (group.clip) {
            group.clip = geo::transformed(*group.clip, 1, by);
        }
        for (Item& child : group.children) {
            std::visit(*this, child.value);
        }
    }
};

}  // namespace

void append(std::vector<Item>& items, std::vector<Item> more) {
    items.insert(items.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Group layer(std::string id, std::string label, const Rect& frame) {
    Group group;
    group.id = std::move(id);
    group.label = std::move(label);
    group.clip = geo::rectangle(frame.x, frame.y, frame.width, frame.height);
    return group;
}

Item moved(Item item, XY by) {
    std::visit(Mover{by}, item.value);
    return item;
}

}  // namespace sitmap::layout
