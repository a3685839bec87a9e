#pragma once

#include <string>
#include <string_view>

namespace sitmap::event {

/// Whether those who speak are several by their English noun: "residents of X", "Karabakh authorities"; false for
/// states and papers whatever their ending ("United States", "Reuters").
bool speak_as_many(std::string_view speakers);

/// An English sentence that begins with its subject and a verb for one ("Residents reports its needs"), with the verb
/// for many: "Residents report their needs". \pre the sentence begins with the subject and a space.
std::string with_many(std::string_view sentence, std::string_view subject);

}  // namespace sitmap::event
