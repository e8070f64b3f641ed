package io.shipmate.matching.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.matching.engine.Encounters;
import io.shipmate.matching.engine.Pairs;
import io.shipmate.matching.engine.Pool;
import io.shipmate.matching.engine.Suppressed;
import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.people.GeneratedPeople;
import io.shipmate.matching.engine.policy.Policy;
import io.shipmate.matching.policies.Policies;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A programme-manager compares a preview with the one of the day before. Two who were buddies in it compete now, or one keeps the other away; or three of
 * eighty have said other things of themselves.
 */
class GuessingWhyTwoHaveParted {

    private static final int PEOPLE = 80;
    private static final int TRIALS = 40;
    private static final Policies.Versioned POLICY = new Policies.Versioned(0, Policy.buddies());

    /** One company, and what the preview of the day before was. */
    private static final class Trial {

        private final GeneratedPeople company;
        private final SplittableRandom random;
        private final List<Set<UUID>> before;

        Trial(long seed) {
            company = new GeneratedPeople(PEOPLE, seed);
            random = new SplittableRandom(seed);
            before = groups(run(company.candidates(), Suppressed.none(), List.of()));
        }

        RoundJobs.WorkedOut run(List<Candidate> people, Suppressed suppressed, List<Set<UUID>> together) {
            var ids = people.stream().map(Candidate::id).toList();
            var pool =
                    Pool.of(people, company.architecture(), company.topics(), POLICY.policy(), GeneratedPeople.TODAY);
            var gathered = new Gathered(new UUID(0, 1), ids, pool, suppressed, together, POLICY);
            return new Matchmaking(gathered, (_, _) -> true).workOut(7);
        }

        /** The same people, with something private between two buddies. */
        RoundJobs.WorkedOut with(Suppressed suppressed) {
            return run(company.candidates(), suppressed, before);
        }

        List<UUID> someBuddies() {
            return List.copyOf(before.get(random.nextInt(before.size())));
        }

        /** The groups that there are no more, or not alike. */
        Set<Set<UUID>> parted(RoundJobs.WorkedOut now) {
            var parted = new HashSet<>(before);
            groups(now).forEach(parted::remove);
            return parted;
        }

        /** Three have taken over each other's stories. */
        RoundJobs.WorkedOut withOtherStories() {
            var people = new ArrayList<>(company.candidates());
            var some = IntStream.range(0, 3).map(_ -> random.nextInt(PEOPLE)).toArray();
            for (int i = 0; i < some.length; i++) {
                var of = company.candidates().get(some[(i + 1) % some.length]);
                people.set(some[i], telling(people.get(some[i]), of));
            }
            return run(people, Suppressed.none(), before);
        }

        private static Candidate telling(Candidate one, Candidate of) {
            return new Candidate(
                    one.id(),
                    one.manager(),
                    one.job(),
                    one.place(),
                    one.languages(),
                    one.availability(),
                    of.story(),
                    one.openness());
        }
    }

    private static List<Set<UUID>> groups(RoundJobs.WorkedOut workedOut) {
        return workedOut.groups().stream()
                .map(group -> Set.copyOf(group.people()))
                .collect(Collectors.toList());
    }

    private static Suppressed avoiding(List<UUID> two) {
        return new Suppressed(Pairs.of(two.getFirst(), Set.of(two.getLast())), Pairs.none());
    }

    private static Suppressed competing(List<UUID> two) {
        return new Suppressed(
                Pairs.none(), Pairs.none(), Pairs.of(two.getFirst(), Set.of(two.getLast())), Encounters.none());
    }

    @Test
    void whether_it_is_a_candidacy_or_an_avoid_list_is_nowhere() {
        for (long seed = 0; seed < 10; seed++) {
            var trial = new Trial(seed);
            var two = trial.someBuddies();
            assertThat(trial.with(competing(two))).isEqualTo(trial.with(avoiding(two)));
        }
    }

    /** They know even that it is so of two, and see who has parted; and often some have parted for nothing private. */
    @Test
    void who_of_those_who_have_parted_it_is_they_can_only_guess() {
        double right = 0;
        int others = 0;
        for (long seed = 0; seed < TRIALS; seed++) {
            var trial = new Trial(seed);
            var two = trial.someBuddies();
            var parted = trial.parted(trial.with(avoiding(two)));
            assertThat(parted).anyMatch(group -> group.containsAll(two));
            right += 1.0 / parted.size();
            others += trial.parted(trial.withOtherStories()).isEmpty() ? 0 : 1;
        }
        assertThat(right / TRIALS).isLessThan(0.5);
        assertThat(others).isGreaterThan(TRIALS / 4);
    }
}
