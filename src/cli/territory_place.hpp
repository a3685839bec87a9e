#pragma once

#include <string>
#include <vector>

#include "cli/moment.hpp"
#include "territory/territory.hpp"

/// Who held a place, as text and as JSON.
namespace sitmap::cli {

struct AskedPlace {
    std::string id;
    std::string name;
};

std::string holding_text(const AskedPlace& place, const Moment& moment, const territory::Holding& holding);
/// Keys: place, date, sovereign, control, zones, since, until, basis, source; time, since_time, until_time where known.
std::string holding_json(const AskedPlace& place, const Moment& moment, const territory::Holding& holding);

/// The states one after the other. \pre not empty.
std::string history_text(const AskedPlace& place, const std::vector<territory::Holding>& history);
std::string history_json(const AskedPlace& place, const std::vector<territory::Holding>& history);

}  // namespace sitmap::cli
