#include "pack/compiler/compile.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <system_error>
#include <utility>

#include "pack/compiler/load.hpp"
#include "pack/compiler/manifest.hpp"
#include "pack/compiler/steps.hpp"
#include "pack/schema.hpp"

namespace sitmap::pack::compiler {
namespace {

/// The pack while it is made: beside its final name, gone again unless it was finished. SQLite writes by name, so
/// io::AtomicFile cannot be used.
class Unfinished {
public:
    explicit Unfinished(const std::filesystem::path& final_path)
        : final_(final_path), path_(final_path.string() + "." + std::to_string(getpid()) + ".tmp") {}
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;
    ~Unfinished() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    const std::filesystem::path& path() const { return path_; }

    Result<void> commit() {
        const int descriptor = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
        const bool flushed = descriptor >= 0 && ::fsync(descriptor) == 0;
        if (descriptor >= 0) {
            ::close(descriptor);
        }
        std::error_code error;
        if (flushed) {
            std::filesystem::rename(path_, final_, error);
        }
        if (!flushed || error) {
            return failure({.code = ErrorCode::write,
                            .message = "cannot be written" + (error ? ": " + error.message() : std::string()),
                            .hint = {},
                            .file = final_.string()});
        }
        return {};
    }

private:
    std::filesystem::path final_;
    std::filesystem::path path_;
};

Result<void> write_meta(Writer& writer, const std::string& version) {
    return writer.write(Table{.schema = {.name = std::string(meta_table),
                                         .columns = {{.name = "key"}, {.name = "value"}},
                                         .indexes = {},
                                         .key = "key"},
                              .rows = {{"schema", std::string(schema_version)}, {"version", version}}});
}

Result<void> write_documents(const Manifest& manifest, Sources& sources, Writer& writer) {
    Table table{.schema = {.name = "document",
                           .columns = {{.name = "name"}, {.name = "content"}},
                           .indexes = {},
                           .key = "name"},
                .rows = {}};
    for (const auto& document : manifest.documents) {
        SITMAP_TRY_ASSIGN(auto content, sources.text(document.source));
        table.rows.push_back({document.name, std::move(content)});
    }
    return manifest.documents.empty() ? Result<void>() : writer.write(table);
}

Result<void> write_sources(const Manifest& manifest, Sources& sources, Writer& writer) {
    for (const auto& entry : manifest.layers) {
        SITMAP_TRY_ASSIGN(const auto layer, load_layer(entry, sources, manifest.file));
        SITMAP_TRY(writer.write(layer));
    }
    for (const auto& entry : manifest.tables) {
        SITMAP_TRY_ASSIGN(const auto table, load_table(entry, sources, manifest.file));
        SITMAP_TRY(writer.write(table));
    }
    SITMAP_TRY(write_documents(manifest, sources, writer));
    if (!manifest.relief.empty()) {
        SITMAP_TRY_ASSIGN(const auto geotiff, sources.binary(manifest.relief));
        SITMAP_TRY(writer.write_relief(geotiff));
    }
    return {};
}

Result<void> run_steps(const std::filesystem::path& pack, Sources& sources, Writer& writer) {
    StepContext context(pack, writer, sources);
    for (const auto& step : steps()) {
        if (auto done = step.run(context); !done) {
            Error error = std::move(done).error();
            error.message = std::string(step.name) + ": " + error.message;
            return failure(std::move(error));
        }
    }
    for (const auto& layer : context.temporary()) {
        SITMAP_TRY(writer.drop(layer));
    }
    return {};
}

Result<void> drop_temporary(const Manifest& manifest, Writer& writer) {
    for (const auto* entries : {&manifest.layers, &manifest.tables}) {
        for (const auto& entry : *entries) {
            if (entry.temporary) {
                SITMAP_TRY(writer.drop(entry.schema.name));
            }
        }
    }
    return {};
}

}  // namespace

Result<Compiled> compile(const std::filesystem::path& manifest_file, const std::filesystem::path& pack) {
    Sources sources(manifest_file.parent_path());
    SITMAP_TRY(sources.text(manifest_file.filename().string()));
    SITMAP_TRY_ASSIGN(const auto manifest, read_manifest(manifest_file));
    Unfinished unfinished(pack);
    SITMAP_TRY_ASSIGN(auto writer, Writer::create(unfinished.path()));
    // The steps read the pack like any program; until all sources are known it has no version.
    SITMAP_TRY(write_meta(writer, ""));
    SITMAP_TRY(write_sources(manifest, sources, writer));
    SITMAP_TRY(run_steps(unfinished.path(), sources, writer));
    SITMAP_TRY(drop_temporary(manifest, writer));
    SITMAP_TRY(writer.drop(meta_table));
    SITMAP_TRY(write_meta(writer, sources.version()));
    SITMAP_TRY(writer.finish());
    SITMAP_TRY(unfinished.commit());
    return Compiled{.version = sources.version(), .sources = sources.files()};
}

}  // namespace sitmap::pack::compiler
