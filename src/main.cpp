#include "cli/cli.hpp"

int main(int argc, char** argv) {
    return sitmap::cli::run(argc, argv);
}
