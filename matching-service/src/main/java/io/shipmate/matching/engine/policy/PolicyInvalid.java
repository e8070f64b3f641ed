package io.shipmate.matching.engine.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A policy that cannot be: which parts of it, and why. */
public final class PolicyInvalid extends IllegalArgumentException {

    private final transient List<Fault> faults;

    private PolicyInvalid(List<Fault> faults) {
        super(faults.stream().map(fault -> fault.path() + ": " + fault.why()).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /**
     * One part that cannot be.
     *
     * @param path such as {@code weights.LEVEL} or {@code rules[3]}
     * @param words what the kind speaks of
     */
    public record Fault(String path, Kind kind, List<Object> words) {

        static Fault of(String path, Kind kind, Object... words) {
            return new Fault(path, kind, List.of(words));
        }

        /** The path as a JSON pointer (RFC 6901), such as {@code /weights/LEVEL} or {@code /rules/3}. */
        public String pointer() {
            return "/" + path.replace("]", "").replace('[', '/').replace('.', '/');
        }

        String why() {
            return kind + " " + words;
        }
    }

    /** What can be wrong. */
    public enum Kind {
        /** A number that is not from the first word to the second. */
        OUT_OF_RANGE,
        /** A part without which it means nothing. */
        MISSING,
        /** All weights are 0. */
        NOTHING_COUNTS,
        /** None of the features in the first word counts, so a kind of reason could never be given. */
        WITHOUT_REASON,
        /** The rule of the first word cannot be left out. */
        PROTECTED,
        /** The rule of the first word stands there already. */
        NAMED_TWICE
    }

    /** Refuses if there are any faults. */
    static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new PolicyInvalid(faults);
        }
    }

    /** The first offending path. */
    public String path() {
        return faults.getFirst().path();
    }

    /** All that is wrong, in the order of the policy's parts. */
    public List<Fault> faults() {
        return faults;
    }
}
