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
        List<Told> offers,
        List<Told> seeks,
        List<Told> experiences,
        List<Hours> hours,
        int capacity) {

    /**
     * One topic in somebody's own words.
     *
     * @param topic key of the catalogue's topic
     * @param depth how deep it goes, 1 to 3
     * @param words a sentence
     */
    public record Told(String topic, int depth, String words) {}

    /** A window of local time that comes back every week. */
    public record Hours(DayOfWeek day, LocalTime from, LocalTime until) {}
}
