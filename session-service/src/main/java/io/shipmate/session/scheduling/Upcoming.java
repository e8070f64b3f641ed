package io.shipmate.session.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What circles have before them, for a home screen. */
@ApplicationScoped
public class Upcoming {

    /** For how long somebody is asked whether a session took place; nobody has to say it. */
    private static final Duration QUESTION = Duration.ofDays(14);

    /** More than anybody can have before them in the circles that a home screen shows. */
    private static final int MOST = 200;

    private final PeerSessions sessions;
    private final SessionViews views;
    private final Clock clock;

    Upcoming(PeerSessions sessions, SessionViews views, Clock clock) {
        this.sessions = sessions;
        this.views = views;
        this.clock = clock;
    }

    /**
     * The sessions of these circles of the caller that are planned, or proposed with a slot that is to come, the earliest
     * first. A planned one that nobody said anything of is among them for a fortnight, so that the past never takes the
     * future's place.
     */
    @Transactional
    public List<SessionView> of(Collection<UUID> circles) {
        var now = clock.instant();
        return views.of(sessions.ahead(circles, now.minus(QUESTION), now, MOST));
    }
}
