#include <catch2/catch.hpp>

#include "layout/seats.hpp"

using namespace sitmap::layout;

namespace {

const Rect seat_box{100, 100, 60, 12}, elsewhere{300, 300, 60, 12};

/// A name that has no place but its seat.
Label seated() {
    LabelSetting seat;
    seat.candidate.boxes = {seat_box};
    seat.is_seat = true;
    Label label;
    label.settings = {seat};
    label.drop_cost = 500;
    return label;
}

/// A callout that stands elsewhere, though the ground of the seat would cost so much less.
Callout wanting(double gain) {
    CalloutSetting there, here;
    there.candidate.boxes = {seat_box};
    here.candidate.boxes = {elsewhere};
    here.candidate.cost = gain;
    Callout callout;
    callout.settings = {there, here};
    return callout;
}

std::vector<std::size_t> wanted(const std::vector<double>& gains, bool is_seated = true, bool callouts_stand = true) {
    SetLabels labels;
    labels.labels = {seated()};
    labels.chosen = {is_seated ? 0 : -1};
    for (const double gain : gains) {
        labels.callouts.push_back(wanting(gain));
        labels.callout_chosen.push_back(callouts_stand ? 1 : -1);
    }
    return wanted_seats(labels, std::vector<double>(gains.size(), 4000));
}

}  // namespace

TEST_CASE("a name keeps its seat unless others together want it more than it costs to move") {
    const std::vector<std::size_t> none, the_name{0};
    CHECK(wanted({}) == none);
    CHECK(wanted({19}) == none);
    CHECK(wanted({21}) == the_name);
    CHECK(wanted({9, 10}) == none);
    CHECK(wanted({12, 12}) == the_name);
}

TEST_CASE("a seat is given up for what is left out, and by a name that others have put out of it") {
    const std::vector<std::size_t> the_name{0};
    CHECK(wanted({5}, true, false) == the_name);
    CHECK(wanted({}, false) == the_name);
}

TEST_CASE("a name that has other places to choose from is not asked to give up its seat") {
    SetLabels labels;
    labels.labels = {seated()};
    labels.labels[0].settings.push_back(labels.labels[0].settings[0]);
    labels.labels[0].settings[1].is_seat = false;
    labels.chosen = {0};
    labels.callouts = {wanting(1000)};
    labels.callout_chosen = {1};
    CHECK(wanted_seats(labels, {4000}).empty());
}
