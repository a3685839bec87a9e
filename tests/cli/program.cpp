#include "program.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <stdexcept>

namespace {

/// An unnamed file: the child may write more than a pipe holds.
class Capture {
public:
    Capture() : file_(std::tmpfile()) {
        if (file_ == nullptr) {
            throw std::runtime_error("no temporary file");
        }
    }
    Capture(const Capture&) = delete;
    Capture& operator=(const Capture&) = delete;
    ~Capture() { std::fclose(file_); }
    int descriptor() const { return ::fileno(file_); }
    void fill(const std::string& bytes) const {
        std::fwrite(bytes.data(), 1, bytes.size(), file_);
        std::fflush(file_);
        std::rewind(file_);
    }
    std::string text() const {
        std::rewind(file_);
        std::string bytes;
        char buffer[1 << 14];
        std::size_t count = 0;
        while ((count = std::fread(buffer, 1, sizeof buffer, file_)) > 0) {
            bytes.append(buffer, count);
        }
        return bytes;
    }

private:
    std::FILE* file_;
};

[[noreturn]] void become(const std::vector<std::string>& command, const Setting& setting) {
    std::vector<std::string> environment = setting.environment;
    environment.push_back("SITMAP_DATA=" SITMAP_PACK);
    environment.push_back("SITMAP_STYLES=" SITMAP_SOURCE_DIR "/styles");
    environment.push_back("HOME=/nonexistent");
    environment.push_back(std::string("PATH=") + std::getenv("PATH"));
    for (const std::string sanitizer : {"ASAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS"}) {
        if (const char* options = std::getenv(sanitizer.c_str())) {
            environment.push_back(sanitizer + "=" + options);
        }
    }
    std::vector<char*> words;
    for (const std::string& word : command) {
        words.push_back(const_cast<char*>(word.c_str()));
    }
    words.push_back(nullptr);
    std::vector<char*> variables;
    for (const std::string& variable : environment) {
        variables.push_back(const_cast<char*>(variable.c_str()));
    }
    variables.push_back(nullptr);
    if (::chdir(setting.folder.c_str()) == 0) {
        ::execvpe(words[0], words.data(), variables.data());
    }
    ::_exit(127);
}

}  // namespace

Run run_command(const std::vector<std::string>& command, const Setting& setting) {
    const Capture in;
    const Capture out;
    const Capture error;
    in.fill(setting.input);
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(in.descriptor(), STDIN_FILENO);
        ::dup2(out.descriptor(), STDOUT_FILENO);
        ::dup2(error.descriptor(), STDERR_FILENO);
        become(command, setting);
    }
    int state = 0;
    rusage used{};
    ::wait4(child, &state, 0, &used);
    Run result;
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    result.seconds = seconds(used.ru_utime) + seconds(used.ru_stime);
    result.peak_kb = used.ru_maxrss;
    result.status = WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state);
    result.out = out.text();
    result.error = error.text();
    return result;
}

Run run(const std::vector<std::string>& arguments, const Setting& setting) {
    std::vector<std::string> command{SITMAP_PROGRAM};
    command.insert(command.end(), arguments.begin(), arguments.end());
    return run_command(command, setting);
}
