#include "article/article.hpp"
#include "article/declared_encoding.hpp"
#include "fuzz/driver/fuzzing.hpp"
#include "io/decode.hpp"
#include "io/utf8.hpp"

// Bytes of any encoding as a page, a Markdown file and a plain text: offsets hold in the text.

namespace {

using namespace sitmap;

void check(const article::Article& article) {
    fuzzing::must(article.readable.size() == article.text.size(), "the readable text is as long as the text");
    fuzzing::must(io::first_invalid_utf8(article.readable) == std::string::npos, "the readable text is UTF-8");
    fuzzing::must(io::first_invalid_utf8(article.title) == std::string::npos, "the title is UTF-8");
    std::size_t end = 0;
    for (const article::Block& block : article.blocks) {
        fuzzing::must(block.start <= block.end && block.end <= article.text.size(), "blocks lie in the text");
        fuzzing::must(block.start >= end, "blocks are in order and do not overlap");
        end = block.end;
    }
    for (const article::Sentence& sentence : article.sentences) {
        fuzzing::must(sentence.start <= sentence.end && sentence.end <= article.text.size(),
                      "sentences lie in the text");
        fuzzing::must(sentence.paragraph >= 0 && static_cast<std::size_t>(sentence.paragraph) < article.blocks.size(),
                      "every sentence is in a block");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const fuzzing::Input input(data, size);
    const std::string bytes(input.bytes());
    const std::string declared = article::declared_encoding(bytes);
    const auto strict = io::decode(bytes, declared);
    auto decoded = io::decode(bytes, declared, {"", true});
    if (!decoded) {
        fuzzing::must(decoded.error().code == ErrorCode::encoding, "with a fallback all but UTF-32 is a text",
                      decoded.error());
        return 0;
    }
    fuzzing::must(io::first_invalid_utf8(decoded->text) == std::string::npos, "what was decoded is UTF-8");
    fuzzing::must(!strict || strict->text == decoded->text, "a fallback changes nothing of what needs none");
    for (const article::Format format : {article::Format::html, article::Format::markdown, article::Format::text}) {
        const auto article = article::parse(decoded->text, format, "input");
        if (article) {
            check(*article);
        } else {
            fuzzing::must(article.error().code == ErrorCode::nothing_to_map, "any text is an article", article.error());
        }
    }
    return 0;
}
