package io.shipmate.session.circles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** What is known here of circles before anything is asked: each look and each change in a short transaction of its own. */
@ApplicationScoped
class ArrivedCircles {

    private final Circles circles;
    private final Clock clock;

    ArrivedCircles(Circles circles, Clock clock) {
        this.circles = circles;
        this.clock = clock;
    }

    @Transactional
    boolean has(UUID circle, UUID person) {
        return circles.findByIdOptional(circle)
                .filter(known -> known.has(person))
                .isPresent();
    }

    @Transactional
    void believe(MatchingClient.CircleAnswer answer) {
        circles.locked(answer.circle(), answer.partnership(), answer.members(), clock.instant())
                .assume(answer.state(), answer.version());
    }
}
