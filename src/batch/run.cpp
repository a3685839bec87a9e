#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <new>
#include <set>
#include <system_error>
#include <thread>

#include "batch/batch.hpp"
#include "batch/content_key.hpp"
#include "batch/draw_map.hpp"
#include "batch/folder_lock.hpp"
#include "batch/frame.hpp"
#include "batch/gallery.hpp"
#include "batch/journal_index.hpp"
#include "batch/watch.hpp"
#include "io/file.hpp"

namespace sitmap::batch {

namespace {

/// What became of a map: no more, so that memory does not grow with what was drawn.
struct Fate {
    enum { waiting, drawn, up_to_date, failed } state = waiting;
    std::optional<Error> error;
    std::string why;
};

class Run {
public:
    Run(const Plan& plan, const Options& options, const std::function<void(const Progress&)>& progress,
        const std::function<bool()>& stop, Journal& journal, const FolderLock& lock)
        : plan_(plan),
          options_(options),
          progress_(progress),
          stop_(stop),
          journal_(journal),
          lock_(lock),
          fates_(plan.maps.size()) {}

    /// Works until nothing is left; called by each thread with its own atlas.
    void work(std::size_t worker, const Atlas& atlas, const ContentKey& keys, Series& series) {
        share(series);
        for (std::size_t i = next_++; i < plan_.maps.size() && !asked_to_stop(); i = next_++) {
            if (!take(i, worker, atlas, series, keys, lock_.try_map(plan_.maps[i].name), false)) {
                const std::lock_guard guard(reporting_);
                others_.push_back(i);
            }
        }
        // What another run has at hand is done when its lock is gone; or it was killed, and it is ours.
        for (std::optional<std::size_t> i = next_of_others(); i && !asked_to_stop(); i = next_of_others()) {
            take(*i, worker, atlas, series, keys, lock_.map(plan_.maps[*i].name), true);
        }
    }

    /// Those that may have ended the process, alone and first.
    void try_suspects(const Atlas& atlas, const ContentKey& keys, Series& series) {
        share(series);
        for (std::size_t i = 0; i < plan_.maps.size() && options_.watch != nullptr; ++i) {
            if (options_.watch->is_suspect(plan_.maps[i].name)) {
                take(i, 0, atlas, series, keys, lock_.map(plan_.maps[i].name), true);
            }
        }
    }

    /// A thread that has no atlas cannot draw; the others go on.
    void lose_worker(const Error& error) {
        const std::lock_guard guard(reporting_);
        lost_ = error;
    }

    const std::vector<Fate>& fates() const { return fates_; }
    const std::optional<Error>& lost() const { return lost_; }
    bool stopped() const { return stopped_; }

private:
    /// What all maps have in common.
    void share(Series& series) const {
        series.same_page = holds_frame(options_);
        series.seats = plan_.seats;
    }

    bool asked_to_stop() {
        const std::lock_guard guard(reporting_);
        stopped_ = stopped_ || (stop_ && stop_());
        return stopped_;
    }

    std::optional<std::size_t> next_of_others() {
        const std::lock_guard guard(reporting_);
        if (others_.empty()) {
            return std::nullopt;
        }
        const std::size_t i = others_.back();
        others_.pop_back();
        return i;
    }

    /// False when another run draws the map at the moment. `must` draw it: its lock was waited for.
    bool take(std::size_t i, std::size_t worker, const Atlas& atlas, Series& series, const ContentKey& keys,
              std::unique_ptr<FolderLock::Held> right, bool must) {
        const PlannedMap& planned = plan_.maps[i];
        Fate& fate = fates_[i];
        if (fate.state != Fate::waiting) {
            return true;
        }
        if (const auto why = options_.watch != nullptr ? options_.watch->left_out(planned.name) : std::nullopt) {
            fate = {Fate::failed, *why, {}};
            report(planned, fate);
            return true;
        }
        if (!right && !must) {
            return false;
        }
        Key key = keys.of(planned);
        if (const auto fresh = journal_.refresh(); !fresh) {
            fate = {Fate::failed, fresh.error(), {}};
        } else if (Journal::Finding found = journal_.look_up(planned.name, key); found.done && !options_.force) {
            fate.state = Fate::up_to_date;
        } else {
            const Watch::Item at_hand(options_.watch, worker, planned.name);
            fate.why = found.done ? "asked for" : found.why;
            const Result<Entry> entry = draw_map(planned, std::move(key), options_, atlas, series);
            const Result<void> noted = entry ? journal_.append(*entry) : Result<void>{};
            fate.state = entry && noted ? Fate::drawn : Fate::failed;
            if (fate.state == Fate::failed) {
                fate.error = entry ? noted.error() : entry.error();
            }
        }
        right.reset();
        report(planned, fate);
        return true;
    }

    void report(const PlannedMap& planned, const Fate& fate) {
        const std::lock_guard guard(reporting_);
        ++done_;
        failures_ += fate.state == Fate::failed ? 1 : 0;
        if (progress_) {
            progress_({done_, plan_.maps.size(), failures_, planned.name, fate.state == Fate::up_to_date,
                       fate.error ? &*fate.error : nullptr, fate.why});
        }
    }

