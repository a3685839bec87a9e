#pragma once

#include <string>
#include <string_view>

#include "brief/brief.hpp"

namespace sitmap::layout {

/// The first web address in a text, without the marks of the sentence around it; empty without one.
std::string web_address_in(std::string_view text);

/// Where the event is told on the web: the address in its own source, else that of the brief's only source. Empty when
/// neither has one.
std::string source_link(const event::Event& event, const brief::Brief& brief);

/// A source as it is printed: of a web address beside other words its host alone, in brackets ("Dawn (dawn.com)").
std::string printed_source(const std::string& source);

}  // namespace sitmap::layout
