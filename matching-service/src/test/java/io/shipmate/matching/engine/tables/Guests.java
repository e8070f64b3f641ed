package io.shipmate.matching.engine.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** Gatherings made from a seed: skewed families and topics, a tree of managers, a few who keep others away. */
final class Guests {

    private final SplittableRandom draw;
    private final List<Guest> guests = new ArrayList<>();
    private final List<Apart> apart = new ArrayList<>();
    private final List<Met> met = new ArrayList<>();

    private Guests(long seed) {
        draw = new SplittableRandom(seed);
    }

    /** So many people spread over bands of levels, bands of time zones and languages. */
    static Gathering spread(int people, long seed, Sizes sizes) {
        Guests made = new Guests(seed);
        for (int number = 0; number < people; number++) {
            int level = 1 + made.skewed(6);
            made.guests.add(made.guest(
                    new Guest.Reach(
                            made.draw.nextInt(20) == 0 ? null : level / 2, made.draw.nextInt(3), made.languages()),
                    level));
        }
        made.separate(people / 2, people / 20);
        return made.gathering(sizes);
    }

    /** So many people who may all sit together but for pairs kept apart, so many of each hundred of all pairs. */
    static Gathering together(int people, long seed, Sizes sizes, int percentApart) {
        Guests made = new Guests(seed);
        for (int number = 0; number < people; number++) {
            made.guests.add(made.guest(new Guest.Reach(1, 0, Set.of("en")), 1 + made.draw.nextInt(2)));
        }
        for (int one = 0; one < people; one++) {
            for (int other = one + 1; other < people; other++) {
                if (made.draw.nextInt(100) < percentApart) {
                    made.keepApart(one, other);
                }
                if (made.draw.nextInt(100) < 3) {
                    made.met.add(new Met(
                            made.guests.get(one).id(), made.guests.get(other).id()));
                }
            }
        }
        return made.gathering(sizes);
    }

    static UUID id(long number) {
        return new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    private Guest guest(Guest.Reach reach, int level) {
        return new Guest(
                new UUID(draw.nextLong(), draw.nextLong()),
                reach,
                draw.nextInt(30) == 0 ? null : level,
                draw.nextInt(30) == 0 ? null : "family-" + skewed(12),
                draw.nextInt(30) == 0 ? null : "unit-" + draw.nextInt(25),
                some("lived-", 80, draw.nextInt(8)),
                some("topic-", 40, draw.nextInt(6)));
    }

    private Set<String> languages() {
        Set<String> languages = new HashSet<>();
        if (draw.nextInt(10) > 1) {
            languages.add("en-GB");
        }
        if (draw.nextInt(10) < 3) {
            languages.add("de");
        }
        if (draw.nextInt(10) < 2) {
            languages.add("fr");
        }
        return languages;
    }

    private Set<String> some(String prefix, int of, int many) {
        Set<String> some = new HashSet<>();
        for (int one = 0; one < many; one++) {
            some.add(prefix + skewed(of));
        }
        return some;
    }

    /** Small numbers more often than great ones. */
    private int skewed(int bound) {
        return Math.min(draw.nextInt(bound), draw.nextInt(bound));
    }

    private void separate(int lines, int wishes) {
        for (int line = 0; line < lines; line++) {
            int report = draw.nextInt(guests.size());
            apart.add(new Apart(
                    guests.get(report).id(),
                    guests.get(draw.nextInt(guests.size())).id(),
                    Apart.Cause.REPORTING_LINE));
        }
        for (int wish = 0; wish < wishes; wish++) {
            keepApart(draw.nextInt(guests.size()), draw.nextInt(guests.size()));
        }
    }

    private void keepApart(int one, int other) {
        Apart.Cause[] causes = Apart.Cause.values();
        apart.add(new Apart(guests.get(one).id(), guests.get(other).id(), causes[draw.nextInt(causes.length)]));
    }

    private Gathering gathering(Sizes sizes) {
        return new Gathering(guests, apart, met, sizes, Aims.USUAL);
    }
}
