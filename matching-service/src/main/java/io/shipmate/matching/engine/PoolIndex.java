package io.shipmate.matching.engine;

import io.shipmate.matching.engine.people.JobArchitecture;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Everything about a pool that does not depend on the policy, in arrays: made in one pass over the people whenever
 * anything about them has changed, then only read.
 */
final class PoolIndex {

    private static final int UNKNOWN = -1;

    private final Person[] people;
    private final Vocabulary vocabulary;
    private final JobArchitecture architecture;
    private final int[][] kinship;
    private final int[] monthsInRole;
    private final int[] stage;
    private final SubjectCounts counts;
    private final long[] seekTotal;
    private final long[] experienceTotal;
    private final ReportingLines lines;
    private final LocalDate today;

    private PoolIndex(Person[] people, Vocabulary vocabulary, JobArchitecture architecture, LocalDate today) {
        this.people = people;
        this.vocabulary = vocabulary;
        this.architecture = architecture;
        this.today = today;
        this.kinship = kinshipOf(vocabulary.families(), architecture);
        this.monthsInRole = Arrays.stream(people)
                .mapToInt(person -> months(person.candidate.job().since(), today))
                .toArray();
        this.stage = Arrays.stream(monthsInRole).map(PoolIndex::stageOf).toArray();
        this.counts = SubjectCounts.of(people, vocabulary);
        this.seekTotal = Arrays.stream(people)
                .mapToLong(person -> person.seeks.sum(counts.rarityAmongSeeks()))
                .toArray();
        this.experienceTotal = Arrays.stream(people)
                .mapToLong(person -> person.experiences.sum(counts.rarity()))
                .toArray();
        this.lines = ReportingLines.of(Arrays.stream(people)
                .mapToInt(person -> Math.max(UNKNOWN, numberOf(people, person.candidate.manager())))
                .toArray());
    }

    /** The index of people in the order of {@link Person#order}. */
    static PoolIndex of(Person[] people, Vocabulary vocabulary, JobArchitecture architecture, LocalDate today) {
        return new PoolIndex(people, vocabulary, architecture, today);
    }

    int size() {
        return people.length;
    }

    Person person(int number) {
        return people[number];
    }

    /** Everybody who takes part, in the order of the index. */
    int[] open() {
        return IntStream.range(0, people.length)
                .filter(number -> people[number].open)
                .toArray();
    }

    /** Everybody who takes part and has room, in the order of the index: the first so many are as good as a random sample. */
    int[] openWithRoom() {
        return IntStream.range(0, people.length)
                .filter(number -> people[number].open && people[number].hasRoom)
                .toArray();
    }

    /** The number of a person, negative if not in the pool. */
    int numberOf(UUID id) {
        return numberOf(people, id);
    }

    /** Where somebody stands, or where to put them, as {@link Arrays#binarySearch} has it. */
    static int numberOf(Person[] people, UUID id) {
        if (id == null) {
            return UNKNOWN;
        }
        long order = Mixing.of(id);
        int low = 0;
        int high = people.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Person found = people[middle];
            int compared = found.order == order ? found.id.compareTo(id) : Long.compare(found.order, order);
            if (compared == 0) {
                return middle;
            }
            if (compared < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -(low + 1);
    }

    /** The span of levels: the greatest gap there can be, at least one. */
    int levelSpan() {
        return Math.max(1, architecture.levels() - 1);
    }

    /** The closeness of two people's job families in micro-points, -1 if either is not known. */
    int closeness(Person one, Person other) {
        return closeness(one.family, other.family);
    }

    /** The closeness of two job families, -1 if either is not known. */
    int closeness(int one, int other) {
        return one < 0 || other < 0 ? UNKNOWN : kinship[one][other];
    }

    /** How many job families there are. */
    int families() {
        return kinship.length;
    }

    /** The day from which time is counted. */
    LocalDate today() {
        return today;
    }

    JobArchitecture architecture() {
        return architecture;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    SubjectCounts counts() {
        return counts;
    }

    /** Whole months in the role, -1 if not known. */
    int monthsInRole(int number) {
        return monthsInRole[number];
    }

    /** The logarithm of the time in the role in micro-points, -1 if not known. */
    int stage(int number) {
        return stage[number];
    }

    /** How rare what somebody seeks is, all in all. */
    long seekTotal(int number) {
        return seekTotal[number];
    }

    /** How rare what somebody has lived through is, all in all. */
    long experienceTotal(int number) {
        return experienceTotal[number];
    }

    boolean inReportingLine(int one, int other) {
        return lines.connect(one, other);
    }

    /** Also where the manager is not in the pool. */
    boolean sameManager(int one, int other) {
        UUID above = people[one].candidate.manager();
        return above != null && above.equals(people[other].candidate.manager());
    }

    private static int months(LocalDate since, LocalDate today) {
        return since == null ? UNKNOWN : (int) Math.max(0, ChronoUnit.MONTHS.between(since, today));
    }

    /** Half a year is added, so that the first weeks are not a world apart. */
    private static int stageOf(int months) {
        return months < 0 ? UNKNOWN : Micro.of(StrictMath.log(months + 6.0));
    }

    private static int[][] kinshipOf(Dictionary<String> families, JobArchitecture architecture) {
        int[][] kinship = new int[families.size()][families.size()];
        for (int family = 0; family < families.size(); family++) {
            kinship[family][family] = Micro.ONE;
        }
        List<JobArchitecture.Relation> relations = architecture.relations();
        for (JobArchitecture.Relation relation : relations) {
            int one = families.numberOf(relation.one());
            int other = families.numberOf(relation.other());
            if (one >= 0 && other >= 0) {
                kinship[one][other] = relation.kinship().closeness();
                kinship[other][one] = relation.kinship().closeness();
            }
        }
        return kinship;
    }
}
