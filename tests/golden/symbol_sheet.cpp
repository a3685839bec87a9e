#include "golden/symbol_sheet.hpp"

#include <fmt/format.h>

#include "layout/measure.hpp"
#include "style/shipped_styles.hpp"

using namespace sitmap;
using namespace sitmap::layout;
using event::Claim;
using event::Type;
using style::TextRole;

namespace {

constexpr std::array claims = {Claim::happened, Claim::claimed, Claim::threatened, Claim::proposed, Claim::denied};
constexpr std::array one_of_each_family = {Type::shelling, Type::deployment, Type::talks, Type::evacuation,
                                           Type::blockade};

class ProofSheet {
public:
    explicit ProofSheet(const style::Style& style) : style_(style) {
        sheet_.width = 1200;
        sheet_.height = 560;
        sheet_.paper = style.colour("paper");
        sheet_.title = "Symbols, families and claim status";
        sheet_.description = "Every event symbol of the shipped styles, in every claim status.";
        sheet_.date_iso = "2020-10-26";
    }

    void text(std::string_view words, TextRole role, XY at, Align align = Align::left, double width = 0) {
        text(style_, words, role, at, align, width);
    }
    void text(const style::Style& style, std::string_view words, TextRole role, XY at, Align align = Align::left,
              double width = 0) {
        sheet_.items.push_back(
            {set_text(measurer_, {std::string(words)}, style.text(role), Language::en, at, align, width)});
    }
    void ground(const style::Style& style, Rect box) {
        sheet_.items.push_back(
            {PathItem{geo::rectangle(box.x, box.y, box.width, box.height), style.colour("ground600"), {}}});
    }
    void symbol(const style::Style& style, Type type, Claim claim, XY at, double radius, bool halo) {
        const double k = radius / 12;
        Group group;
        group.id = fmt::format("symbol-{}", ++symbols_);
        group.title = fmt::format("{}, {}", event::name_of(type), event::name_of(claim));
        std::vector<style::SymbolPart> parts = style.symbol(type, claim);
        if (!halo) {
            parts.erase(parts.begin());
        }
        for (style::SymbolPart& part : parts) {
            if (part.stroke) {
                part.stroke->width_pt *= k;
                for (double& dash : part.stroke->dash_pt) {
                    dash *= k;
                }
            }
            group.children.push_back({PathItem{geo::transformed(part.path, k, at), part.fill, part.stroke}});
        }
        sheet_.items.push_back({std::move(group)});
    }
    Sheet take() { return std::move(sheet_); }

private:
    const style::Style& style_;
    Measurer measurer_;
    Sheet sheet_;
    int symbols_ = 0;
};

void draw_palette(ProofSheet& proof, const style::Style& style, XY at) {
    proof.ground(style, {at.x, at.y, 368, 124});
    proof.text(style, style.name, TextRole::item_head, {at.x + 12, at.y + 11});
    double x = at.x + 24;
    std::size_t next_claim = 0;
    for (Type type : one_of_each_family) {
        for (int twice = 0; twice < 2; ++twice, x += 35) {
            proof.symbol(style, type, Claim::happened, {x, at.y + 52}, 12, true);
            proof.symbol(style, type, claims.at(1 + next_claim++ % 4), {x, at.y + 94}, 12, true);
        }
    }
}

}  // namespace

Sheet symbol_sheet() {
    const style::Style briefing = shipped("briefing");
    ProofSheet proof(briefing);
    proof.text("Symbols, families and claim status", TextRole::title, {36, 42});
    proof.text("Family is told by shape and colour, status by fill and outline, type by the glyph.",
               TextRole::standfirst, {36, 84});
    int count = 0;
    for (Type type : event::all_types()) {
        const XY at{80.0 + count % 10 * 111, 143.0 + count / 10 * 88};
        proof.symbol(briefing, type, Claim::happened, at, 18, false);
        proof.symbol(briefing, type, Claim::happened, {at.x + 34, at.y + 9}, 9, false);
        proof.text(event::name_of(type), TextRole::legend, {at.x - 50, at.y + 24}, Align::centre, 100);
        ++count;
    }
    double x = 36;
    for (Claim claim : claims) {
        proof.text(event::name_of(claim), TextRole::item_head, {x, 318});
        for (std::size_t i = 0; i < one_of_each_family.size(); ++i) {
            proof.symbol(briefing, one_of_each_family.at(i), claim, {x + 14 + static_cast<double>(i) * 36, 362}, 12,
                         false);
        }
        x += 230;
    }
    draw_palette(proof, briefing, {36, 400});
    draw_palette(proof, shipped("print-grey"), {416, 400});
    draw_palette(proof, shipped("dark"), {796, 400});
    return proof.take();
}
