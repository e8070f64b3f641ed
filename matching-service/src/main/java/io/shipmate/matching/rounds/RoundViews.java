package io.shipmate.matching.rounds;

import io.shipmate.matching.engine.Strength;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Shows rounds to programme-managers. */
@ApplicationScoped
class RoundViews {

    /** What is said of fewer would be said of somebody. */
    private static final int FEWEST_PEOPLE = 5;

    private final BuddyGroups groups;
    private final KeptApart keptApart;

    RoundViews(BuddyGroups groups, KeptApart keptApart) {
        this.groups = groups;
        this.keptApart = keptApart;
    }

    RoundView of(Round round) {
        var apart = keptApart.of(round.id()).stream()
                .map(two -> new KeepApart(two.one(), two.other()))
                .toList();
        var workedOut = round.state() == RoundState.PREVIEW || round.state() == RoundState.PUBLISHED;
        return new RoundView(
                round.id(),
                round.programme(),
                round.number(),
                round.kind(),
                round.state(),
                progress(round),
                round.askedAt(),
                round.publishedAt(),
                apart,
                workedOut ? evidence(round) : null,
                workedOut && round.outcome().people() >= FEWEST_PEOPLE ? quality(round) : null);
    }

    static RoundView.Progress progress(Round round) {
        return new RoundView.Progress(round.step(), round.percent(), round.changes());
    }

    private static RoundView.Evidence evidence(Round round) {
        var outcome = round.outcome();
        var best = outcome.value().equals(outcome.bound()) && outcome.grouped().equals(outcome.mostPeople());
        var gap = outcome.bound() == 0 ? 0 : 100.0 * (outcome.bound() - outcome.value()) / outcome.bound();
        return new RoundView.Evidence(outcome.policyVersion(), round.seed(), outcome.inputHash(), best, gap);
    }

    private RoundView.Quality quality(Round round) {
        var outcome = round.outcome();
        var all = groups.ofRound(round.id());
        var strengths =
                all.stream().map(group -> Strength.of(group.score())).sorted().toList();
        return new RoundView.Quality(
                outcome.people(),
                outcome.grouped(),
                outcome.mostPeople(),
                all.size(),
                (int) all.stream().filter(group -> group.members().size() > 2).count(),
                new RoundView.Strengths(
                        count(strengths, Strength.STRONG),
                        count(strengths, Strength.GOOD),
                        count(strengths, Strength.SOME)),
                strengths.isEmpty() ? null : strengths.getLast(),
                strengths.isEmpty() ? null : strengths.get(strengths.size() / 2));
    }

    private static long count(List<Strength> all, Strength one) {
        return all.stream().filter(one::equals).count();
    }
}
