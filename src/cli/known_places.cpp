#include "cli/known_places.hpp"

#include "cli/names_option.hpp"
#include "cli/open_pack.hpp"

namespace sitmap::cli {

tl::expected<KnownPlaces, std::vector<Error>> open_known_places(const std::string& pack_file,
                                                                const NamesOption& names) {
    const auto failed = [](Error error) { return tl::make_unexpected(std::vector<Error>{std::move(error)}); };
    const auto added = names.read(pack_file);
    if (!added) {
        return tl::make_unexpected(added.error());
    }
    Result<pack::Pack> pack = open_pack(pack_file);
    if (!pack) {
        return failed(pack.error());
    }
    Result<gazetteer::Gazetteer> gazetteer = gazetteer::Gazetteer::load(*pack, *added);
    if (!gazetteer) {
        return failed(gazetteer.error());
    }
    return KnownPlaces{std::move(*pack), std::move(*gazetteer)};
}

}  // namespace sitmap::cli
