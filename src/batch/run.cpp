#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <new>
#include <thread>

#include "batch/batch.hpp"
#include "batch/content_key.hpp"
#include "batch/gallery.hpp"
#include "batch/journal.hpp"
#include "io/file.hpp"
#include "report/report.hpp"

namespace sitmap::batch {

namespace {

/// Draws one map and writes its files.
Result<Entry> draw(const PlannedMap& planned, std::string key, const Options& options, const Atlas& atlas) {
    SITMAP_TRY_ASSIGN(const Map map, atlas.draw(planned.brief, options.drawn));
    Entry entry{planned.name, std::move(key), {}, report::alt_text(map.brief, map.scene), map.warnings};
    for (const paint::Format format : options.formats) {
        SITMAP_TRY_ASSIGN(const std::string bytes,
                          paint::to_bytes(map.laid.sheet, format, options.dpi, options.colours));
        entry.files.push_back(planned.name + std::string(paint::ending_of(format)));
        SITMAP_TRY(io::write_file(options.folder / entry.files.back(), bytes));
    }
    return entry;
}

/// The same with what a library may throw turned into a value: one bad map must not end the series.
Result<Entry> draw_guarded(const PlannedMap& planned, std::string key, const Options& options, const Atlas& atlas) {
    try {
        return draw(planned, std::move(key), options, atlas);
    } catch (const std::bad_alloc&) {
        return failure(ErrorCode::memory, "out of memory", "use fewer --jobs or a lower --dpi");
    } catch (const std::exception& fault) {
        return failure(ErrorCode::internal, fault.what());
    }
}

/// One slot a map, so that the outcome does not depend on which thread drew it.
struct Slot {
    std::optional<Entry> entry;
    std::optional<Error> error;
    bool skipped = false;
};

class Run {
public:
    Run(const Plan& plan, const Options& options, const std::function<void(const Progress&)>& progress,
        const std::function<bool()>& stop, Journal& journal)
        : plan_(plan),
          options_(options),
          progress_(progress),
          stop_(stop),
          journal_(journal),
          slots_(plan.maps.size()) {}

    /// Works until nothing is left; called by each thread with its own atlas.
    void work(const Atlas& atlas, const ContentKey& keys) {
        for (std::size_t i = next_++; i < plan_.maps.size(); i = next_++) {
            if (asked_to_stop()) {
                return;
            }
            take(i, atlas, keys.of(plan_.maps[i].brief));
        }
    }

    /// A thread that has no atlas cannot draw; the others go on.
    void lose_worker(const Error& error) {
        const std::lock_guard lock(reporting_);
        lost_ = error;
    }

    std::vector<Slot>& slots() { return slots_; }
    const std::optional<Error>& lost() const { return lost_; }
    bool stopped() const { return stopped_; }

private:
    bool asked_to_stop() {
        const std::lock_guard lock(reporting_);
        stopped_ = stopped_ || (stop_ && stop_());
        return stopped_;
    }

    void take(std::size_t i, const Atlas& atlas, std::string key) {
        const PlannedMap& planned = plan_.maps[i];
        Slot& slot = slots_[i];
        if (const Entry* known = options_.force ? nullptr : journal_.done(planned.name, key)) {
            slot.entry = *known;
            slot.skipped = true;
        } else if (Result<Entry> entry = draw_guarded(planned, std::move(key), options_, atlas); !entry) {
            slot.error = std::move(entry).error();
        } else if (const auto noted = journal_.append(*entry); !noted) {
            slot.error = noted.error();
        } else {
            slot.entry = std::move(*entry);
        }
        const std::lock_guard lock(reporting_);
        ++done_;
        if (progress_) {
            progress_({done_, plan_.maps.size(), planned.name, slot.skipped, slot.error.has_value()});
        }
    }

    const Plan& plan_;
    const Options& options_;
    const std::function<void(const Progress&)>& progress_;
    const std::function<bool()>& stop_;
    Journal& journal_;
    std::vector<Slot> slots_;
    std::atomic<std::size_t> next_{0};
    std::mutex reporting_;
    std::size_t done_ = 0;
    bool stopped_ = false;
    std::optional<Error> lost_;
};

Outcome outcome_of(const Plan& plan, const Options& options, Run& run) {
    Outcome outcome;
    outcome.failures = plan.failures;
    outcome.stopped = run.stopped();
    for (std::size_t i = 0; i < plan.maps.size(); ++i) {
        const Slot& slot = run.slots()[i];
        if (slot.error) {
            outcome.failures.push_back({plan.maps[i].name, *slot.error});
        } else if (slot.entry) {
            ++(slot.skipped ? outcome.skipped : outcome.drawn);
            for (const std::string& file : slot.entry->files) {
                outcome.files.push_back(options.folder / file);
            }
            for (Warning warning : slot.entry->warnings) {
                warning.message = plan.maps[i].name + ": " + warning.message;
                outcome.warnings.push_back(std::move(warning));
            }
        } else if (!outcome.stopped && run.lost()) {
            outcome.failures.push_back({plan.maps[i].name, *run.lost()});
        }
    }
    return outcome;
}

Result<void> write_gallery(const Plan& plan, const Options& options, Run& run, Outcome& outcome) {
    std::vector<const Entry*> entries;
    for (const Slot& slot : run.slots()) {
        entries.push_back(slot.entry ? &*slot.entry : nullptr);
    }
    SITMAP_TRY(io::write_file(options.folder / "index.html", gallery_page(plan, entries)));
    outcome.files.push_back(options.folder / "index.html");
    return {};
}

}  // namespace

Result<Outcome> run(const Plan& plan, const Options& options, const std::function<void(const Progress&)>& progress,
                    const std::function<bool()>& stop) {
    std::error_code code;
    std::filesystem::create_directories(options.folder, code);
    if (code) {
        return failure(ErrorCode::write,
                       fmt::format("the folder {} cannot be made: {}", options.folder.string(), code.message()));
    }
    SITMAP_TRY_ASSIGN(Journal journal, Journal::open(options.folder));
    SITMAP_TRY_ASSIGN(const Atlas atlas, Atlas::open(options.pack_file, options.added));
    const ContentKey keys(atlas, options);
    Run run(plan, options, progress, stop, journal);
    {
        const int jobs = std::clamp(options.jobs, 1, static_cast<int>(std::max<std::size_t>(1, plan.maps.size())));
        std::vector<std::jthread> threads;
        for (int i = 1; i < jobs; ++i) {
            threads.emplace_back([&] {
                const Result<Atlas> own = Atlas::open(options.pack_file, options.added);
                if (own) {
                    run.work(*own, ContentKey(*own, options));
                } else {
                    run.lose_worker(own.error());
                }
            });
        }
        run.work(atlas, keys);
    }
    Outcome outcome = outcome_of(plan, options, run);
    std::vector<Entry> latest;
    for (const Slot& slot : run.slots()) {
        if (slot.entry) {
            latest.push_back(*slot.entry);
        }
    }
    SITMAP_TRY(journal.tidy(latest));
    if (!outcome.stopped && !plan.maps.empty()) {
        SITMAP_TRY(write_gallery(plan, options, run, outcome));
    }
    return outcome;
}

}  // namespace sitmap::batch
