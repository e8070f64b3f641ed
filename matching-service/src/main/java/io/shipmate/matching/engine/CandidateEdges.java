package io.shipmate.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Finds the edges of a {@link CandidateGraph}, each in a long: the lower vertex, the higher and the weight, of 20 bits each. */
final class CandidateEdges {

    private static final int BITS = 20;
    private static final int MASK = (1 << BITS) - 1;
    private static final int BEST = 20;
    private static final int AT_RANDOM = 4;
    private static final int MOST_DRAWS = 64;
    private static final int PART = 6_000;
    private static final int AT_ONCE = 128;
    /** Somebody whom fewer than one in so many could help or be helped by finds twice as many candidates. */
    private static final int FEW = 100;

    private final Ranking ranking;
    private final PoolIndex index;
    private final Suppressed suppressed;
    private final int[] numbers;
    private final int threads;
    private final boolean explained;

    CandidateEdges(Ranking ranking, Suppressed suppressed, int[] numbers, int threads, boolean explained) {
        this.explained = explained;
        this.ranking = ranking;
        this.index = ranking.index();
        this.suppressed = suppressed;
        this.numbers = numbers;
        this.threads = threads;
    }

    static int lower(long edge) {
        return (int) (edge >>> (2 * BITS));
    }

    static int higher(long edge) {
        return (int) (edge >>> BITS) & MASK;
    }

    static int weight(long edge) {
        return (int) edge & MASK;
    }

    /** Every pair that is allowed and gives both what they must at least gain. */
    long[] allPairs() {
        long[][] found = new long[Math.ceilDiv(numbers.length, AT_ONCE)][];
        InParallel.run(found.length, threads, () -> piece -> found[piece] = pairsOf(piece));
        return distinct(found);
    }

    /** The best of everybody, and some at random. */
    long[] best(long seed) {
        int parts = Math.ceilDiv(numbers.length, PART);
        List<long[]> found = new ArrayList<>();
        boolean[] rare = rare();
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) numbers.length * part / parts);
            int to = (int) ((long) numbers.length * (part + 1) / parts);
            bestWithin(Crowd.of(index, Arrays.copyOfRange(numbers, from, to), Prices.none()), rare, found);
        }
        long[][] random = new long[Math.ceilDiv(numbers.length, AT_ONCE)][];
        InParallel.run(random.length, threads, () -> piece -> random[piece] = randomOf(piece, seed));
        found.addAll(List.of(random));
        return distinct(found.toArray(long[][]::new));
    }

    private void bestWithin(Crowd crowd, boolean[] rare, List<long[]> found) {
        List<Crowd.Block> pieces = new ArrayList<>();
        for (Crowd.Block block : crowd.blocks()) {
            for (int from = block.from(); from < block.to(); from += AT_ONCE) {
                int to = Math.min(block.to(), from + AT_ONCE);
                pieces.add(new Crowd.Block(from, to, block.level(), block.languages(), block.hours()));
            }
        }
        long[][] edges = new long[pieces.size()][];
        InParallel.run(edges.length, threads, () -> {
            Nearest nearest = new Nearest(ranking, crowd, suppressed, explained);
            return (IntConsumer) piece -> edges[piece] = bestOf(nearest, crowd, pieces.get(piece), rare);
        });
        found.addAll(List.of(edges));
    }

    private long[] bestOf(Nearest nearest, Crowd crowd, Crowd.Block piece, boolean[] rare) {
        Crowd.Block[] among = Arrays.stream(crowd.blocks())
                .filter(block -> nearest.mayMeet(piece, block))
                .sorted(Comparator.comparingInt(block -> Math.abs(block.level() - piece.level())))
                .toArray(Crowd.Block[]::new);
        Longs edges = new Longs();
        for (int place = piece.from(); place < piece.to(); place++) {
            int number = crowd.numbers[place];
            int one = vertex(number);
            for (long rank : nearest.of(number, rare[one] ? 2 * BEST : BEST, among)) {
                edges.add(edge(one, vertex(Ranking.numberOf(rank)), Ranking.worthOf(rank)));
            }
        }
        return edges.toArray();
    }

    private long[] pairsOf(int piece) {
        Longs edges = new Longs();
        for (int one = piece * AT_ONCE; one < Math.min(numbers.length, (piece + 1) * AT_ONCE); one++) {
            TwoPeople pair = pair(one);
            for (int other = one + 1; other < numbers.length; other++) {
                addIfAllowed(edges, pair, one, other);
            }
        }
        return edges.toArray();
    }

    private long[] randomOf(int piece, long seed) {
        Longs edges = new Longs();
        for (int one = piece * AT_ONCE; one < Math.min(numbers.length, (piece + 1) * AT_ONCE); one++) {
            TwoPeople pair = pair(one);
            int wanted = edges.size() + AT_RANDOM;
            for (int draw = 0; draw < MOST_DRAWS && edges.size() < wanted; draw++) {
                long turn = (long) one * MOST_DRAWS + draw;
                addIfAllowed(edges, pair, one, Mixing.draw(seed, turn, numbers.length));
            }
        }
        return edges.toArray();
    }

    private void addIfAllowed(Longs edges, TwoPeople pair, int one, int other) {
        if (pair.allowedWith(numbers[other])) {
            int mutual = ranking.scoring().mutual(numbers[one], numbers[other]);
            if (mutual >= 0 && (!explained || ranking.explains(numbers[one], numbers[other]))) {
                edges.add(edge(one, other, mutual));
            }
        }
    }

    /** Of each vertex, whether few could help whoever stands there or be helped by them. */
    private boolean[] rare() {
        int[] seekers = new int[index.vocabulary().subjects().size()];
        int[] offerers = new int[seekers.length];
        for (int number : numbers) {
            count(index.person(number).seeks, seekers);
            count(index.person(number).offers, offerers);
        }
        boolean[] rare = new boolean[numbers.length];
        for (int vertex = 0; vertex < rare.length; vertex++) {
            Person person = index.person(numbers[vertex]);
            long others = person.seeks.sum(offerers) + person.offers.sum(seekers);
            rare[vertex] = others * FEW < numbers.length;
        }
        return rare;
    }

    private static void count(SubjectSet held, int[] counts) {
        IntStream.range(0, held.size()).forEach(position -> counts[held.subject(position)]++);
    }

    private TwoPeople pair(int vertex) {
        return new TwoPeople(
                index, numbers[vertex], suppressed, ranking.policy().rules());
    }

    private int vertex(int number) {
        return Arrays.binarySearch(numbers, number);
    }

    private static long edge(int one, int other, int weight) {
        return ((long) Math.min(one, other) << (2 * BITS)) | ((long) Math.max(one, other) << BITS) | weight;
    }

    private static long[] distinct(long[][] some) {
        long[] all =
                new long[Arrays.stream(some).mapToInt(edges -> edges.length).sum()];
        int at = 0;
        for (int piece = 0; piece < some.length; piece++) {
            System.arraycopy(some[piece], 0, all, at, some[piece].length);
            at += some[piece].length;
            some[piece] = null;
        }
        Arrays.sort(all);
        int kept = 0;
        for (int edge = 0; edge < all.length; edge++) {
            if (edge == 0 || all[edge] != all[edge - 1]) {
                all[kept++] = all[edge];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    /** Longs that become more. */
    private static final class Longs {

        private long[] values = new long[256];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        int size() {
            return size;
        }

        long[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
