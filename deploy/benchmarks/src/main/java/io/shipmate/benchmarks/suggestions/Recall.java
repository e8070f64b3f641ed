package io.shipmate.benchmarks.suggestions;

import io.shipmate.matching.engine.Match;
import io.shipmate.matching.engine.Pool;
import io.shipmate.matching.engine.Prices;
import io.shipmate.matching.engine.Suppressed;
import io.shipmate.matching.engine.people.Candidate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * How many of the best ten the engine finds. It looks closely at those only whose bound is high enough; brute force looks at
 * everybody.
 *
 * @param people of how many lists
 * @param found of those who belong on them, how many
 * @param all how many belong on them
 */
record Recall(int people, int found, int all) {

    private static final int PLACES = 10;
    /** As many as the engine chooses from: asked for all of them, it leaves nobody out for the sake of variety. */
    private static final int CHOICE = 60;

    double share() {
        return all == 0 ? 1 : (double) found / all;
    }

    /** By score alone, beside the engine's own look at everybody. */
    static Recall byScore(Pool pool, List<Candidate> sample) {
        var plain = pool.priced(Prices.none());
        return sum(OnThreads.each(
                sample,
                one -> compared(
                        plain.suggestionsFor(one.id(), PLACES, Suppressed.none()),
                        plain.proposalsFor(one.id(), CHOICE, Suppressed.none()),
                        Match::mutual)));
    }

    /** By score and price, beside each pair looked at by itself. */
    static Recall atPrices(Pool pool, Prices prices, List<Candidate> everybody, List<Candidate> sample) {
        ToLongFunction<Match> worth = match ->
                match.mutual() - prices.of().getOrDefault(match.other(), 0).longValue();
        return sum(OnThreads.each(sample, one -> {
            var all = everybody.stream()
                    .map(other -> pool.between(one.id(), other.id(), Suppressed.none()))
                    .flatMap(Optional::stream)
                    .toList();
            return compared(all, pool.proposalsFor(one.id(), CHOICE, Suppressed.none()), worth);
        }));
    }

    /** Of two who are worth the same, either will do. */
    private static Recall compared(List<Match> all, List<Match> found, ToLongFunction<Match> worth) {
        var best = first(all, worth);
        long least = best.isEmpty() ? 0 : best.getLast();
        long good = first(found, worth).stream().filter(one -> one >= least).count();
        return new Recall(1, (int) Math.min(good, best.size()), best.size());
    }

    private static List<Long> first(List<Match> matches, ToLongFunction<Match> worth) {
        return matches.stream()
                .map(worth::applyAsLong)
                .sorted((one, other) -> Long.compare(other, one))
                .limit(PLACES)
                .toList();
    }

    private static Recall sum(List<Recall> some) {
        return new Recall(
                some.size(),
                some.stream().mapToInt(Recall::found).sum(),
                some.stream().mapToInt(Recall::all).sum());
    }
}
