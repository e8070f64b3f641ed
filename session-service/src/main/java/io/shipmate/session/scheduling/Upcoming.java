package io.shipmate.session.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What circles have before them, for a home screen. */
@ApplicationScoped
public class Upcoming {

    /** More than anybody can have before them in the circles that a home screen shows. */
    private static final int MOST = 200;

    private final PeerSessions sessions;
    private final SessionViews views;

    Upcoming(PeerSessions sessions, SessionViews views) {
        this.sessions = sessions;
        this.views = views;
    }

    /** The sessions of these circles of the caller that are proposed or planned, the earliest first. */
    @Transactional
    public List<SessionView> of(Collection<UUID> circles) {
        return views.of(sessions.open(circles, MOST));
    }
}
