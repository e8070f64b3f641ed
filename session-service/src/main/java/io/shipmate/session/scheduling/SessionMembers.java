package io.shipmate.session.scheduling;

import io.shipmate.session.circles.Membership;
import io.shipmate.session.circles.Memberships;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Who is in a session: everybody in its circle, and nobody else. Whoever is not gets 404. The circle is always locked
 * before the session, as it is when a circle ends.
 */
@ApplicationScoped
public class SessionMembers {

    private final PeerSessions sessions;
    private final Memberships memberships;

    SessionMembers(PeerSessions sessions, Memberships memberships) {
        this.sessions = sessions;
        this.memberships = memberships;
    }

    /** The caller's place in the session's circle, for reading. */
    @Transactional
    public Membership reading(UUID session) {
        var place = placeOf(session);
        return requireSeen(place, memberships.reading(place.circle()));
    }

    /** The same for a change; until the transaction ends the circle stays as it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Membership writing(UUID session) {
        return memberships.writing(placeOf(session).circle());
    }

    /** The same for what one may do with one's own words also after one has left. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Membership withOwnWords(UUID session) {
        var place = placeOf(session);
        return requireSeen(place, memberships.withOwnWords(place.circle()));
    }

    /** To whoever has left, what the others plan since does not exist. */
    private static Membership requireSeen(PeerSessions.Place place, Membership membership) {
        if (!membership.sight().reaches(place.at())) {
            throw new SessionRefused.Unknown();
        }
        return membership;
    }

    private PeerSessions.Place placeOf(UUID session) {
        memberships.requirePerson();
        return sessions.placeOf(session).orElseThrow(SessionRefused.Unknown::new);
    }
}
