#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "io/error.hpp"
#include "io/limits.hpp"

namespace sitmap::batch {

/// What may go wrong with one input or map without the others suffering: the work is done by a process of its own, and
/// this is what it and the one that watches it have in common. Each worker says which item it has at hand; one that
/// ends the process, or takes too long, is named and left out as the work is begun again.
class Watch {
public:
    struct Bounds {
        std::chrono::seconds time{limits::item_seconds};  ///< for one item
        std::size_t memory_megabytes = 0;                 ///< for the whole process; 0: as much as there is
    };
    /// For so many workers. Errors: memory.
    static Result<Watch> over(std::size_t workers, const Bounds& bounds);
    Watch(Watch&& other) noexcept;
    Watch& operator=(Watch&&) = delete;
    ~Watch();

    /// While it lives the worker has the item at hand.
    class Item {
    public:
        Item(Watch* watch, std::size_t worker, std::string_view name);
        Item(const Item&) = delete;
        Item& operator=(const Item&) = delete;
        ~Item();

    private:
        Watch* watch_;
        std::size_t worker_;
    };

    /// Why an item is left out; nothing for all others.
    std::optional<Error> left_out(const std::string& name) const;
    /// Several were at hand as the process ended: each is tried alone now.
    bool is_suspect(const std::string& name) const { return suspects_.contains(name); }
    bool has_suspects() const { return !suspects_.empty(); }

    /// Does `work` in a process of its own, again and again as long as another item is found that ends it; gives its
    /// exit status, which is `work`'s. SIGINT and SIGTERM are passed on. `say` is told of each item that is left out.
    int run(const std::function<int()>& work, const std::function<void(const std::string&)>& say);

private:
    struct Slot;
    Watch(Slot* slots, std::size_t count, const Bounds& bounds) : slots_(slots), count_(count), bounds_(bounds) {}
    std::vector<std::string> at_hand() const;
    std::optional<std::string> overdue() const;
    void clear();

    Slot* slots_;
    std::size_t count_;
    Bounds bounds_;
    std::map<std::string, Error> left_out_;
    std::set<std::string> suspects_;
};

}  // namespace sitmap::batch
