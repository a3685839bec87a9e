// Loaded before a program (LD_PRELOAD): makes one call of the system fail.
//   SITMAP_FAIL_CALL    its name: open, read, write, close, fsync, rename, mkdir, mmap, stat, thread
//   SITMAP_FAIL_NUMBER  which of them, from 1
//   SITMAP_FAIL_ERRNO   with which error (ENOSPC, EIO …) as a number
//   SITMAP_FAIL_MARK    a file that is made when it has failed: without it there were fewer calls
// Calls of the loader, and those that the C library makes for itself, are not seen.

#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdlib>
#include <cstring>

namespace {

std::atomic<long> calls{0};

template <class Function>
Function* next(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

/// Whether this call is the one; then errno is set.
bool fails(const char* name) {
    const char* wanted = std::getenv("SITMAP_FAIL_CALL");
    if (wanted == nullptr || std::strcmp(wanted, name) != 0) {
        return false;
    }
    const char* number = std::getenv("SITMAP_FAIL_NUMBER");
    if (number == nullptr || ++calls != std::atol(number)) {
        return false;
    }
    if (const char* mark = std::getenv("SITMAP_FAIL_MARK"); mark != nullptr) {
        const long made = ::syscall(SYS_openat, AT_FDCWD, mark, O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
        ::syscall(SYS_close, made);
    }
    const char* reason = std::getenv("SITMAP_FAIL_ERRNO");
    errno = reason == nullptr ? EIO : std::atoi(reason);
    return true;
}

mode_t mode_of(int flags, va_list rest) {
    return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = mode_of(flags, rest);
    va_end(rest);
    static auto* const real = next<int(const char*, int, ...)>("open");
    return fails("open") ? -1 : real(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = mode_of(flags, rest);
    va_end(rest);
    static auto* const real = next<int(const char*, int, ...)>("open64");
    return fails("open") ? -1 : real(path, flags, mode);
}

int openat(int folder, const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = mode_of(flags, rest);
    va_end(rest);
    static auto* const real = next<int(int, const char*, int, ...)>("openat");
    return fails("open") ? -1 : real(folder, path, flags, mode);
}

ssize_t read(int descriptor, void* bytes, size_t size) {
    static auto* const real = next<ssize_t(int, void*, size_t)>("read");
    return fails("read") ? -1 : real(descriptor, bytes, size);
}

ssize_t pread64(int descriptor, void* bytes, size_t size, off64_t at) {
    static auto* const real = next<ssize_t(int, void*, size_t, off64_t)>("pread64");
    return fails("read") ? -1 : real(descriptor, bytes, size, at);
}

ssize_t write(int descriptor, const void* bytes, size_t size) {
    static auto* const real = next<ssize_t(int, const void*, size_t)>("write");
    return fails("write") ? -1 : real(descriptor, bytes, size);
}

int close(int descriptor) {
    static auto* const real = next<int(int)>("close");
    if (fails("close")) {
        const int reason = errno;
        real(descriptor);
        errno = reason;
        return -1;
    }
    return real(descriptor);
}

int fsync(int descriptor) {
    static auto* const real = next<int(int)>("fsync");
    return fails("fsync") ? -1 : real(descriptor);
}

int rename(const char* from, const char* to) noexcept {
    static auto* const real = next<int(const char*, const char*)>("rename");
    return fails("rename") ? -1 : real(from, to);
}

int mkdir(const char* path, mode_t mode) noexcept {
    static auto* const real = next<int(const char*, mode_t)>("mkdir");
    return fails("mkdir") ? -1 : real(path, mode);
}

void* mmap64(void* where, size_t size, int protection, int flags, int descriptor, off64_t at) noexcept {
    static auto* const real = next<void*(void*, size_t, int, int, int, off64_t)>("mmap64");
    return fails("mmap") ? MAP_FAILED : real(where, size, protection, flags, descriptor, at);
}

void* mmap(void* where, size_t size, int protection, int flags, int descriptor, off_t at) noexcept {
    static auto* const real = next<void*(void*, size_t, int, int, int, off_t)>("mmap");
    return fails("mmap") ? MAP_FAILED : real(where, size, protection, flags, descriptor, at);
}

int fstat(int descriptor, struct stat* status) noexcept {
    static auto* const real = next<int(int, struct stat*)>("fstat");
    return fails("stat") ? -1 : real(descriptor, status);
}

int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*run)(void*), void* argument) noexcept {
    static auto* const real = next<int(pthread_t*, const pthread_attr_t*, void* (*)(void*), void*)>("pthread_create");
    return fails("thread") ? errno : real(thread, attributes, run, argument);
}

}  // extern "C"
