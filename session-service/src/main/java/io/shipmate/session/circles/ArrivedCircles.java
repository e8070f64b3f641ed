package io.shipmate.session.circles;

import io.shipmate.kit.privacy.Forgotten;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** What is known here of circles before anything is asked: each look and each change in a short transaction of its own. */
@ApplicationScoped
class ArrivedCircles {

    private final Circles circles;
    private final Forgotten forgotten;
    private final Clock clock;

    ArrivedCircles(Circles circles, Forgotten forgotten, Clock clock) {
        this.circles = circles;
        this.forgotten = forgotten;
        this.clock = clock;
    }

    /**
     * The circle, locked, made known if it is new. Whoever was erased is not in it any more, whatever comes late says of them,
     * and is not being erased until the transaction ends.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Circle arrive(UUID id, UUID partnership, Collection<UUID> members, Instant at) {
        var gone = forgotten.among(members);
        var staying = members.stream().filter(member -> !gone.contains(member)).toList();
        var circle = circles.locked(id, partnership, staying, at);
        gone.forEach(circle::forget);
        return circle;
    }

    @Transactional
    boolean has(UUID circle, UUID person) {
        return circles.findByIdOptional(circle)
                .filter(known -> known.has(person))
                .isPresent();
    }

    @Transactional
    void believe(MatchingClient.CircleAnswer answer) {
        arrive(answer.circle(), answer.partnership(), answer.members(), clock.instant())
                .assume(answer.state(), answer.version());
    }
}
