package io.shipmate.local.company;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/**
 * What somebody would tell about themselves once they take part.
 *
 * @param takesPart whether they opt in at all; about two in three do
 * @param offers what they can help with, at least one
 * @param seeks what they want a thinking partner on, at least one and never something they offer
 * @param experiences what they have lived through, possibly nothing
 * @param hours weekly windows in their own time zone
 * @param capacity with how many people they want to be in partnership at a time, 1 to 3
 */
public record Story(
        boolean takesPart,
        List<Offer> offers,
        List<Seek> seeks,
        List<Experience> experiences,
        List<Hours> hours,
        int capacity) {

    /** How well somebody knows what they offer. */
    public enum Depth {
        FAMILIAR,
        EXPERIENCED,
        EXPERT
    }

    /** How much somebody wants what they seek. */
    public enum Need {
        CURIOUS,
        WANTED,
        PRESSING
    }

    /** What an experience is of. */
    public enum Kind {
        INDUSTRY,
        FUNCTION,
        REGION,
        ROLE,
        LIFE
    }

    /** Something to help with: key of the catalogue's topic, how well, and a sentence. */
    public record Offer(String topic, Depth depth, String words) {}

    /** Something to think about with somebody: key of the catalogue's topic, how much, and a sentence. */
    public record Seek(String topic, Need need, String words) {}

    /** Something lived through: of what kind, key of the catalogue's topic, and a sentence. */
    public record Experience(Kind kind, String topic, String words) {}

    /** A window of local time that comes back every week. */
    public record Hours(DayOfWeek day, LocalTime from, LocalTime until) {}
}
