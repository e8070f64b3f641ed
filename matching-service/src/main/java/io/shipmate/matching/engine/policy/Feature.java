package io.shipmate.matching.engine.policy;

/** What a match can be measured by. Each is from 0 to 1, or missing where one of the two has not told enough. */
public enum Feature {
    /** Alike in level. */
    LEVEL(Group.SAME_BOAT),
    /** Alike in job family. */
    ROLE(Group.SAME_BOAT),
    /** Seeking a thinking partner on the same topics. */
    CHALLENGES(Group.SAME_BOAT),
    /** As long in the role. */
    STAGE(Group.SAME_BOAT),
    /** One offers what the other seeks: the only one that differs between the two directions. */
    GAIN(Group.DIFFERENT_SEAS),
    /** Backgrounds at a distance that teaches: neither the same nor without any common ground. */
    NOVELTY(Group.DIFFERENT_SEAS),
    /** From another unit, and under another manager. */
    NETWORK(Group.DIFFERENT_SEAS),
    /** Hours of the week in common. */
    OVERLAP_HOURS(Group.CAN_MEET);

    private final Group group;

    Feature(Group group) {
        this.group = group;
    }

    /** Which part of a match it belongs to. */
    public Group group() {
        return group;
    }

    /** The three parts of a match. */
    public enum Group {
        SAME_BOAT,
        DIFFERENT_SEAS,
        CAN_MEET
    }
}
