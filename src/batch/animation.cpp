#include "batch/animation.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <string>

#include "io/file.hpp"

extern char** environ;

namespace sitmap::batch {

namespace {

constexpr double last_stays_seconds = 2;

/// The file goes away when it is done with.
struct Scratch {
    std::filesystem::path path;
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
    }
};

/// Runs a program without a shell; what it says goes into `said`.
int run(const std::vector<std::string>& words, const std::filesystem::path& said) {
    std::vector<char*> arguments;
    for (const std::string& word : words) {
        arguments.push_back(const_cast<char*>(word.c_str()));
    }
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, said.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_adddup2(&files, STDOUT_FILENO, STDERR_FILENO);
    pid_t child = 0;
    const int started = ::posix_spawnp(&child, arguments[0], &files, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    if (started != 0) {
        return -1;
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// A path as ffmpeg's list of pictures takes it: in single quotes, its own ones written apart.
std::string quoted(const std::filesystem::path& path) {
    std::string text = "'";
    for (const char c : std::filesystem::absolute(path).string()) {
        text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return text + "'";
}

std::string list_of(const std::vector<std::filesystem::path>& pictures, double seconds) {
    std::string text = "ffconcat version 1.0\n";
    for (const std::filesystem::path& picture : pictures) {
        text += fmt::format("file {}\nduration {}\n", quoted(picture), seconds);
    }
    // A duration counts only where another picture follows.
    return text + fmt::format("file {}\nduration {}\nfile {}\n", quoted(pictures.back()), last_stays_seconds,
                              quoted(pictures.back()));
}

std::vector<std::string> words_for(const Animation& animation, const std::filesystem::path& list,
                                   const std::filesystem::path& result) {
    const std::string ending = animation.file.extension().string();
    // As many pictures a second as maps, in tenths: films of few frames are small.
    const double rate = std::max(1.0, 2 / animation.seconds_a_map);
    const std::string scaled = fmt::format("fps={},scale={}:-2:flags=area", rate, animation.width_px / 2 * 2);
    std::vector<std::string> words = {"ffmpeg",    "-nostdin", "-v",          "error",         "-y",
                                      "-threads",  "1",        "-f",          "concat",        "-safe",
                                      "0",         "-i",       list.string(), "-an",           "-fflags",
                                      "+bitexact", "-flags:v", "+bitexact",   "-map_metadata", "-1"};
    const auto add = [&](std::initializer_list<std::string> more) { words.insert(words.end(), more); };
    if (ending == ".gif") {
        add({"-vf",
             scaled + ",split[a][b];[a]palettegen=max_colors=128:stats_mode=diff[p];[b][p]paletteuse=dither=none:"
                      "diff_mode=rectangle",
             "-loop", "0"});
    } else if (ending == ".webp") {
        add({"-vf", scaled, "-c:v", "libwebp_anim", "-quality", "75", "-loop", "0"});
    } else {
        add({"-vf", scaled, "-c:v", "libx264", "-preset", "slow", "-crf", "26", "-pix_fmt", "yuv420p", "-x264-params",
             "threads=1", "-movflags", "+faststart"});
    }
    add({"-threads", "1", result.string()});
    return words;
}

}  // namespace

Result<void> check_animation(const Animation& animation) {
    const std::string ending = animation.file.extension().string();
    if (ending != ".gif" && ending != ".webp" && ending != ".mp4") {
        return failure(ErrorCode::usage, fmt::format("--animate: \"{}\" is no film", animation.file.string()),
                       "a name that ends in .gif, .webp or .mp4");
    }
    if (run({"ffmpeg", "-version"}, "/dev/null") != 0) {
        return failure(ErrorCode::usage, "--animate: ffmpeg, which makes the film, is not on this machine",
                       "apt-get install ffmpeg");
    }
    return {};
}

Result<void> animate(const std::vector<std::filesystem::path>& pictures, const Animation& animation) {
    if (pictures.empty()) {
        return failure(ErrorCode::nothing_to_map, "there is no map to make a film of");
    }
    const std::string mark = fmt::format(".{}.{}", animation.file.stem().string(), ::getpid());
    const std::filesystem::path folder = animation.file.parent_path();
    const Scratch list{folder / (mark + ".list.tmp")}, said{folder / (mark + ".said.tmp")};
    const Scratch made{folder / (mark + animation.file.extension().string())};
    SITMAP_TRY(io::write_file(list.path, list_of(pictures, animation.seconds_a_map)));
    if (run(words_for(animation, list.path, made.path), said.path) != 0) {
        const std::string words = io::read_file(said.path, 4000).value_or("it did not start");
        return failure({ErrorCode::write, "ffmpeg could not make the film: " + words.substr(0, words.find('\n')), "",
                        animation.file.string(), 0, 0});
    }
    std::error_code fault;
    std::filesystem::rename(made.path, animation.file, fault);
    if (fault) {
        return failure(
            {ErrorCode::write, "cannot be put in place: " + fault.message(), "", animation.file.string(), 0, 0});
    }
    return {};
}

}  // namespace sitmap::batch