    const Plan& plan_;
    const Options& options_;
    const std::function<void(const Progress&)>& progress_;
    const std::function<bool()>& stop_;
    Journal& journal_;
    const FolderLock& lock_;
    std::vector<Fate> fates_;
    std::vector<std::size_t> others_;  ///< maps that another run has at hand
    std::atomic<std::size_t> next_{0};
    std::mutex reporting_;
    std::size_t done_ = 0, failures_ = 0;
    bool stopped_ = false;
    std::optional<Error> lost_;
};

void count(const Plan& plan, const Run& run, Outcome& outcome) {
    for (std::size_t i = 0; i < plan.maps.size(); ++i) {
        const Fate& fate = run.fates()[i];
        if (fate.state == Fate::failed) {
            outcome.failures.push_back({plan.maps[i].name, *fate.error});
        } else if (fate.state == Fate::waiting && !outcome.stopped && run.lost()) {
            outcome.failures.push_back({plan.maps[i].name, *run.lost()});
        }
        outcome.drawn += fate.state == Fate::drawn ? 1 : 0;
        outcome.skipped += fate.state == Fate::up_to_date ? 1 : 0;
        if (fate.state == Fate::drawn && !fate.why.empty()) {
            ++outcome.redrawn[fate.why];
        }
    }
}

/// Files, warnings and the page are made of the journal: they tell of the folder, not of this run.
Result<void> finish(const Plan& plan, const Options& options, const Run& run, const Journal& journal,
                    Outcome& outcome) {
    SITMAP_TRY_ASSIGN(const JournalIndex index, journal.index());
    if (!options.shard) {
        std::set<std::string_view> planned;
        for (const PlannedMap& map : plan.maps) {
            planned.insert(map.name);
        }
        std::ranges::copy_if(index.names(), std::back_inserter(outcome.of_others),
                             [&](const std::string& name) { return !planned.contains(name); });
    }
    std::vector<const std::string*> shown;
    for (std::size_t i = 0; i < plan.maps.size(); ++i) {
        const auto state = run.fates()[i].state;
        if (state != Fate::drawn && state != Fate::up_to_date) {
            continue;
        }
        const std::string& name = plan.maps[i].name;
        SITMAP_TRY_ASSIGN(std::optional<Entry> entry, index.entry(name));
        if (!entry) {
            continue;
        }
        for (const DrawnFile& file : entry->files) {
            outcome.files.push_back(options.folder / file.name);
        }
        for (Warning& warning : entry->warnings) {
            warning.message = name + ": " + warning.message;
            outcome.warnings.push_back(std::move(warning));
        }
        shown.push_back(&name);
    }
    if (outcome.stopped || plan.maps.empty()) {
        return {};
    }
    const auto entries_of = [&](std::size_t first, std::size_t last) -> Result<std::vector<Entry>> {
        std::vector<Entry> entries;
        for (std::size_t i = first; i < last; ++i) {
            SITMAP_TRY_ASSIGN(std::optional<Entry> entry, index.entry(*shown[i]));
            if (entry) {
                entries.push_back(*std::move(entry));
            }
        }
        return entries;
    };
    SITMAP_TRY_ASSIGN(const auto pages, write_pages(options.folder, shown.size(), entries_of));
    for (const std::string& page : pages) {
        outcome.files.push_back(options.folder / page);
    }
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
    SITMAP_TRY_ASSIGN(const FolderLock lock, FolderLock::join(options.folder));
    SITMAP_TRY_ASSIGN(Journal journal, Journal::open(options.folder, lock));
    SITMAP_TRY_ASSIGN(const Atlas atlas, Atlas::open(options.pack_file, options.added));
    const ContentKey keys(atlas, options, plan.seats.get());
    Run run(plan, options, progress, stop, journal, lock);
    {
        const int jobs = std::clamp(options.jobs, 1, static_cast<int>(std::max<std::size_t>(1, plan.maps.size())));
        Series fresh;
        Series& series = plan.made ? *plan.made : fresh;
        run.try_suspects(atlas, keys, series);
        // What planning has made is made once for all; from here on each worker goes on by itself.
        const scene::Memory memory = series.memory;
        const auto styles = series.styles;
        const auto work_alone = [&](std::size_t worker) {
            // What leaves a thread as an exception ends the process.
            try {
                const Result<Atlas> own = Atlas::open(options.pack_file, options.added);
                if (own) {
                    Series own_series;
                    own_series.memory = memory;
                    own_series.styles = styles;
                    run.work(worker, *own, ContentKey(*own, options, plan.seats.get()), own_series);
                } else {
                    run.lose_worker(own.error());
                }
            } catch (const std::bad_alloc&) {
                run.lose_worker({ErrorCode::memory, "out of memory", "fewer jobs: -j 1", {}, 0, 0});
            } catch (const std::exception& fault) {
                run.lose_worker({ErrorCode::internal, fault.what(), {}, {}, 0, 0});
            }
        };
        std::vector<std::jthread> threads;
        try {
            for (int i = 1; i < jobs; ++i) {
                threads.emplace_back(work_alone, static_cast<std::size_t>(i));
            }
        } catch (const std::system_error&) {
            // Those that the system gives, and this one, do the work.
        }
        run.work(0, atlas, keys, series);
    }
    Outcome outcome;
    outcome.failures = plan.failures;
    outcome.stopped = run.stopped();
    count(plan, run, outcome);
    SITMAP_TRY(journal.tidy());
    SITMAP_TRY(finish(plan, options, run, journal, outcome));
    return outcome;
}

}  // namespace sitmap::batch
