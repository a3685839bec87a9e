#include "layout/source_link.hpp"

#include <algorithm>

namespace sitmap::layout {
namespace {

constexpr std::string_view ends_of_address = " \t\n\"'<>|\\^`{}";
constexpr std::string_view marks_behind = ".,;:!?)]";

}  // namespace

std::string web_address_in(std::string_view text) {
    const std::size_t start = std::min(text.find("https://"), text.find("http://"));
    if (start == std::string_view::npos) {
        return {};
    }
    std::string_view address = text.substr(start);
    address = address.substr(0, address.find_first_of(ends_of_address));
    for (const std::string_view mark : {"”", "»", "…", "\u00A0"}) {
        address = address.substr(0, address.find(mark));
    }
    while (!address.empty() && marks_behind.find(address.back()) != std::string_view::npos) {
        const bool is_its_own = address.back() == ')' && address.find('(') != std::string_view::npos;
        if (is_its_own) {
            break;
        }
        address.remove_suffix(1);
    }
    const bool has_host = address.size() > address.find("//") + 2;
    return has_host ? std::string(address) : std::string{};
}

std::string printed_source(const std::string& source) {
    const std::string address = web_address_in(source);
    std::string words = source.substr(0, source.find(address));
    while (!words.empty() && std::string_view(" ,:;(").find(words.back()) != std::string_view::npos) {
        words.pop_back();
    }
    if (address.empty() || words.empty()) {
        return source;
    }
    std::string behind = source.substr(source.find(address) + address.size());
    if (behind.starts_with(")")) {
        behind.erase(0, 1);
    }
    std::string_view host = std::string_view(address).substr(address.find("//") + 2);
    host = host.substr(0, host.find_first_of("/?#"));
    host = host.starts_with("www.") ? host.substr(4) : host;
    return words + " (" + std::string(host) + ")" + behind;
}

std::string source_link(const event::Event& event, const brief::Brief& brief) {
    for (const event::Evidence& evidence : event.evidence) {
        if (std::string address = web_address_in(evidence.file); !address.empty()) {
            return address;
        }
    }
    return brief.sources.size() == 1 ? web_address_in(brief.sources.front()) : std::string{};
}

}  // namespace sitmap::layout
