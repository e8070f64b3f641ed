package io.shipmate.matching.engine.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A company from a seed, as bad as real ones: Zipf's law in job families and topics, reporting lines as trees with a loop
 * here and there, time zones around the world, facts missing, some who do not take part or have no room, some hiding most
 * of their story.
 */
public final class GeneratedPeople {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    public static final int LEVELS = 6;

    private static final int[] ZONES = {-480, -300, 0, 60, 60, 60, 60, 120, 330, 345, 480, 600};
    private static final String[] LANGUAGES = {"en", "en-GB", "de", "fr", "es-MX", "ja"};
    private static final int FAMILIES = 12;
    private static final int TOPICS = 240;
    private static final int PARENTS = 24;

    private final Random random;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<UUID, boolean[]> quarters = new HashMap<>();

    public GeneratedPeople(int size, long seed) {
        random = new Random(seed);
        List<UUID> ids = IntStream.range(0, size)
                .mapToObj(_ -> new UUID(random.nextLong(), random.nextLong()))
                .toList();
        for (int person = 0; person < size; person++) {
            candidates.add(person(ids, person));
        }
    }

    public List<Candidate> candidates() {
        return List.copyOf(candidates);
    }

    public Map<UUID, Candidate> byId() {
        return candidates.stream().collect(Collectors.toMap(Candidate::id, candidate -> candidate));
    }

    public JobArchitecture architecture() {
        return new JobArchitecture(
                LEVELS,
                List.of(
                        new JobArchitecture.Relation("family-0", "family-1", Kinship.CLOSE),
                        new JobArchitecture.Relation("family-0", "family-2", Kinship.RELATED),
                        new JobArchitecture.Relation("family-1", "family-2", Kinship.RELATED),
                        new JobArchitecture.Relation("family-3", "family-4", Kinship.DISTANT)));
    }

    /** 240 topics under 24 parents, and every sixth of these under a grandparent; the rest have no parent. */
    public TopicTree topics() {
        Map<String, String> parents = new HashMap<>();
        for (int topic = 0; topic < TOPICS; topic++) {
            if (topic % 10 != 9) {
                parents.put("topic-" + topic, "parent-" + topic % PARENTS);
            }
        }
        for (int parent = 0; parent < PARENTS; parent += 6) {
            parents.put("parent-" + parent, "grandparent");
        }
        return new TopicTree(parents);
    }

    /** The minutes both have, counted quarter by quarter; -1 if not known. */
    public int minutesTogether(UUID one, UUID other) {
        boolean[] mine = quarters.get(one);
        boolean[] theirs = quarters.get(other);
        if (mine == null || theirs == null) {
            return -1;
        }
        return (int) IntStream.range(0, mine.length)
                        .filter(quarter -> mine[quarter] && theirs[quarter])
                        .count()
                * 15;
    }

    private Candidate person(List<UUID> ids, int person) {
        if (random.nextInt(10) == 0) {
            return Candidate.bystander(ids.get(person), manager(ids, person));
        }
        int level = Math.min(LEVELS - 1, zipf(LEVELS));
        return new Candidate(
                ids.get(person),
                manager(ids, person),
                new Candidate.Job(
                        sometimes("family-" + zipf(FAMILIES)),
                        sometimes(level),
                        sometimes(TODAY.minusDays(random.nextInt(6_000)))),
                new Candidate.Place(sometimes("unit-" + random.nextInt(30)), "somewhere"),
                languages(),
                availability(ids.get(person)),
                new Story(offers(), seeks(), experiences()),
                new Candidate.Openness(random.nextInt(12) != 0, random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(3)));
    }

    /** Mostly somebody hired before; sometimes nobody, and now and then anybody, so that loops come up. */
    private UUID manager(List<UUID> ids, int person) {
        if (person == 0 || random.nextInt(50) == 0) {
            return null;
        }
        if (random.nextInt(40) == 0) {
            return ids.get(random.nextInt(ids.size()));
        }
        return ids.get(random.nextInt(Math.max(1, person / 5)));
    }

    private Availability availability(UUID id) {
        if (random.nextInt(15) == 0) {
            return Availability.unknown();
        }
        int zone = ZONES[random.nextInt(ZONES.length)];
        List<Availability.Window> windows = new ArrayList<>();
        boolean[] free = new boolean[7 * 24 * 4];
        for (int day = 0; day < 5; day++) {
            int from = day * 1_440 + 9 * 60 - zone + 15 * random.nextInt(8);
            int to = from + 60 * (2 + random.nextInt(7));
            windows.add(new Availability.Window(from, to));
            for (int minute = from; minute < to; minute += 15) {
                free[Math.floorMod(minute, 7 * 24 * 60) / 15] = true;
            }
        }
        quarters.put(id, free);
        return Availability.of(windows);
    }

    private Set<String> languages() {
        Set<String> spoken = new HashSet<>();
        for (int language = random.nextInt(3); language > 0; language--) {
            spoken.add(LANGUAGES[zipf(LANGUAGES.length)]);
        }
        return spoken;
    }

    private List<Story.Offer> offers() {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(_ -> new Story.Offer(topic(), random.nextInt(1, 4) / 3.0, shownTo()))
                .toList();
    }

    private List<Story.Seek> seeks() {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(_ -> new Story.Seek(topic(), random.nextInt(1, 4) / 3.0, shownTo()))
                .toList();
    }

    private List<Story.Experience> experiences() {
        List<Story.Experience.Kind> kinds = List.of(Story.Experience.Kind.values());
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(_ -> new Story.Experience(kinds.get(random.nextInt(kinds.size())), topic(), shownTo()))
                .toList();
    }

    private ShownTo shownTo() {
        return List.of(ShownTo.values()).get(random.nextInt(3));
    }

    private String topic() {
        return "topic-" + zipf(TOPICS);
    }

    private <T> T sometimes(T value) {
        return random.nextInt(12) == 0 ? null : value;
    }

    /** A number below {@code most}, by Zipf's law: 0 the likeliest. */
    private int zipf(int most) {
        double drawn = Math.pow(most + 1.0, random.nextDouble());
        return Math.min(most - 1, (int) drawn - 1);
    }
}
