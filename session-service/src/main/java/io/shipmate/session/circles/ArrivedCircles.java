package io.shipmate.session.circles;

import io.shipmate.kit.privacy.Forgotten;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
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
    Circle arrive(CircleNews.Told told) {
        var gone = forgotten.among(told.everybody());
        var staying = told.everybody().stream()
                .filter(member -> !gone.contains(member))
                .toList();
        var circle = circles.locked(told, staying);
        gone.forEach(circle::forget);
        return circle;
    }

    /** Those named who were not erased meanwhile. */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<UUID> staying(CircleNews.Told told) {
        var staying = new HashSet<>(told.everybody());
        staying.removeAll(forgotten.among(told.everybody()));
        return staying;
    }

    @Transactional
    boolean has(UUID circle, UUID person) {
        return circles.findByIdOptional(circle)
                .filter(known -> known.has(person))
                .isPresent();
    }

    @Transactional
    void believe(MatchingClient.CircleAnswer answer) {
        arrive(new CircleNews.Told(
                        answer.partnership(),
                        null,
                        answer.circle(),
                        answer.members(),
                        null,
                        null,
                        clock.instant(),
                        answer.version()))
                .assume(answer.state(), answer.version());
    }
}
