package io.shipmate.benchmarks.pairing;

import io.shipmate.matching.engine.graph.Graph;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/**
 * Who could meet whom in a company that is generated from a seed: people of levels, time zones, languages and job families
 * that are as unevenly spread as they are, and for each the best of those whom they could meet.
 *
 * <p>Two can meet if they share a language, live in the same or the next time zone, and are at most one level apart. What they
 * gain from one another depends on how near their families are, on what one seeks and the other offers (some of it is sought
 * by many, most of it by few), and on how far their backgrounds are from one another.
 */
final class GeneratedCompany {

    private static final int LEVELS = 8;
    private static final int ZONES = 6;
    private static final int LANGUAGES = 5;
    private static final int FAMILIES = 40;
    private static final int TOPICS = 64;
    private static final int BACKGROUNDS = 1_000;
    private static final int LOOKED_AT = 48;
    private static final int KEPT = 15;

    private static final int[] GAIN = table(5, common -> 1 - Math.pow(0.5, common + 0.3), 350_000);
    private static final int[] NEAR = table(FAMILIES, distance -> distance == 0 ? 1 : 0.4 + 0.4 / distance, 250_000);
    private static final int[] NOVELTY =
            table(BACKGROUNDS, distance -> Math.exp(-Math.pow(distance / 1000.0 - 0.6, 2) / 0.18), 250_000);

    private final SplittableRandom random;
    private final int size;
    private final int[] level;
    private final int[] zone;
    private final int[] language;
    private final int[] another;
    private final int[] family;
    private final long[] seeks;
    private final long[] offers;
    private final int[] background;
    private final int[][] blocks = new int[LEVELS * ZONES * LANGUAGES][];

    GeneratedCompany(int size, long seed) {
        this.random = new SplittableRandom(seed);
        this.size = size;
        this.level = spread(LEVELS, 0.5);
        this.zone = spread(ZONES, 0.8);
        this.language = spread(LANGUAGES, 1.2);
        this.another = spread(LANGUAGES, 0.5);
        this.family = spread(FAMILIES, 1.0);
        this.background = spread(BACKGROUNDS, 0);
        this.seeks = topics();
        this.offers = topics();
        fillBlocks();
    }

    /** So many kinds, the frequency of the n-th as 1/n to a power (Zipf). */
    private int[] spread(int kinds, double power) {
        double[] until = new double[kinds];
        double sum = 0;
        for (int kind = 0; kind < kinds; kind++) {
            sum += Math.pow(kind + 1, -power);
            until[kind] = sum;
        }
        int[] of = new int[size];
        for (int person = 0; person < size; person++) {
            int found = Arrays.binarySearch(until, random.nextDouble() * sum);
            of[person] = Math.min(kinds - 1, found < 0 ? -found - 1 : found);
        }
        return of;
    }

    private long[] topics() {
        long[] of = new long[size];
        for (int time = 0; time < 4; time++) {
            int[] topic = spread(TOPICS, 0.7);
            for (int person = 0; person < size; person++) {
                of[person] |= 1L << topic[person];
            }
        }
        return of;
    }

    private void fillBlocks() {
        int[] counts = new int[blocks.length];
        for (int person = 0; person < size; person++) {
            counts[block(level[person], zone[person], language[person])]++;
        }
        Arrays.setAll(blocks, block -> new int[counts[block]]);
        for (int person = 0; person < size; person++) {
            int block = block(level[person], zone[person], language[person]);
            blocks[block][--counts[block]] = person;
        }
    }

    private static int block(int level, int zone, int language) {
        return (level * ZONES + zone) * LANGUAGES + language;
    }

    /** The graph: for each the best of those whom they were shown, from either side. */
    Graph graph() {
        long[] edges = new long[size * KEPT];
        int found = 0;
        long[] best = new long[LOOKED_AT];
        for (int person = 0; person < size; person++) {
            int shown = show(person, best);
            Arrays.sort(best, 0, shown);
            for (int place = Math.max(0, shown - KEPT); place < shown; place++) {
                int other = (int) best[place];
                edges[found++] = (long) Math.min(person, other) << 32 | Math.max(person, other);
            }
        }
        edges = distinct(edges, found);
        int[] one = Arrays.stream(edges).mapToInt(edge -> (int) (edge >> 32)).toArray();
        int[] other = Arrays.stream(edges).mapToInt(edge -> (int) edge).toArray();
        int[] weight = new int[one.length];
        Arrays.setAll(weight, edge -> score(one[edge], other[edge]));
        return Graph.of(size, one, other, weight);
    }

    private static long[] distinct(long[] edges, int found) {
        Arrays.parallelSort(edges, 0, found);
        int kept = 0;
        for (int place = 0; place < found; place++) {
            if (place == 0 || edges[place] != edges[place - 1]) {
                edges[kept++] = edges[place];
            }
        }
        return Arrays.copyOf(edges, kept);
    }

    /** Shows somebody others whom they could meet, by chance; each with their score before their number. */
    private int show(int person, long[] into) {
        int shown = 0;
        for (int time = 0; time < LOOKED_AT; time++) {
            int nearLevel = Math.clamp(level[person] + random.nextInt(3) - 1, 0, LEVELS - 1);
            int nearZone = Math.clamp(zone[person] + random.nextInt(5) / 4, 0, ZONES - 1);
            // Every eighth speaks a second language, so that a company is not as many as it has languages.
            int common = person % 8 == 0 && time % 8 == 0 ? another[person] : language[person];
            int[] block = blocks[block(nearLevel, nearZone, common)];
            int other = block.length == 0 ? person : block[random.nextInt(block.length)];
            if (other != person) {
                into[shown++] = (long) score(person, other) << 32 | other;
            }
        }
        Arrays.sort(into, 0, shown);
        int distinct = 0;
        for (int place = 0; place < shown; place++) {
            if (place == 0 || into[place] != into[place - 1]) {
                into[distinct++] = into[place];
            }
        }
        return distinct;
    }

    private int score(int one, int other) {
        int near = NEAR[Math.abs(family[one] - family[other])];
        int novelty = NOVELTY[Math.abs(background[one] - background[other])];
        int alike = 150_000 - 150_000 * Math.abs(level[one] - level[other]) / LEVELS;
        return mutual(gain(one, other), gain(other, one)) + near + novelty + alike;
    }

    private int gain(int one, int other) {
        return GAIN[Long.bitCount(seeks[one] & offers[other])];
    }

    /** The harmonic mean: both have to gain. */
    private static int mutual(int one, int other) {
        return (int) (2L * one * other / (one + other));
    }

    private static int[] table(int size, IntToDoubleFunction share, int most) {
        int[] table = new int[size];
        Arrays.setAll(table, index -> (int) (most * share.applyAsDouble(index)));
        return table;
    }
}
