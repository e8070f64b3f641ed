package io.shipmate.session.scheduling;

import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import io.shipmate.session.circles.MayBeOnItsWay;
import io.shipmate.session.circles.Memberships;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looking at sessions: one, a circle's, or all of one's own. */
@ApplicationScoped
class LookingAhead {

    /** Before every session. */
    private static final UUID FIRST = new UUID(0, 0);

    /** After every session. */
    private static final UUID LAST = new UUID(-1, -1);

    private final PeerSessions sessions;
    private final Memberships memberships;
    private final SessionMembers members;
    private final SessionViews views;
    private final Caller caller;

    LookingAhead(
            PeerSessions sessions, Memberships memberships, SessionMembers members, SessionViews views, Caller caller) {
        this.sessions = sessions;
        this.memberships = memberships;
        this.members = members;
        this.views = views;
        this.caller = caller;
    }

    @Transactional
    SessionView session(UUID id) {
        var membership = members.reading(id);
        return views.of(sessions.findById(id), membership);
    }

    @MayBeOnItsWay
    @Transactional
    Page<SessionView> ofCircle(UUID circle, PageRequest page) {
        var until = memberships.reading(circle).sight().until();
        var before = seen(page).or(() -> Optional.ofNullable(until).map(at -> new PeerSessions.Key(at, LAST)));
        return shown(page.page(sessions.ofCircle(circle, before, page.fetch()), LookingAhead::key));
    }

    @Transactional
    Page<SessionView> mine(Window window, PageRequest page) {
        var after = seen(page).orElse(new PeerSessions.Key(window.from().minusSeconds(1), FIRST));
        return shown(page.page(
                sessions.ofCircles(memberships.circlesOf(caller.person()), window, after, page.fetch()),
                LookingAhead::key));
    }

    private Page<SessionView> shown(Page<PeerSession> page) {
        return new Page<>(views.of(page.items()), page.next());
    }

    private static Optional<PeerSessions.Key> seen(PageRequest page) {
        var key = page.after(2);
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(new PeerSessions.Key(Instant.parse(key.getFirst()), UUID.fromString(key.getLast())));
    }

    private static List<String> key(PeerSession session) {
        return List.of(session.at().toString(), session.id().toString());
    }
}
