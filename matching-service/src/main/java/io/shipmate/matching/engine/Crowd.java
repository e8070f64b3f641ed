package io.shipmate.matching.engine;

import io.shipmate.matching.engine.people.Availability;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Some people in blocks of the same level, the same languages and about the same hours of the day, laid out so that a look
 * at all of them reads memory in order. Whole blocks can be passed by: no rule about level, language or hours allows anybody
 * of one with anybody of the other.
 *
 * <p>Of each person it keeps what tells without a second look how good a match can be at the best (see
 * {@link PairBounds}): the job family, a signature of each list, and which facts are known.
 */
final class Crowd {

    static final int SEEKS = 1;
    static final int OFFERS = 2;
    static final int EXPERIENCES = 4;
    static final int UNIT = 8;
    static final int STAGE = 16;
    static final int HOURS = 32;
    /** How many combinations of known facts there are. */
    static final int KNOWN = 64;

    private static final int BAND_HOURS = 2;

    /** The numbers in the index, by place. */
    final int[] numbers;

    /** The family's number plus one, 0 if not known. */
    final int[] families;

    final byte[] known;
    final long[] seeks;
    final long[] offers;
    final long[] experiences;
    /** See {@link PoolIndex#stage}. */
    final int[] stages;

    /** How much cheaper than the dearest one can be somebody is, in micro-points; 0 of all where there are no prices. */
    final int[] bonuses;

    private final int highestBonus;
    private final Block[] blocks;

    /**
     * A stretch of places.
     *
     * @param level -1 if not known
     * @param languages a bit for each, several to a bit if there are many; 0 if not known
     * @param hours when any of them has time; unknown if it is not known of them
     */
    record Block(int from, int to, int level, long languages, Availability hours) {}

    private Crowd(PoolIndex index, int[] members, Prices prices) {
        numbers = inOrder(index, members);
        int size = numbers.length;
        families = new int[size];
        known = new byte[size];
        seeks = new long[size];
        offers = new long[size];
        experiences = new long[size];
        stages = new int[size];
        for (int place = 0; place < size; place++) {
            lay(index, place);
        }
        blocks = blocks(index);
        bonuses = Arrays.stream(numbers)
                .map(number -> prices.of().isEmpty() ? 0 : Prices.MOST - prices.of(index.person(number).id))
                .toArray();
        highestBonus = Arrays.stream(bonuses).max().orElse(0);
    }

    /** Those of these numbers, at these prices. */
    static Crowd of(PoolIndex index, int[] members, Prices prices) {
        return new Crowd(index, members, prices);
    }

    /** The bonus of the cheapest. */
    int highestBonus() {
        return highestBonus;
    }

    /** A block of somebody alone, who need not be of the crowd. */
    static Block alone(Person person) {
        return new Block(0, 0, person.level, person.languageBits, person.availability);
    }

    int size() {
        return numbers.length;
    }

    Block[] blocks() {
        return blocks;
    }

    private void lay(PoolIndex index, int place) {
        int number = numbers[place];
        Person person = index.person(number);
        families[place] = person.family + 1;
        known[place] = (byte) known(index, number);
        seeks[place] = person.seeks.signature();
        offers[place] = person.offers.signature();
        experiences[place] = person.experiences.signature();
        stages[place] = index.stage(number);
    }

    /** Which facts are known of somebody. */
    static int known(PoolIndex index, int number) {
        Person person = index.person(number);
        return (person.seeks.isEmpty() ? 0 : SEEKS)
                | (person.offers.isEmpty() ? 0 : OFFERS)
                | (person.experiences.isEmpty() ? 0 : EXPERIENCES)
                | (person.unit < 0 ? 0 : UNIT)
                | (index.stage(number) < 0 ? 0 : STAGE)
                | (person.availability.isKnown() ? HOURS : 0);
    }

    /** Those of one block next to each other, and in it those of one family: sorted as numbers, which is ten times as fast. */
    private static int[] inOrder(PoolIndex index, int[] members) {
        long[] languages = Arrays.stream(members)
                .mapToLong(number -> index.person(number).languageBits)
                .sorted()
                .distinct()
                .toArray();
        return Arrays.stream(members)
                .mapToLong(number -> key(index.person(number), number, languages))
                .sorted()
                .mapToInt(key -> (int) key & (Ranking.MOST_PEOPLE - 1))
                .toArray();
    }

    /** What does not fit is cut off: that makes more blocks than there need be, and no wrong ones. */
    private static long key(Person person, int number, long[] languages) {
        long key = (person.level + 1L) & 0x7FFF;
        key = (key << 10) | (Arrays.binarySearch(languages, person.languageBits) & 0x3FF);
        key = (key << 4) | (band(person) + 1);
        key = (key << 14) | ((person.family + 1) & 0x3FFF);
        return (key << 20) | number;
    }

    private static int band(Person person) {
        return Math.floorDiv(person.usualHour, BAND_HOURS);
    }

    private static boolean sameBlock(Person one, Person other) {
        return one.level == other.level && one.languageBits == other.languageBits && band(one) == band(other);
    }

    private Block[] blocks(PoolIndex index) {
        int[] starts = IntStream.range(0, numbers.length)
                .filter(place ->
                        place == 0 || !sameBlock(index.person(numbers[place]), index.person(numbers[place - 1])))
                .toArray();
        return IntStream.range(0, starts.length)
                .mapToObj(block ->
                        block(index, starts[block], block + 1 < starts.length ? starts[block + 1] : numbers.length))
                .toArray(Block[]::new);
    }

    private Block block(PoolIndex index, int from, int to) {
        Person first = index.person(numbers[from]);
        Availability hours = Availability.union(Arrays.stream(numbers, from, to)
                .mapToObj(number -> index.person(number).availability)
                .toList());
        return new Block(from, to, first.level, first.languageBits, hours);
    }
}
