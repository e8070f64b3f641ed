package io.shipmate.local.company;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes up what each person would tell. Topics are popular by Zipf's law; half of what somebody names is popular in
 * the whole company, half in their own job family. A story depends only on the topics, the seed and the person, never
 * on who was asked before.
 */
public final class Stories {

    private static final String[] OFFERING = {
        "I have done this twice: once badly, once well.",
        "Happy to look at yours and tell you what I would ask.",
        "Two years of it, with all the dead ends.",
        "I was thrown into it and kept notes.",
        "I still do this every week.",
        "It took me long to learn; it need not take you as long."
    };
    private static final String[] SEEKING = {
        "I am new to this and want somebody to think aloud with.",
        "I keep getting stuck at the same point.",
        "I would like to hear how others go about it.",
        "It is on my plate this autumn.",
        "I have an idea and nobody to poke holes into it.",
        "Nobody around me has done it."
    };
    private static final String[] HAVING_LIVED = {
        "Three years, in another company.",
        "We started with five people and ended with sixty.",
        "It did not work out, and I know by now why.",
        "Abroad, in a language that I had to learn first.",
        "Through a merger and back.",
        "It changed how I work."
    };

    private final List<String> topics;
    private final long seed;
    private final Weighted popularity;
    private final Map<String, DayOfWeek> weekStarts =
            Place.all().stream().collect(Collectors.toMap(Place::location, Place::weekStart));
    private final List<String> families =
            JobFamily.all().stream().map(JobFamily::key).toList();

    /**
     * Makes stories of the given topics.
     *
     * @param topics keys of the catalogue, at least 12; the order decides which are popular
     * @param seed another seed gives the same people other stories
     */
    public Stories(List<String> topics, long seed) {
        if (topics.size() < 12) {
            throw new IllegalArgumentException("Stories need at least 12 topics, not " + topics.size());
        }
        this.topics = List.copyOf(topics);
        this.seed = seed;
        popularity = Weighted.zipf(topics.size());
    }

    /** Returns what this person would tell. */
    public Story of(Employee employee) {
        var random = new Random(seed * 31 + employee.externalId().hashCode());
        var offered = drawn(employee, 1 + random.nextInt(4), Set.of(), random);
        var sought = drawn(employee, 1 + random.nextInt(3), offered, random);
        var lived = drawn(employee, random.nextInt(4), Set.of(), random);
        return new Story(
                random.nextInt(3) != 0,
                offered.stream()
                        .map(topic -> new Story.Offer(topic, one(Story.Depth.values(), random), one(OFFERING, random)))
                        .toList(),
                sought.stream()
                        .map(topic -> new Story.Seek(topic, one(Story.Need.values(), random), one(SEEKING, random)))
                        .toList(),
                lived.stream()
                        .map(topic -> new Story.Experience(
                                one(Story.Kind.values(), random), topic, one(HAVING_LIVED, random)))
                        .toList(),
                hours(employee, random),
                1 + random.nextInt(3));
    }

    private static <T> T one(T[] of, Random random) {
        return of[random.nextInt(of.length)];
    }

    private Set<String> drawn(Employee employee, int count, Collection<String> except, Random random) {
        // A family's favourites are the same list, entered at another place.
        int start = (families.indexOf(employee.jobFamily()) + 1) * topics.size() / (families.size() + 1);
        var drawn = new TreeSet<String>();
        while (drawn.size() < count) {
            int rank = popularity.draw(random) + (random.nextBoolean() ? start : 0);
            var topic = topics.get(rank % topics.size());
            if (!except.contains(topic)) {
                drawn.add(topic);
            }
        }
        return drawn;
    }

    private List<Story.Hours> hours(Employee employee, Random random) {
        int firstHour = 7 + random.nextInt(3);
        int length = 7 + random.nextInt(3);
        var from = LocalTime.of(firstHour, random.nextBoolean() ? 0 : 30);
        // One in six works part of the week.
        int days = random.nextInt(6) == 0 ? 3 : 5;
        var start = weekStarts.get(employee.location());
        return IntStream.range(0, days)
                .mapToObj(day -> new Story.Hours(start.plus(day), from, from.plusHours(length)))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
