#include "event/extract.hpp"
#include "fuzz/driver/fuzzing.hpp"
#include "gazetteer/geonames.hpp"
#include "gazetteer/user_names.hpp"
#include "io/csv.hpp"

// Tables of names, of events and dumps of GeoNames: what is written from them is read back.

namespace {

using namespace sitmap;

void names(const std::string& text) {
    const gazetteer::Gazetteer& known = fuzzing::atlas().gazetteer();
    const auto table = gazetteer::parse_user_names(text, "names.csv", known);
    if (!table || table->places.empty()) {
        return;
    }
    const std::string written = gazetteer::to_user_names_csv(table->places);
    const auto again = gazetteer::parse_user_names(written, "written.csv", known);
    fuzzing::must(again.has_value(), "names that were written are read", again ? Error() : again.error());
    fuzzing::must(again->faults.empty(), "no row of what was written is left out",
                  again->faults.empty() ? Error() : again->faults.front());
    fuzzing::must(gazetteer::to_user_names_csv(again->places) == written, "names are written as they are read");
}

void geonames(const std::string& text) {
    const auto alternates = gazetteer::parse_alternate_names(text, "alternates.txt");
    const auto dump = gazetteer::import_geonames(text, "dump.txt", alternates.value_or(gazetteer::AlternateNames()),
                                                 fuzzing::atlas().gazetteer(), {});
    if (dump && !dump->places.empty()) {
        gazetteer::to_user_names_csv(dump->places);
    }
}

void events(const std::string& text, const char* file) {
    const gazetteer::Gazetteer& known = fuzzing::atlas().gazetteer();
    const auto table = event::read_table(fuzzing::scratch_file(file, text), known);
    if (!table) {
        fuzzing::must(!table.error().message.empty(), "a refusal says why", table.error());
        return;
    }
    const auto again = event::read_table(fuzzing::scratch_file("again.csv", event::to_csv(*table, known)), known);
    fuzzing::must(again.has_value(), "events that were written are read", again ? Error() : again.error());
    fuzzing::must(again->size() == table->size(), "no event is lost");
}

void rows(const std::string& text) {
    const auto table = io::parse_csv(text, ',', "a.csv");
    if (!table || table->empty()) {
        return;
    }
    std::string written;
    for (const io::CsvRow& row : *table) {
        fuzzing::must(row.cells.size() == table->front().cells.size(), "rows are of one length");
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            written += (i == 0 ? "" : ",") + io::csv_cell(row.cells[i]);
        }
        written += '\n';
    }
    const auto again = io::parse_csv(written, ',', "b.csv");
    // A row of one empty cell is an empty line, which is none.
    fuzzing::must(again.has_value() || table->front().cells.size() == 1, "a table that was written is read");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzzing::Input input(data, size);
    const unsigned kind = input.choice(5);
    const std::string text = input.text();
    switch (kind) {
        case 0:
            names(text);
            break;
        case 1:
            geonames(text);
            break;
        case 2:
            events(text, "events.csv");
            break;
        case 3:
            events(text, "events.tsv");
            break;
        default:
            rows(text);
    }
    return 0;
}
