#include "brief/brief.hpp"
#include "batch/journal_line.hpp"
#include "fuzz/driver/fuzzing.hpp"

// Briefs, and the lines of a series' journal: what is written from them is read back as the same.

namespace {

using namespace sitmap;

void briefs(const std::string& text) {
    const gazetteer::Gazetteer& gazetteer = fuzzing::atlas().gazetteer();
    auto read = brief::parse(text, "input.toml", gazetteer);
    if (!read) {
        fuzzing::must(!read.error().message.empty(), "a refusal says why");
        return;
    }
    // Warnings are written as comments; what was put right once is not said again.
    read->warnings.clear();
    const std::string written = brief::to_toml(*read, nullptr, gazetteer);
    auto again = brief::parse(written, "written.toml", gazetteer);
    fuzzing::must(again.has_value(), "a brief that was written is read", again ? Error() : again.error());
    again->warnings.clear();
    fuzzing::must(brief::to_toml(*again, nullptr, gazetteer) == written, "a brief is written as it is read");
}

void journal(std::string_view bytes) {
    if (const auto entry = batch::entry_of(bytes)) {
        const std::string line = batch::line_of(*entry);
        const auto again = batch::entry_of(std::string_view(line).substr(0, line.size() - 1));
        fuzzing::must(again && batch::line_of(*again) == line, "a line of the journal is written as it is read");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzzing::Input input(data, size);
    if (input.choice(4) == 3) {
        journal(input.bytes());
    } else {
        briefs(input.text());
    }
    return 0;
}
