#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <string>
#include <vector>

#include "paint/paint.hpp"
#include "paint/pixel_surface.hpp"
#include "paint/png_writer.hpp"
#include "sitmap.hpp"

// What the stages of a map cost: ./dev bench.
//     bench_stages INPUT...
// The first map of each input is what a command pays, with its fonts and libraries to open; the others what a map costs
// where they are open. Nothing is kept from one map to the next. Processor time of all threads, and time by the clock.

namespace {

using namespace sitmap;

constexpr int again = 9;
constexpr double dpi = 144;

struct Times {
    double processor_ms = 0, clock_ms = 0;
};

double processor_ms() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto ms = [](const timeval& time) {
        return 1000.0 * static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1000.0;
    };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

class Laps {
public:
    void lap(const std::string& stage) {
        const double processor = processor_ms();
        const auto clock = std::chrono::steady_clock::now();
        if (times_.find(stage) == times_.end()) {
            order_.push_back(stage);
        }
        times_[stage].push_back(
            {processor - processor_, std::chrono::duration<double, std::milli>(clock - clock_).count()});
        restart();
    }
    void restart() {
        processor_ = processor_ms();
        clock_ = std::chrono::steady_clock::now();
    }
    void print() const {
        Times first_sum, again_sum;
        for (const std::string& stage : order_) {
            const std::vector<Times>& times = times_.at(stage);
            const Times first = times.front(), later = median(times);
            print(stage, first, later);
            first_sum.processor_ms += first.processor_ms, first_sum.clock_ms += first.clock_ms;
            again_sum.processor_ms += later.processor_ms, again_sum.clock_ms += later.clock_ms;
        }
        print("sum", first_sum, again_sum);
    }

private:
    static void print(const std::string& stage, const Times& first, const Times& later) {
        fmt::print("  {:<10} {:>8.1f} {:>8.1f} {:>10.1f} {:>8.1f}\n", stage, first.processor_ms, first.clock_ms,
                   later.processor_ms, later.clock_ms);
    }
    /// Of all but the first.
    static Times median(const std::vector<Times>& times) {
        std::vector<double> processor, clock;
        for (std::size_t i = std::min<std::size_t>(1, times.size() - 1); i < times.size(); ++i) {
            processor.push_back(times[i].processor_ms);
            clock.push_back(times[i].clock_ms);
        }
        std::ranges::sort(processor);
        std::ranges::sort(clock);
        return {processor[processor.size() / 2], clock[clock.size() / 2]};
    }

    double processor_ = 0;
    std::chrono::steady_clock::time_point clock_;
    std::vector<std::string> order_;
    std::map<std::string, std::vector<Times>> times_;
};

Result<void> draw(const std::string& input, Laps& laps) {
    laps.restart();
    SITMAP_TRY_ASSIGN(const Atlas atlas, Atlas::open());
    laps.lap("open");
    SITMAP_TRY_ASSIGN(brief::Brief brief, atlas.brief_of(input));
    laps.lap("read");
    Series alone;
    alone.passed = [&](const char* stage) { laps.lap(stage); };
    SITMAP_TRY_ASSIGN(const Map map, atlas.draw(std::move(brief), std::nullopt, alone));
    laps.restart();
    const layout::Sheet& sheet = map.laid.sheet;
    paint::Pixels pixels;
    pixels.columns = static_cast<int>(sheet.width * dpi / 72);
    pixels.rows = static_cast<int>(sheet.height * dpi / 72);
    SITMAP_TRY_ASSIGN(const paint::SurfaceOwner surface, paint::drawn_surface(sheet, pixels.columns, pixels.rows));
    laps.lap("paint");
    pixels.words = reinterpret_cast<std::uint32_t*>(cairo_image_surface_get_data(surface.get()));
    SITMAP_TRY(paint::encode_png(pixels));
    laps.lap("encode");
    return {};
}

}  // namespace

int main(int count, char** inputs) {
    for (int i = 1; i < count; ++i) {
        Laps laps;
        for (int round = 0; round <= again; ++round) {
            if (const auto drawn = draw(inputs[i], laps); !drawn) {
                fmt::print(stderr, "bench_stages: {}: {}\n", inputs[i], drawn.error().message);
                return 1;
            }
        }
        fmt::print("{}\n  {:<10} {:>17} {:>19}\n  {:<10} {:>8} {:>8} {:>10} {:>8}\n", inputs[i], "", "first map, ms",
                   "another, ms", "stage", "cpu", "clock", "cpu", "clock");
        laps.print();
    }
    return count > 1 ? 0 : 2;
}
