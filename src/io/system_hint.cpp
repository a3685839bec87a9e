#include "io/system_hint.hpp"

#include <cerrno>

namespace sitmap::io {

std::string system_hint(int reason) {
    switch (reason) {
        case ENOENT:
            return "look at its name and at the folder that it is in";
        case ENOTDIR:
            return "a part of the path is a file, not a folder";
        case EACCES:
        case EPERM:
            return "give yourself the right to it (ls -l shows who has it), or use another folder";
        case EROFS:
            return "the disk cannot be written to; use another folder";
        case ENOSPC:
        case EDQUOT:
            return "make room on the disk, or use a folder on another one";
        case EFBIG:
            return "files may only be so large here: ulimit -f";
        case EMFILE:
        case ENFILE:
            return "too many files are open; allow more with ulimit -n 256";
        case ENAMETOOLONG:
            return "use a shorter name";
        case ELOOP:
            return "links lead in a circle; name the file itself";
        case ENOMEM:
            return "give the program more memory (ulimit -v)";
        case EINTR:
        case EAGAIN:
            return "try again";
        default:
            return "the disk or the network does not give it; try again, or copy the file elsewhere";
    }
}

}  // namespace sitmap::io
