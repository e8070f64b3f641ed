package io.shipmate.matching.engine;

import io.shipmate.matching.engine.policy.Feature;
import java.util.Objects;

/**
 * Why two people are suggested to each other, told to one of them.
 *
 * @param lift how much more the feature counts here than on average, in micro-points of the score; may be negative.
 *     Internal: nobody is shown a number
 */
public record Reason(Kind kind, Feature feature, int lift, Evidence evidence) {

    /** Refuses null. */
    public Reason {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(feature, "feature");
        Objects.requireNonNull(evidence, "evidence");
    }

    /** The same, told to the other. */
    Reason mirrored() {
        return new Reason(kind.mirrored(), feature, lift, evidence.mirrored());
    }

    /** What a reason speaks of. A match has at least one of each. */
    public enum Kind {
        SAME_BOAT,
        YOUR_GAIN,
        THEIR_GAIN;

        Kind mirrored() {
            return switch (this) {
                case SAME_BOAT -> SAME_BOAT;
                case YOUR_GAIN -> THEIR_GAIN;
                case THEIR_GAIN -> YOUR_GAIN;
            };
        }
    }
}
