#include "fuzz/driver/fuzzing.hpp"
#include "style/check.hpp"
#include "style/glyph_file.hpp"
#include "style/svg_path.hpp"

// Style files, worldviews, symbols and their outlines.

namespace {

using namespace sitmap;

void styles(std::string_view bytes) {
    const auto read = style::load(fuzzing::scratch_file("input.toml", bytes), style::style_folders());
    if (!read) {
        fuzzing::must(!read.error().message.empty(), "a refusal says why");
        return;
    }
    style::check(*read);
    for (const std::string& name : read->page_names()) {
        fuzzing::must(read->page(name).has_value(), "pages of a style can be had");
    }
    for (const style::TextRole role : style::all_text_roles()) {
        read->text(role);
    }
    for (const event::Type type : event::all_types()) {
        read->symbol(type, event::Claim::claimed);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzzing::Input input(data, size);
    switch (input.choice(4)) {
        case 0:
            styles(input.bytes());
            break;
        case 1:
            style::read_glyph(fuzzing::scratch_file("input.svg", input.bytes()));
            break;
        case 2:
            territory::read_worldview(fuzzing::scratch_file("view.toml", input.bytes()));
            break;
        default:
            style::parse_svg_path(input.bytes());
            style::parse_svg_numbers(input.bytes());
    }
    return 0;
}
