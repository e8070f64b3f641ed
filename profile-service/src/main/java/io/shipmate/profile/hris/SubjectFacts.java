package io.shipmate.profile.hris;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a connection has said of one employee so far. Taking in is commutative, associative and idempotent: any order and any
 * repetition of the same sayings gives the same facts.
 *
 * @param registers by fact
 * @param seenAtWork whether anything was ever said of them that was not that they have left
 */
record SubjectFacts(Map<MappedFact, Register> registers, boolean seenAtWork) {

    /** What one sent away by the deletion of their record keeps: the names are needed where they were. */
    private static final Set<MappedFact> FORGOTTEN = EnumSet.of(
            MappedFact.JOB_TITLE,
            MappedFact.JOB_FAMILY,
            MappedFact.LEVEL,
            MappedFact.UNIT,
            MappedFact.LOCATION,
            MappedFact.MANAGER_EXTERNAL_ID,
            MappedFact.ROLE_SINCE);

    static final SubjectFacts NONE = new SubjectFacts(Map.of(), false);

    /**
     * The facts after one more saying.
     *
     * @param facts all that has been said
     * @param fresh the facts of which the new saying counts
     */
    record Taken(SubjectFacts facts, Set<MappedFact> fresh) {}

    Taken take(Map<MappedFact, String> said, Instant at, int mapping) {
        return take(said, at, mapping, at);
    }

    /**
     * Takes in what was said.
     *
     * @param at when it was so there
     * @param receivedAt when it came, which decides between two sayings of the same moment
     */
    Taken take(Map<MappedFact, String> said, Instant at, int mapping, Instant receivedAt) {
        var next = new EnumMap<MappedFact, Register>(MappedFact.class);
        next.putAll(registers);
        var fresh = EnumSet.noneOf(MappedFact.class);
        var micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
        var received = ChronoUnit.MICROS.between(Instant.EPOCH, receivedAt);
        said.forEach((fact, value) -> {
            var register = new Register(value, micros, mapping, received);
            if (register.countsAgainst(next.get(fact))) {
                next.put(fact, register);
                fresh.add(fact);
            }
        });
        var atWork = !MappedFact.LEFT.equals(said.get(MappedFact.EMPLOYMENT));
        return new Taken(new SubjectFacts(next, seenAtWork || atWork), fresh);
    }

    /** The facts after the record was deleted there: the person has left, and the HR facts are forgotten. */
    Taken gone(Instant at, int mapping) {
        var said = new EnumMap<MappedFact, String>(MappedFact.class);
        FORGOTTEN.forEach(fact -> said.put(fact, ""));
        said.put(MappedFact.EMPLOYMENT, MappedFact.LEFT);
        return take(said, at, mapping);
    }

    Optional<String> value(MappedFact fact) {
        return Optional.ofNullable(registers.get(fact)).map(Register::value);
    }

    /** When the fact was last said. */
    Optional<Instant> saidAt(MappedFact fact) {
        return Optional.ofNullable(registers.get(fact))
                .map(register -> Instant.EPOCH.plus(register.at(), ChronoUnit.MICROS));
    }
}
