#pragma once

/// The gallery page as a mustache template: HTML with its style and script, all in one file that loads nothing.
namespace sitmap::batch::page {

extern const char* const html;  ///< {{{style}}} and {{{script}}} stand in it
extern const char* const style;
extern const char* const script;  ///< two parts that belong together
extern const char* const script_of_the_viewer;

}  // namespace sitmap::batch::page
