#pragma once

/// The command line: one file a verb, messages on standard error, results on standard output.
namespace sitmap::cli {

/// Runs the program and gives its exit status: 0 done, 1 could not process, 2 wrong usage or configuration,
/// 3 batch done with failures, 130/143 stopped.
int run(int argc, char** argv);

}  // namespace sitmap::cli
