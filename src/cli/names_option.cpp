#include "cli/names_option.hpp"

#include "cli/command_line.hpp"
#include "cli/open_pack.hpp"
#include "gazetteer/user_names.hpp"
#include "io/file.hpp"
#include "io/limits.hpp"

namespace sitmap::cli {
namespace {

constexpr std::size_t most_faults = 20;  // beyond it the table as a whole is wrong

}  // namespace

void NamesOption::declare(CommandLine& line) {
    line.texts("--names", files_, "FILE", "Places and names to know: a CSV, see sitmap gazetteer; several times");
}

tl::expected<std::vector<gazetteer::Place>, std::vector<Error>> NamesOption::read(const std::string& pack_file) const {
    const auto failed = [](Error error) { return tl::make_unexpected(std::vector<Error>{std::move(error)}); };
    std::vector<gazetteer::Place> places;
    if (files_.empty()) {
        return places;
    }
    const Result<pack::Pack> pack = open_pack(pack_file);
    if (!pack) {
        return failed(pack.error());
    }
    for (const std::string& file : files_) {
        // Each table may name what the ones before it have taught.
        const Result<gazetteer::Gazetteer> known = gazetteer::Gazetteer::load(*pack, places);
        if (!known) {
            return failed(known.error());
        }
        const Result<std::string> text = io::read_text(file, limits::table_bytes);
        if (!text) {
            return failed(text.error());
        }
        Result<gazetteer::UserNames> table = gazetteer::parse_user_names(*text, file, *known);
        if (!table) {
            return failed(table.error());
        }
        if (!table->faults.empty()) {
            auto faults = std::move(table->faults);
            faults.resize(std::min(faults.size(), most_faults));
            return tl::make_unexpected(std::move(faults));
        }
        places.insert(places.end(), std::make_move_iterator(table->places.begin()),
                      std::make_move_iterator(table->places.end()));
    }
    return places;
}

}  // namespace sitmap::cli
