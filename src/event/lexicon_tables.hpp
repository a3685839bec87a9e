#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "event/extract.hpp"
#include "event/pattern.hpp"

/// The tables of geodata/lexicon in memory. Index i of a pattern set belongs to row i of its table.
namespace sitmap::event {

enum class Needs { nothing, place, line };

struct TriggerRow {
    Type type = Type::battle;
    int weight = 0;
    Needs needs = Needs::nothing;
    std::string cue;
};

enum class Speaker { before, after, none };

struct ClaimRow {
    Claim claim = Claim::claimed;
    Speaker speaker = Speaker::none;
    int weight = 0;
};

struct ActorRow {
    std::string name;
    std::string seat;  ///< name of the place it speaks from; may be empty
};

struct HeadRow {
    Type type = Type::battle;
    std::optional<Claim> claim;
    std::string cue;
    std::string head;
};

struct WarRow {
    std::string name;
    time::DateSpan span;
    std::vector<std::string> anchors;  ///< "27 September"
    std::vector<std::string> words;
};

struct Lexicon::Impl {
    std::vector<TriggerRow> triggers;
    PatternSet trigger_patterns;
    std::vector<ClaimRow> claims;
    PatternSet claim_patterns;
    PatternSet noise_patterns;
    std::vector<ActorRow> actors;
    PatternSet actor_patterns;
    std::vector<std::size_t> actor_of_pattern;  ///< one actor has many aliases
    std::vector<HeadRow> heads;
    std::vector<WarRow> wars;
    std::vector<Claim> routes;
    PatternSet route_patterns;
};

}  // namespace sitmap::event
