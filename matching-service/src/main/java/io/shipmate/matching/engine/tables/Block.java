package io.shipmate.matching.engine.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * People who may sit at one table, as numbers from 0: what each pair adds, who must not sit with whom, what each does and
 * seeks. Immutable once made, so several threads may look for a seating of it at once.
 */
final class Block {

    /** Nobody's function and challenges: for a seat that only one side of a move has. */
    final int nobody;

    final int size;
    final Terms terms;
    final Sizes sizes;
    final int worstPercent;
    /** What two add, by rows; 0 on the diagonal. */
    final int[] weight;
    /** Whom each must not sit with. */
    final int[][] apart;
    /** The same as bits, by rows of {@link #words}. */
    final long[] apartBits;

    final int words;
    final int[] function;
    final int functions;
    final int[][] challenges;
    /** The same as bits, by rows of {@link #topicWords}; one row more for nobody. */
    final long[] sought;

    final int topics;
    final int topicWords;
    private final UUID first;

    Block(Numbered gathering, int[] numbers) {
        size = numbers.length;
        nobody = size;
        terms = new Terms(gathering.aims());
        sizes = gathering.sizes();
        worstPercent = gathering.aims().worstPercent();
        first = gathering.guest(numbers[0]).id();
        words = (size + Long.SIZE - 1) / Long.SIZE;
        apart = new int[size][];
        apartBits = new long[size * words];
        weight = new int[size * size];
        function = new int[size + 1];
        challenges = new int[size + 1][];
        functions = nameFunctions(gathering, numbers);
        topics = nameChallenges(gathering, numbers);
        topicWords = Math.max(1, (topics + Long.SIZE - 1) / Long.SIZE);
        sought = soughtBits();
        separate(gathering, numbers);
        weigh(gathering, numbers);
    }

    /** Whether two must not sit together. */
    boolean apart(int one, int other) {
        return ((apartBits[one * words + (other >>> 6)] >>> other) & 1) != 0;
    }

    /** The draw of one start. */
    Draw draw(long seed, int start) {
        return Draw.of(seed, first, start);
    }

    private int nameFunctions(Numbered gathering, int[] numbers) {
        Map<String, Integer> names = new HashMap<>();
        for (int guest = 0; guest < size; guest++) {
            String name = gathering.guest(numbers[guest]).function();
            function[guest] = names.computeIfAbsent(name, _ -> names.size());
        }
        function[nobody] = -1;
        return names.size();
    }

    /** What only one person seeks is shared at no table and left out. */
    private int nameChallenges(Numbered gathering, int[] numbers) {
        Map<String, Integer> seekers = new HashMap<>();
        for (int number : numbers) {
            gathering.guest(number).challenges().forEach(topic -> seekers.merge(topic, 1, Integer::sum));
        }
        Map<String, Integer> names = new HashMap<>();
        for (int guest = 0; guest < size; guest++) {
            List<Integer> topicsOfGuest = new ArrayList<>();
            for (String topic : gathering.guest(numbers[guest]).challenges()) {
                if (seekers.get(topic) > 1) {
                    topicsOfGuest.add(names.computeIfAbsent(topic, _ -> names.size()));
                }
            }
            challenges[guest] =
                    topicsOfGuest.stream().mapToInt(Integer::intValue).toArray();
        }
        challenges[nobody] = new int[0];
        return names.size();
    }

    private long[] soughtBits() {
        long[] bits = new long[(size + 1) * topicWords];
        for (int guest = 0; guest < size; guest++) {
            for (int topic : challenges[guest]) {
                bits[guest * topicWords + (topic >>> 6)] |= 1L << topic;
            }
        }
        return bits;
    }

    private void separate(Numbered gathering, int[] numbers) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int guest = 0; guest < size; guest++) {
            places.put(numbers[guest], guest);
        }
        for (int guest = 0; guest < size; guest++) {
            apart[guest] = gathering.apart(numbers[guest]).keySet().stream()
                    .filter(places::containsKey)
                    .mapToInt(places::get)
                    .sorted()
                    .toArray();
            for (int other : apart[guest]) {
                apartBits[guest * words + (other >>> 6)] |= 1L << other;
            }
        }
    }

    private void weigh(Numbered gathering, int[] numbers) {
        long[][] backgrounds = backgrounds(gathering, numbers);
        for (int one = 0; one < size; one++) {
            Guest guest = gathering.guest(numbers[one]);
            for (int other = one + 1; other < size; other++) {
                boolean told = backgrounds[one] != null && backgrounds[other] != null;
                int distance = told ? Terms.distance(backgrounds[one], backgrounds[other]) : Terms.untold();
                int pair = terms.pair(
                        distance,
                        guest.level(),
                        gathering.guest(numbers[other]).level(),
                        gathering.met(numbers[one], numbers[other]));
                weight[one * size + other] = pair;
                weight[other * size + one] = pair;
            }
        }
    }

    /** Of each a bit for all that they have lived through and for the unit; null of whoever has told nothing. */
    private long[][] backgrounds(Numbered gathering, int[] numbers) {
        Map<List<String>, Integer> names = new HashMap<>();
        int[][] bits = new int[size][];
        for (int guest = 0; guest < size; guest++) {
            Guest who = gathering.guest(numbers[guest]);
            List<Integer> told = new ArrayList<>();
            who.backgrounds().forEach(key -> told.add(names.computeIfAbsent(List.of("lived", key), _ -> names.size())));
            if (!told.isEmpty() && who.unit() != null) {
                told.add(names.computeIfAbsent(List.of("unit", who.unit()), _ -> names.size()));
            }
            bits[guest] = told.stream().mapToInt(Integer::intValue).toArray();
        }
        int length = (names.size() + Long.SIZE - 1) / Long.SIZE;
        long[][] sets = new long[size][];
        for (int guest = 0; guest < size; guest++) {
            long[] set = bits[guest].length == 0 ? null : new long[length];
            Arrays.stream(bits[guest]).forEach(bit -> set[bit >>> 6] |= 1L << bit);
            sets[guest] = set;
        }
        return sets;
    }
}
