package io.shipmate.session.scheduling;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PeerSessions implements PanacheRepositoryBase<PeerSession, UUID> {

    private static final List<SessionState> OPEN = List.of(SessionState.PROPOSED, SessionState.PLANNED);

    /** A place in a list that goes by time. */
    record Key(Instant at, UUID id) {}

    /** Whose session it is, and where it stands in lists. */
    record Place(UUID circle, Instant at) {}

    Optional<Place> placeOf(UUID session) {
        return find("select s.circle, s.at from PeerSession s where s.id = ?1", session)
                .project(Place.class)
                .firstResultOptional();
    }

    /** The session; nobody else changes it until the transaction ends. */
    PeerSession locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** A circle's sessions, the latest first, from before a place. */
    List<PeerSession> ofCircle(UUID circle, Optional<Key> before, int most) {
        return before.map(key -> find(
                        "circle = ?1 and (at, id) < (?2, ?3) order by at desc, id desc", circle, key.at(), key.id()))
                .orElseGet(() -> find("circle = ?1 order by at desc, id desc", circle))
                .range(0, most - 1)
                .list();
    }

    /** The sessions of several circles within a window, the earliest first, from behind a place. */
    List<PeerSession> ofCircles(Collection<UUID> circles, Window window, Key after, int most) {
        return find(
                        "circle in ?1 and at >= ?2 and at < ?3 and (at, id) > (?4, ?5) order by at, id",
                        circles,
                        window.from(),
                        window.to(),
                        after.at(),
                        after.id())
                .range(0, most - 1)
                .list();
    }

    /** What the circles have before them: planned and not over since long, or with a proposed slot that is to come. */
    List<PeerSession> ahead(Collection<UUID> circles, Instant since, Instant now, int most) {
        return circles.isEmpty()
                ? List.of()
                : find("""
                        from PeerSession s where s.circle in ?1
                        and (s.state = ?2 and s.endsAt > ?3
                        or s.state = ?4 and exists (select 1 from s.slots slot where slot.startsAt > ?5))
                        order by s.at, s.id""", circles, SessionState.PLANNED, since, SessionState.PROPOSED, now)
                        .range(0, most - 1)
                        .list();
    }

    /** What a circle has planned, or proposed and not decided, however long ago; locked. */
    List<PeerSession> openLocked(UUID circle) {
        return find("circle = ?1 and state in ?2 order by id", circle, OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Every session of these circles. */
    List<PeerSession> ofCircles(Collection<UUID> circles) {
        return list("circle in ?1 order by at, id", circles);
    }

    /** Every session in which the person left a trace. */
    List<PeerSession> touchedBy(UUID person) {
        return list("""
                from PeerSession s where s.proposedBy = ?1 or s.wordsBy = ?1
                or exists (select 1 from s.slots slot where ?1 member of slot.yes)""", person);
    }
}
