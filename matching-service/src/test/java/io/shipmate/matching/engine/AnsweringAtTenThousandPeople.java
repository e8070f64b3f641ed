package io.shipmate.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.people.CandidateBuilder;
import io.shipmate.matching.engine.people.GeneratedPeople;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnsweringAtTenThousandPeople {

    /** The promise is a second, on a machine that does other things too; it takes some tens of milliseconds. */
    @Test
    void somebody_who_joins_is_suggested_and_gets_suggestions_within_a_second() {
        GeneratedPeople people = new GeneratedPeople(10_000, 1);
        Pool pool = PoolOf.generated(people).prepared();
        Candidate joining = CandidateBuilder.aCandidate()
                .inFamily("family-0")
                .atLevel(1)
                .seeking("topic-0", "topic-3")
                .offering("topic-1", "topic-2")
                .build();
        long before = System.nanoTime();
        Pool after = pool.with(joining);
        List<Match> suggestions = after.suggestionsFor(joining.id(), 50, Suppressed.none());
        Optional<Match> fromThere = after.between(suggestions.getFirst().other(), joining.id(), Suppressed.none());
        Duration taken = Duration.ofNanos(System.nanoTime() - before);

        assertThat(suggestions).hasSize(50);
        assertThat(fromThere).contains(suggestions.getFirst().mirrored());
        assertThat(taken).isLessThan(Duration.ofSeconds(1));
    }
}
