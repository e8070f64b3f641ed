package io.shipmate.session.circles;

import io.shipmate.kit.privacy.Forgotten;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What is known here of circles before anything is asked: each look and each change in a short transaction of its own. */
@ApplicationScoped
class ArrivedCircles {

    private final Circles circles;
    private final Forgotten forgotten;
    private final Event<CircleGrown> grown;
    private final Event<CircleLeft> left;
    private final Clock clock;

    ArrivedCircles(
            Circles circles, Forgotten forgotten, Event<CircleGrown> grown, Event<CircleLeft> left, Clock clock) {
        this.circles = circles;
        this.forgotten = forgotten;
        this.grown = grown;
        this.left = left;
        this.clock = clock;
    }

    /**
     * The circle, locked, made known if it is new. Whoever was erased is not in it any more, whatever comes late says of them,
     * and is not being erased until the transaction ends. What was two buddies' circle may turn out to be their partnership's.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Circle arrive(CircleNews.Told told) {
        var gone = forgotten.among(told.everybody());
        var staying = told.everybody().stream()
                .filter(member -> !gone.contains(member))
                .toList();
        var circle = circles.locked(told, staying);
        var before = circle.members();
        if (told.partnership() != null && circle.growsInto(told.partnership(), Set.copyOf(staying))) {
            tellWhoLeft(circle, before);
            grown.fire(new CircleGrown(circle.id(), circle.members()));
        }
        gone.forEach(circle::forget);
        return circle;
    }

    /** Tells who of those who were in the circle has left it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void tellWhoLeft(Circle circle, List<UUID> before) {
        before.stream()
                .filter(circle::hasLeft)
                .forEach(person -> left.fire(new CircleLeft(circle.id(), person, circle.members())));
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
        var told = answer.asToldAt(clock.instant());
        var circle = arrive(told);
        if (circle.assume(answer.state(), answer.version()) && circle.isOfRoundtable()) {
            circle.isOf(staying(told), told.facilitator());
        }
    }
}
