package io.shipmate.matching.engine.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Divides a gathering into blocks and looks for a seating of each, several starts and blocks at a time. */
final class Search {

    /** A block of more is divided: who has so many to choose from loses nothing, and its table of pairs stays small. */
    private static final int LARGEST_BLOCK = 2_000;

    private static final int ALL = 1_000;

    private final Numbered gathering;
    private final long seed;
    private final Effort effort;
    private final int threads;
    private final Progress progress;
    private final AtomicInteger done = new AtomicInteger();

    Search(Numbered gathering, long seed, Effort effort, int threads, Progress progress) {
        this.gathering = gathering;
        this.seed = seed;
        this.effort = effort;
        this.threads = threads;
        this.progress = progress;
    }

    /** Guests of one cell who are to speak one language. */
    private record Part(Cell cell, String language, List<Integer> guests) {

        int[] numbers() {
            return guests.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    List<Seats> seats() {
        List<Part> parts = parts();
        int pieces = parts.stream().mapToInt(this::starts).sum();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            // Many blocks side by side, each with its starts in turn; few in turn, each with its starts side by side.
            return parts.size() >= 2 * threads ? sideBySide(parts, pieces, pool) : inTurn(parts, pieces, pool);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The seating was interrupted");
        }
    }

    private List<Seats> sideBySide(List<Part> parts, int pieces, ExecutorService pool) throws InterruptedException {
        List<Callable<List<Seats>>> work = new ArrayList<>();
        for (Part part : parts) {
            work.add(() -> {
                Block block = new Block(gathering, part.numbers());
                return seated(
                        part,
                        IntStream.range(0, starts(part))
                                .mapToObj(start -> find(block, start, pieces))
                                .toList());
            });
        }
        return results(pool.invokeAll(work)).stream().flatMap(List::stream).collect(Collectors.toList());
    }

    private List<Seats> inTurn(List<Part> parts, int pieces, ExecutorService pool) throws InterruptedException {
        List<Seats> seats = new ArrayList<>();
        for (Part part : parts) {
            Block block = new Block(gathering, part.numbers());
            List<Callable<BlockSeating>> starts = new ArrayList<>();
            IntStream.range(0, starts(part)).forEach(start -> starts.add(() -> find(block, start, pieces)));
            seats.addAll(seated(part, results(pool.invokeAll(starts))));
        }
        return seats;
    }

    private int starts(Part part) {
        return effort.starts(part.guests.size());
    }

    private BlockSeating find(Block block, int start, int pieces) {
        BlockSeating found = BlockSeating.find(block, seed, start, effort.proposals(block.size), progress);
        progress.done((int) ((long) ALL * done.incrementAndGet() / pieces));
        return found;
    }

    private static List<Seats> seated(Part part, List<BlockSeating> found) {
        BlockSeating best = Collections.min(found, BlockSeating.BEST_FIRST);
        List<Seats> seats = new ArrayList<>();
        for (int[] table : best.tables()) {
            List<Integer> guests =
                    Arrays.stream(table).mapToObj(part.guests::get).toList();
            seats.add(new Seats(part.cell, part.language, guests));
        }
        return seats;
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (Cell cell : Cell.of(gathering)) {
            cell.byLanguage(gathering).forEach((language, guests) -> {
                if (gathering.sizes().seatable(guests.size()) > 0) {
                    divided(guests).forEach(some -> parts.add(new Part(cell, language, some)));
                }
            });
        }
        return parts;
    }

    /** Whole tables to each part, and the rest to the last, which is never a small one. */
    private List<List<Integer>> divided(List<Integer> guests) {
        if (guests.size() <= LARGEST_BLOCK) {
            return List.of(guests.stream().sorted().toList());
        }
        int[] all = guests.stream().mapToInt(Integer::intValue).sorted().toArray();
        new Draw(seed).shuffle(all);
        int count = Math.ceilDiv(all.length, LARGEST_BLOCK);
        int each = all.length
                / count
                / gathering.sizes().preferred()
                * gathering.sizes().preferred();
        List<List<Integer>> parts = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            int end = part == count - 1 ? all.length : (part + 1) * each;
            parts.add(Arrays.stream(all, part * each, end).sorted().boxed().toList());
        }
        return parts;
    }

    private static <T> List<T> results(List<Future<T>> work) throws InterruptedException {
        List<T> results = new ArrayList<>();
        for (Future<T> some : work) {
            try {
                results.add(some.get());
            } catch (ExecutionException failed) {
                throw thrown(failed.getCause());
            }
        }
        return results;
    }

    private static RuntimeException thrown(Throwable cause) {
        return switch (cause) {
            case RuntimeException already -> already;
            case Error error -> throw error;
            default -> new IllegalStateException(cause);
        };
    }
}
