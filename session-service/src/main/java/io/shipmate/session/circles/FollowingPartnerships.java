package io.shipmate.session.circles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jboss.logging.Logger;

/**
 * Opens, changes, pauses and ends circles as their partnerships and roundtables do. Events name the members each time, so a circle is right
 * whichever of them comes first; {@link Circle#becomes} makes late and repeated ones harmless.
 */
@ApplicationScoped
class FollowingPartnerships {

    private static final Logger LOG = Logger.getLogger(FollowingPartnerships.class);

    private final Circles circles;
    private final ArrivedCircles arriving;
    private final FollowingBuddies buddies;
    private final Event<CircleEnded> ended;

    FollowingPartnerships(
            Circles circles, ArrivedCircles arriving, FollowingBuddies buddies, Event<CircleEnded> ended) {
        this.circles = circles;
        this.arriving = arriving;
        this.buddies = buddies;
        this.ended = ended;
    }

    @Transactional
    void hear(CircleNews news) {
        switch (news) {
            case CircleNews.Opened e -> {
                become(e.told(), CircleState.ACTIVE, null);
                circles.findById(e.told().circle()).opened(e.told());
            }
            case CircleNews.Changed e -> become(e.told(), CircleState.ACTIVE, null);
            case CircleNews.Paused e ->
                become(e.told(), CircleState.PAUSED, e.told().until());
            case CircleNews.Resumed e -> become(e.told(), CircleState.ACTIVE, null);
            case CircleNews.Ended e -> become(e.told(), CircleState.ENDED, null);
            case CircleNews.BuddiesMet e -> buddies.meet(e.told());
            case CircleNews.BuddyLeft e -> buddies.goOnWithoutOne(e.told());
            case CircleNews.BuddiesParted e -> buddies.part(e.told());
            case CircleNews.Ignored _ -> {}
        }
    }

    private void become(CircleNews.Told told, CircleState state, LocalDate until) {
        var circle = arriving.arrive(told);
        if (!circle.becomes(state, until, told.version())) {
            return;
        }
        if (told.roundtable() != null) {
            circle.isOf(arriving.staying(told), told.facilitator());
        }
        LOG.infof("Circle %s is %s", circle.id(), state);
        if (state == CircleState.ENDED) {
            ended.fire(new CircleEnded(circle.id(), circle.members()));
        }
    }
}
