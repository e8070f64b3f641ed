package io.shipmate.matching.engine;

import io.shipmate.matching.engine.policy.Feature;
import java.util.Optional;

/** How a feature of two people is measured, and what is said of it. Without state: all it needs is in the index. */
sealed interface Measure
        permits LevelAlike, NewNetwork, Novelty, RoleAlike, SharedChallenges, SharedHours, StageAlike, TopicGain {

    /** Measured where one of the two has not told enough. */
    int MISSING = -1;

    /** What it is in micro-points from where {@code one} stands, or {@link #MISSING}. */
    int between(PoolIndex index, int one, int other);

    /** What can be said of it to {@code one}, if it is worth saying; nothing that either hides. */
    Optional<Evidence> evidence(PoolIndex index, int one, int other);

    /** The measure of a feature. */
    static Measure of(Feature feature) {
        return switch (feature) {
            case LEVEL -> new LevelAlike();
            case ROLE -> new RoleAlike();
            case CHALLENGES -> new SharedChallenges();
            case STAGE -> new StageAlike();
            case GAIN -> new TopicGain();
            case NOVELTY -> new Novelty();
            case NETWORK -> new NewNetwork();
            case OVERLAP_HOURS -> new SharedHours();
        };
    }
}
