package io.shipmate.matching.suggestions;

import static io.shipmate.matching.engine.people.CandidateBuilder.aCandidate;
import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.matching.engine.Match;
import io.shipmate.matching.engine.Suppressed;
import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.people.JobArchitecture;
import io.shipmate.matching.engine.people.Kinship;
import io.shipmate.matching.engine.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeepingUpWithChanges {

    private final Candidate anna = atLevel(3);
    private final Candidate ben = atLevel(4);
    private final Candidate chief = atLevel(40);

    private static Candidate atLevel(int level) {
        return aCandidate().atLevel(level).build();
    }

    private static LivePool.Known after(LivePool.Known before, Candidate... people) {
        Map<UUID, Candidate> fresh = Stream.of(people).collect(Collectors.toMap(Candidate::id, Function.identity()));
        return before.after(fresh.keySet(), fresh, Policy.suggestions());
    }

    private List<Integer> scores(LivePool.Known known) {
        return known.pool().suggestionsFor(anna.id(), 10, Suppressed.none()).stream()
                .map(Match::mutual)
                .toList();
    }

    @Test
    void one_level_is_worth_the_same_whether_all_were_there_at_the_start_or_came_one_by_one() {
        var atOnce = after(LivePool.Known.NOTHING, anna, ben, chief);
        var oneByOne = after(after(after(LivePool.Known.NOTHING, anna), chief), ben);
        assertThat(scores(oneByOne)).hasSize(1).isEqualTo(scores(atOnce));
        assertThat(scores(after(LivePool.Known.NOTHING, anna, ben))).isNotEqualTo(scores(atOnce));
    }

    @Test
    void kinship_of_families_counts_and_stays_when_people_change() {
        var weaver = aCandidate().inFamily("weaving").atLevel(3).build();
        var tailor = aCandidate().inFamily("sewing").atLevel(3).build();
        var kin = new JobArchitecture(50, List.of(new JobArchitecture.Relation("sewing", "weaving", Kinship.CLOSE)));
        var nothing = LivePool.Known.NOTHING;
        var strangers = after(nothing, weaver, tailor);
        var close = after(after(new LivePool.Known(nothing.pool(), kin, Map.of(), nothing.day()), weaver), tailor);
        assertThat(close.pool()
                        .suggestionsFor(weaver.id(), 10, Suppressed.none())
                        .getFirst()
                        .mutual())
                .isGreaterThan(strangers
                        .pool()
                        .suggestionsFor(weaver.id(), 10, Suppressed.none())
                        .getFirst()
                        .mutual());
    }

    @Test
    void who_goes_takes_their_level_along() {
        var with = after(LivePool.Known.NOTHING, anna, ben, chief);
        var without = with.after(Set.of(chief.id()), Map.of(), Policy.suggestions());
        assertThat(without.pool().candidate(chief.id())).isEmpty();
        assertThat(scores(without)).isEqualTo(scores(after(LivePool.Known.NOTHING, anna, ben)));
    }
}
