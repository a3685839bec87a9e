#include "cli/result_file.hpp"

#include "io/file.hpp"

namespace sitmap::cli {

int write_result(const Result<std::string>& content, const std::string& path, Terminal& terminal) {
    if (!content) {
        return terminal.fail(content.error());
    }
    if (const auto written = io::write_file(path, *content); !written) {
        return terminal.fail(written.error());
    }
    if (!terminal.voice().quiet) {
        terminal.print(path + "\n");
    }
    return terminal.done();
}

}  // namespace sitmap::cli
