#pragma once

#include <catch2/catch.hpp>

#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include "batch/batch.hpp"

/// A folder that goes away with the test.
struct Folder {
    Folder() {
        static std::atomic<int> count{0};
        path = std::filesystem::temp_directory_path() /
               ("sitmap-batch-" + std::to_string(::getpid()) + "-" + std::to_string(count++));
        std::filesystem::create_directories(path);
    }
    ~Folder() {
        std::error_code code;
        std::filesystem::remove_all(path, code);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::filesystem::path file(const std::string& name, const std::string& text) const {
        std::ofstream(path / name) << text;
        return path / name;
    }
    /// Bytes of every file by name.
    std::map<std::string, std::string> contents() const {
        std::map<std::string, std::string> all;
        for (const auto& entry : std::filesystem::directory_iterator(path)) {
            std::ostringstream bytes;
            bytes << std::ifstream(entry.path()).rdbuf();
            all[entry.path().filename().string()] = bytes.str();
        }
        return all;
    }
    std::filesystem::path path;
};

inline const sitmap::Atlas& atlas() {
    static const sitmap::Atlas opened = [] {
        auto result = sitmap::Atlas::open(SITMAP_PACK);
        REQUIRE(result.has_value());
        return std::move(*result);
    }();
    return opened;
}

/// A small map that draws fast.
inline std::string brief_text(const std::string& title, const std::string& date, const std::string& more = {}) {
    return "title = \"" + title + "\"\ndate = " + date + "\npage = \"small\"\nhide = [\"relief\"]\n" +
           "sources = [\"A source\"]\n" + more + "[[event]]\ntype = \"shelling\"\ndate = " + date +
           "\nlat = 39.8\nlon = 46.75\nhead = \"Shells land\"\n";
}
