package io.shipmate.matching.invitations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

    private static final String OPEN = "state = io.shipmate.matching.invitations.Invitation.OpenState.OPEN";
    private static final String WITHDRAWN = "state = io.shipmate.matching.invitations.Invitation.OpenState.WITHDRAWN";

    /** Read without the invitation itself, which is to be read once its two people are locked. */
    Optional<UUID> senderOf(UUID id) {
        return getEntityManager()
                .createQuery("select sender from Invitation where id = ?1", UUID.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst();
    }

    Optional<Invitation> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What still looks open to its sender. */
    List<Invitation> openFrom(UUID sender, Instant now) {
        return list("sender = ?1 and " + OPEN + " and expiresAt > ?2 order by id", sender, now);
    }

    long countOpenFrom(UUID sender, Instant now) {
        return count("sender = ?1 and " + OPEN + " and expiresAt > ?2", sender, now);
    }

    /** What still looks open to the sender, of those to one receiver; there is at most one. */
    Optional<Invitation> openBetween(UUID sender, UUID receiver, Instant now) {
        return find("sender = ?1 and receiver = ?2 and " + OPEN + " and expiresAt > ?3", sender, receiver, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** When the last one that the sender took back, of those to one receiver, would expire; empty if none would still be open. */
    Optional<Instant> withdrawnBetween(UUID sender, UUID receiver, Instant now) {
        return find(
                        "sender = ?1 and receiver = ?2 and " + WITHDRAWN
                                + " and expiresAt > ?3 order by expiresAt desc",
                        sender,
                        receiver,
                        now)
                .firstResultOptional()
                .map(Invitation::expiresAt);
    }

    /** When the one that is this many back was sent, the newest being the first; empty if none was since then. */
    Optional<Instant> sentSince(UUID sender, Instant since, int back) {
        return find("sender = ?1 and sentAt > ?2 order by sentAt desc", sender, since)
                .range(back - 1, back - 1)
                .firstResultOptional()
                .map(Invitation::sentAt);
    }

    List<Invitation> openTo(UUID receiver, Instant now) {
        return list("receiver = ?1 and " + OPEN + " and expiresAt > ?2 order by id desc", receiver, now);
    }

    List<Invitation> from(UUID sender, Instant since) {
        return list("sender = ?1 and sentAt > ?2 order by id", sender, since);
    }

    List<Invitation> to(UUID receiver, Instant since) {
        return list("receiver = ?1 and sentAt > ?2 order by id", receiver, since);
    }

    /** The newest first; {@code before} is the id of the last one seen, or null. */
    List<Invitation> sentPage(UUID sender, UUID before, int rows) {
        return page("sender", sender, before, rows);
    }

    /** The same of those received, shown or not. */
    List<Invitation> receivedPage(UUID receiver, UUID before, int rows) {
        return page("receiver", receiver, before, rows);
    }

    private List<Invitation> page(String box, UUID person, UUID before, int rows) {
        var query = before == null
                ? find(box + " = ?1 order by id desc", person)
                : find(box + " = ?1 and id < ?2 order by id desc", person, before);
        return query.range(0, rows - 1).list();
    }

    /** Removes what came to nothing and expired by then. What became a partnership stays, for the two. */
    long forgetExpiredBefore(Instant moment) {
        return delete(
                "state <> io.shipmate.matching.invitations.Invitation.OpenState.ACCEPTED and expiresAt <= ?1", moment);
    }

    void forgetOf(UUID person) {
        delete("sender = ?1 or receiver = ?1", person);
    }
}
