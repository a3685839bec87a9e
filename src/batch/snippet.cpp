#include "batch/snippet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "batch/escaping.hpp"

namespace sitmap::batch {

namespace {

constexpr std::array<std::pair<SnippetForm, std::string_view>, 5> forms = {{{SnippetForm::html, "html"},
                                                                            {SnippetForm::markdown, "markdown"},
                                                                            {SnippetForm::latex, "latex"},
                                                                            {SnippetForm::typst, "typst"},
                                                                            {SnippetForm::docx_fields, "docx-fields"}}};

tl::unexpected<Error> no_picture(const Figure& figure, std::string_view wanted) {
    return failure({ErrorCode::nothing_to_map, fmt::format("none of {} is there", wanted),
                    "draw it with --format " + std::string(wanted), figure.folder + figure.name, 0, 0});
}

/// ", as of 20 October 2020. What the standfirst says." after the title; the day only where the title has it not.
std::string caption_after_title(const Figure& figure) {
    const bool says_day = figure.day.empty() || figure.title.find(figure.day) != std::string::npos;
    std::string text = says_day ? "." : ", " + figure.as_of + ".";
    if (!figure.standfirst.empty()) {
        text += " " + figure.standfirst + (figure.standfirst.back() == '.' ? "" : ".");
    }
    return text;
}

Result<std::string> html(const Figure& figure) {
    const std::string picture = figure.picture({".png", ".svg"}), drawing = figure.picture({".svg"});
    if (picture.empty()) {
        return no_picture(figure, "svg,png");
    }
    std::string text = fmt::format("<figure lang=\"{}\" dir=\"{}\">\n<picture>\n", tag_of(figure.language),
                                   is_right_to_left(figure.language) ? "rtl" : "ltr");
    constexpr std::string_view sizes = "(min-width: 64rem) 60rem, 100vw";
    if (!drawing.empty() && drawing != picture) {
        text +=
            fmt::format("<source type=\"image/svg+xml\" srcset=\"{}\" sizes=\"{}\">\n", in_html_url(drawing), sizes);
    }
    text += fmt::format(
        "<img src=\"{}\" sizes=\"{}\" width=\"{:.0f}\" height=\"{:.0f}\" alt=\"{}\" loading=\"lazy\" "
        "decoding=\"async\" style=\"max-width: 100%; height: auto\">\n</picture>\n",
        in_html_url(picture), sizes, figure.width_pt, figure.height_pt, in_html(figure.alt));
    text += fmt::format("<figcaption><strong>{}</strong>{} <small>{}</small>\n", in_html(figure.title),
                        in_html(caption_after_title(figure)), in_html(figure.credit));
    text += fmt::format("<details><summary>{}</summary>", in_html("Description"));
    for (const std::string& paragraph : lines_of(figure.description)) {
        text += paragraph.empty() ? "" : fmt::format("<p>{}</p>", in_html(paragraph));
    }
    return text + "</details></figcaption>\n</figure>\n";
}

Result<std::string> markdown(const Figure& figure) {
    const std::string picture = figure.picture({".svg", ".png"});
    if (picture.empty()) {
        return no_picture(figure, "svg,png");
    }
    return fmt::format("![**{}**{} *{}*](<{}>){{#fig-{} fig-alt=\"{}\" width=100%}}\n", in_markdown(figure.title),
                       in_markdown(caption_after_title(figure)), in_markdown(figure.credit), picture, figure.name,
                       in_attribute(figure.alt));
}

Result<std::string> latex(const Figure& figure) {
    const std::string picture = figure.picture({".pdf", ".png"});
    if (picture.empty()) {
        return no_picture(figure, "pdf,png");
    }
    return fmt::format(
        "\\begin{{figure}}[htbp]\n  \\centering\n  \\includegraphics[width=\\linewidth,alt={{{}}}]{{{}}}\n"
        "  \\caption[{}]{{\\textbf{{{}}}{} {{\\footnotesize {}}}}}\n  \\label{{fig:{}}}\n\\end{{figure}}\n",
        in_latex(figure.alt), picture, in_latex(figure.title), in_latex(figure.title),
        in_latex(caption_after_title(figure)), in_latex(figure.credit), figure.name);
}

Result<std::string> typst(const Figure& figure) {
    const std::string picture = figure.picture({".svg", ".png"});
    if (picture.empty()) {
        return no_picture(figure, "svg,png");
    }
    return fmt::format(
        "#figure(\n  image({}, width: 100%, alt: {}),\n  caption: [#strong({})#{} #text(size: 0.8em, {})],\n) "
        "<fig-{}>\n",
        in_typst_string(picture), in_typst_string(figure.alt), in_typst_string(figure.title),
        in_typst_string(caption_after_title(figure)), in_typst_string(figure.credit), figure.name);
}

Result<std::string> docx_fields(const Figure& figure) {
    const std::string picture = figure.picture({".png"});
    if (picture.empty()) {
        return no_picture(figure, "png");
    }
    const auto run = [](const std::string& text, std::string_view look) {
        return fmt::format("<w:r>{}<w:t xml:space=\"preserve\">{}</w:t></w:r>", look, in_html(text));
    };
    const auto field = [](const std::string& code, const std::string& shown) {
        return fmt::format("<w:fldSimple w:instr=\"{}\"><w:r><w:t>{}</w:t></w:r></w:fldSimple>", in_html(code),
                           in_html(shown));
    };
    std::string text =
        "<w:p>" + field(fmt::format(" INCLUDEPICTURE \"{}\" \\d ", picture), "[" + picture + "]") + "</w:p>\n";
    text += "<w:p><w:pPr><w:pStyle w:val=\"Caption\"/></w:pPr>" + run("Figure ", "") +
            field(" SEQ Figure \\* ARABIC ", "1") + run(". ", "") + run(figure.title, "<w:rPr><w:b/></w:rPr>") +
            run(caption_after_title(figure) + " ", "") + run(figure.credit, "<w:rPr><w:i/></w:rPr>") + "</w:p>\n";
    text += "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>" +
            run("Alt text: " + figure.alt, "<w:rPr><w:vanish/></w:rPr>") + "</w:p>\n";
    return text;
}

}  // namespace

std::optional<SnippetForm> snippet_form_from(std::string_view name) {
    const auto found = std::ranges::find(forms, name, &std::pair<SnippetForm, std::string_view>::second);
    return found == forms.end() ? std::nullopt : std::optional(found->first);
}

Result<std::string> snippet(const Figure& figure, SnippetForm form) {
    switch (form) {
        case SnippetForm::html:
            return html(figure);
        case SnippetForm::markdown:
            return markdown(figure);
        case SnippetForm::latex:
            return latex(figure);
        case SnippetForm::typst:
            return typst(figure);
        case SnippetForm::docx_fields:
            break;
    }
    return docx_fields(figure);
}

}  // namespace sitmap::batch
