package io.shipmate.session.circles;

import io.shipmate.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Of somebody who is forgotten nothing stays in the circle; to the other it has ended, with what they wrote themselves, and more than one other go on.
 */
@ApplicationScoped
class CircleRecords implements PersonalData {

    private static final Logger LOG = Logger.getLogger(CircleRecords.class);

    private final Circles circles;
    private final Event<CircleEnded> ended;

    CircleRecords(Circles circles, Event<CircleEnded> ended) {
        this.circles = circles;
        this.ended = ended;
    }

    @Override
    public String section() {
        return "circles";
    }

    @Override
    public Object export(UUID person) {
        var all = circles.allOf(person).stream()
                .map(circle -> CircleView.of(circle, person))
                .toList();
        return all.isEmpty() ? null : all;
    }

    @Override
    public void hold(UUID person) {
        circles.holdAllOf(person);
    }

    @Override
    public void erase(UUID person) {
        for (var circle : circles.allOf(person)) {
            if (circle.forget(person)) {
                LOG.infof("Circle %s is ENDED", circle.id());
                ended.fire(new CircleEnded(circle.id(), circle.members()));
            }
        }
    }
}
