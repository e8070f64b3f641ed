package io.shipmate.benchmarks.tables;

import io.shipmate.matching.engine.tables.Aims;
import io.shipmate.matching.engine.tables.Apart;
import io.shipmate.matching.engine.tables.Gathering;
import io.shipmate.matching.engine.tables.Guest;
import io.shipmate.matching.engine.tables.Sizes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** A company's people, made from a seed: job families and topics by Zipf's law, a tree of managers, a few who avoid others. */
final class Attendees {

    private static final int FAMILIES = 40;
    private static final int UNITS = 60;
    private static final int TOPICS = 60;
    private static final int EXPERIENCES = 200;
    private static final int REPORTS = 7;
    private static final int LEVELS = 8;

    private final SplittableRandom draw;
    private final boolean oneBlock;
    private final List<Guest> guests = new ArrayList<>();
    private final List<Apart> apart = new ArrayList<>();

    private Attendees(long seed, boolean oneBlock) {
        draw = new SplittableRandom(seed);
        this.oneBlock = oneBlock;
    }

    /**
     * So many people for tables of six to ten.
     *
     * @param oneBlock whether all are of one band of levels, one band of time zones and one language
     */
    static Gathering of(int people, long seed, boolean oneBlock) {
        Attendees attendees = new Attendees(seed, oneBlock);
        for (int number = 0; number < people; number++) {
            attendees.add(number);
        }
        return new Gathering(attendees.guests, attendees.apart, List.of(), Sizes.USUAL, Aims.USUAL);
    }

    private void add(int number) {
        int level = 1 + zipf(LEVELS);
        guests.add(new Guest(
                new UUID(draw.nextLong(), draw.nextLong()),
                oneBlock ? new Guest.Reach(0, 0, Set.of("en")) : new Guest.Reach((level - 1) / 2, zipf(3), languages()),
                level,
                "family-" + zipf(FAMILIES),
                "unit-" + draw.nextInt(UNITS),
                some("lived-", EXPERIENCES, 2 + draw.nextInt(6)),
                some("topic-", TOPICS, 1 + draw.nextInt(5))));
        int above = number;
        while (above > 0) {
            above = (above - 1) / REPORTS;
            apart(number, above, Apart.Cause.REPORTING_LINE);
        }
        if (number > 0 && draw.nextInt(20) == 0) {
            apart(number, draw.nextInt(number), Apart.Cause.AVOIDED);
        }
    }

    private void apart(int one, int other, Apart.Cause cause) {
        apart.add(new Apart(guests.get(one).id(), guests.get(other).id(), cause));
    }

    private Set<String> languages() {
        Set<String> languages = new HashSet<>();
        if (draw.nextInt(10) > 0) {
            languages.add("en");
        }
        if (languages.isEmpty() || draw.nextInt(4) == 0) {
            languages.add(draw.nextBoolean() ? "de" : "fr");
        }
        return languages;
    }

    private Set<String> some(String prefix, int of, int many) {
        Set<String> some = new HashSet<>();
        for (int one = 0; one < many; one++) {
            some.add(prefix + zipf(of));
        }
        return some;
    }

    /** The first half as often again as the second, and so on, near enough. */
    private int zipf(int bound) {
        return (int) (StrictMath.pow(bound + 1.0, draw.nextDouble()) - 1);
    }
}
