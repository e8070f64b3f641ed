package io.shipmate.session.circles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/**
 * Opens the circle of a buddy group, lets it go on without one of three, and ends it with the group: gently, for everybody keeps reading. Once it is
 * a partnership's, the group has no say in it. The group's news and the partnership's come in no order.
 */
@ApplicationScoped
class FollowingBuddies {

    private static final Logger LOG = Logger.getLogger(FollowingBuddies.class);

    private final ArrivedCircles arriving;
    private final Event<CircleEnded> ended;

    FollowingBuddies(ArrivedCircles arriving, Event<CircleEnded> ended) {
        this.arriving = arriving;
        this.ended = ended;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void meet(CircleNews.Told told) {
        follow(told, CircleState.ACTIVE).opened(told);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void goOnWithoutOne(CircleNews.Told told) {
        follow(told, CircleState.ACTIVE).shrank(told.at());
    }

    /** One that goes on waits for its partnership's news, if that is not here before. */
    @Transactional(Transactional.TxType.MANDATORY)
    void part(CircleNews.Told told) {
        follow(told, told.circleGoesOn() ? CircleState.ACTIVE : CircleState.ENDED);
    }

    private Circle follow(CircleNews.Told told, CircleState state) {
        var circle = arriving.arrive(told);
        var before = circle.members();
        var isNews = circle.buddiesAre(told.buddyGroup(), arriving.staying(told), told.version());
        arriving.tellWhoLeft(circle, before);
        if (isNews && circle.isOnlyOfBuddies()) {
            circle.goesWithBuddies(state);
            LOG.infof("Circle %s is %s", circle.id(), state);
            if (state == CircleState.ENDED) {
                ended.fire(new CircleEnded(circle.id(), circle.members()));
            }
        }
        return circle;
    }
}
