#pragma once

#include <unistd.h>

#include <utility>

namespace sitmap::io {

/// Owner of one file descriptor.
class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) {
            ::close(number_);
        }
    }
    bool valid() const { return number_ >= 0; }
    int get() const { return number_; }

private:
    int number_;
};

}  // namespace sitmap::io
