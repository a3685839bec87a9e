#pragma once

#include "brief/brief.hpp"
#include "gazetteer/gazetteer.hpp"

namespace sitmap::brief {

/// Countries and capitals that claim, deny, threaten or propose bear their names in the edition's language: who is
/// quoted in a table or brief may be named in another. Other speakers stay as written.
void name_speakers(Brief& brief, const gazetteer::Gazetteer& gazetteer);

}  // namespace sitmap::brief
