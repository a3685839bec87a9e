#include "paint/sample_sheet.hpp"

#include <cmath>
#include <numbers>

#include "layout/curved_text.hpp"
#include "layout/measure.hpp"
#include "style/shipped_styles.hpp"

using namespace sitmap;
using layout::Group;
using layout::ImageItem;
using layout::Item;
using layout::PathItem;
using style::TextRole;

namespace {

const style::Style& briefing() {
    static const style::Style style = shipped("briefing");
    return style;
}

Item stroked(const std::vector<geo::XY>& points, const style::Stroke& stroke) {
    return {PathItem{geo::polyline(points), {}, stroke}};
}

ImageItem shaded_ground(layout::Rect box, int columns, int rows, int alpha) {
    auto rgba = std::make_shared<std::vector<std::uint8_t>>();
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const double wave = std::sin(column * 0.07) * std::cos(row * 0.05) * 12;
            for (double channel : {236 + wave, 232 + wave, 220 + wave}) {
                rgba->push_back(static_cast<std::uint8_t>(channel));
            }
            rgba->push_back(static_cast<std::uint8_t>(alpha));
        }
    }
    return {box, columns, rows, rgba, "Shaded relief"};
}

Item symbol(event::Type type, event::Claim claim, geo::XY at) {
    Group group;
    for (const style::SymbolPart& part : briefing().symbol(type, claim)) {
        group.children.push_back({PathItem{geo::transformed(part.path, 1, at), part.fill, part.stroke}});
    }
    return {group};
}

}  // namespace

layout::TextItem sample_text(std::string_view text, TextRole role, Language language, geo::XY top_left) {
    layout::Measurer measurer;
    const style::TextStyle& style = briefing().text(role);
    layout::TextItem item =
        layout::set_text(measurer, measurer.break_lines(text, style, language, 1000), style, language, top_left);
    item.kind = name_of(role);
    return item;
}

layout::TextItem curved_text(std::string_view text, Language language, geo::XY centre, double radius) {
    layout::Measurer measurer;
    layout::TextForm form = layout::form_of(measurer, text, briefing().text(TextRole::water), language);
    form.letters = measurer.letters_of(form.lines.front(), form.style, language);
    std::vector<geo::XY> arc;
    for (double angle = -2.3; angle <= -0.8; angle += 0.05) {
        arc.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
    }
    return layout::set_letters(form, layout::letters_along(form, layout::way_along(arc), 0, {80, 90, 4}), "water");
}

layout::Sheet sample_sheet() {
    const style::Style& style = briefing();
    layout::Sheet sheet;
    sheet.width = 420;
    sheet.height = 300;
    sheet.paper = style.colour("paper");
    sheet.title = "A sheet of everything";
    sheet.description = "Every kind of item that a map can hold.";
    sheet.credit = "sitmap";
    sheet.date_iso = "2020-10-26";

    Group base;
    base.id = "layer-base";
    base.label = "Base";
    base.clip = geo::rectangle(20, 40, 380, 220);
    base.children.push_back({shaded_ground({20, 40, 380, 220}, 190, 110, 255)});
    base.children.push_back({shaded_ground({250, 60, 60, 40}, 60, 40, 128)});
    base.children.push_back(
        {PathItem{geo::circle({20, 150}, 60), *style.area("held").fill, style.line("border").stroke}});
    geo::Path ring = geo::rectangle(120, 60, 80, 60, 8);
    const geo::Path hole = geo::rectangle(140, 75, 40, 30);
    ring.verbs.insert(ring.verbs.end(), hole.verbs.begin(), hole.verbs.end());
    ring.points.insert(ring.points.end(), hole.points.begin(), hole.points.end());
    base.children.push_back({PathItem{ring, style.colour("azside"), {}}});
    double y = 140;
    for (const char* line : {"contact", "oblast", "road-offered", "route-proposed", "corridor-limit", "frame"}) {
        base.children.push_back(stroked({{220, y}, {300, y - 8}, {390, y + 4}}, style.line(line).stroke));
        y += 12;
    }
    sheet.items.push_back({base});

    Group faded;
    faded.id = "faded";
    faded.opacity = 0.5;
    faded.children.push_back({PathItem{geo::circle({90, 220}, 18), style.colour("talks"), {}}});
    faded.children.push_back({PathItem{geo::circle({105, 220}, 18), style.colour("violence"), {}}});
    sheet.items.push_back({faded});

    Group event;
    event.id = "event-1";
    event.data = {{"type", "shelling"}, {"claim", "claimed"}};
    event.title = "Shelling near Askeran";
    event.link = "https://example.org/report?a=1&b=2";
    event.children.push_back(symbol(event::Type::shelling, event::Claim::claimed, {330, 230}));
    event.children.push_back(symbol(event::Type::warning, event::Claim::threatened, {365, 230}));
    sheet.items.push_back({event});

    sheet.items.push_back({sample_text("A sheet of everything", TextRole::title, Language::en, {20, 4})});
    sheet.items.push_back({sample_text("Stepanakert /\nKhankendi", TextRole::town, Language::en, {40, 60})});
    sheet.items.push_back({sample_text("Armenia", TextRole::country, Language::en, {40, 100})});
    sheet.items.push_back({sample_text("Երևան", TextRole::city, Language::hy, {130, 130})});
    sheet.items.push_back({sample_text("თბილისი", TextRole::city, Language::ka, {130, 150})});
    sheet.items.push_back({sample_text("شهرستان خداآفرین", TextRole::city, Language::fa, {130, 170})});
    sheet.items.push_back({sample_text("Нагорный Карабах", TextRole::city, Language::ru, {130, 200})});
    layout::TextItem river = sample_text("Aras", TextRole::water, Language::en, {230, 230});
    river.rotation_deg = -32;
    sheet.items.push_back({river});
    sheet.items.push_back({curved_text("Tərtərçay Ağ", Language::az, {330, 130}, 60)});
    return sheet;
}

layout::Sheet realistic_sheet() {
    const style::Style& style = briefing();
    layout::Sheet sheet;
    sheet.width = 1200;
    sheet.height = 900;
    sheet.paper = style.colour("paper");
    sheet.title = "A sheet of real size";
    sheet.description = "Twenty lines, one relief, eighty labels.";
    sheet.date_iso = "2020-10-26";
    Group map;
    map.id = "layer-map";
    map.clip = geo::rectangle(36, 142, 800, 604);
    map.children.push_back({shaded_ground({36, 142, 800, 604}, 800, 604, 255)});
    for (int line = 0; line < 20; ++line) {
        std::vector<geo::XY> points;
        for (int i = 0; i < 100; ++i) {
            const double turn = i * 2 * std::numbers::pi / 100;
            const double radius = 60 + line * 10 + 9 * std::sin(i * 1.7 + line);
            points.push_back({430 + radius * 1.4 * std::cos(turn), 440 + radius * std::sin(turn)});
        }
        map.children.push_back(stroked(points, style.line(line % 2 == 0 ? "border" : "contact").stroke));
    }
    sheet.items.push_back({map});
    for (int i = 0; i < 80; ++i) {
        sheet.items.push_back({sample_text("Settlement " + std::to_string(i), TextRole::town, Language::en,
                                           {60.0 + (i % 8) * 95, 160.0 + (i / 8) * 55})});
    }
    return sheet;
}
