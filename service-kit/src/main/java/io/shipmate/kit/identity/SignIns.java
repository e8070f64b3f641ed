package io.shipmate.kit.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Which person a sign-in belongs to. A person may have several sign-ins; a sign-in belongs to one person. */
@ApplicationScoped
public class SignIns {

    private final Session entities;

    SignIns(Session entities) {
        this.entities = entities;
    }

    /** The person behind a token's issuer and subject, if any. */
    @Transactional
    public Optional<UUID> personOf(String issuer, String subject) {
        // Of rows, not of UUIDs: Hibernate keeps every native query for a basic type as a new one, and asks all it has kept.
        return entities.createNativeQuery(
                        "select person from sign_in where issuer = ?1 and subject = ?2", Object[].class)
                .setParameter(1, issuer)
                .setParameter(2, subject)
                .getResultStream()
                .findFirst()
                .map(row -> (UUID) row[0]);
    }

    /** Binds a sign-in that is free. Returns false, changing nothing, when it belongs to somebody already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean bind(String issuer, String subject, UUID person) {
        var bound = entities.createNativeMutationQuery("""
                                insert into sign_in (issuer, subject, person) values (?1, ?2, ?3)
                                on conflict on constraint sign_in_once do nothing""")
                        .setParameter(1, issuer)
                        .setParameter(2, subject)
                        .setParameter(3, person)
                        .executeUpdate()
                == 1;
        if (bound) {
            ownDeeds(issuer, subject, person);
        }
        return bound;
    }

    /** Makes {@code person} the owner of exactly this sign-in, as the newest state of the person says. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(String issuer, String subject, UUID person) {
        release(person);
        entities.createNativeMutationQuery("""
                        insert into sign_in (issuer, subject, person) values (?1, ?2, ?3)
                        on conflict on constraint sign_in_once do update set person = excluded.person""")
                .setParameter(1, issuer)
                .setParameter(2, subject)
                .setParameter(3, person)
                .executeUpdate();
        ownDeeds(issuer, subject, person);
    }

    /** What the sign-in did as an administrator while it was nobody's is the person's: it is forgotten with them. */
    private void ownDeeds(String issuer, String subject, UUID person) {
        entities.createNativeMutationQuery("""
                        update admin_log set person = ?3, issuer = null, subject = null
                        where issuer = ?1 and subject = ?2""")
                .setParameter(1, issuer)
                .setParameter(2, subject)
                .setParameter(3, person)
                .executeUpdate();
    }

    /** A sign-in: issuer and subject of somebody's tokens. */
    public record Known(String issuer, String subject) {}

    /** All sign-ins of a person. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Known> of(UUID person) {
        return entities.createNativeQuery("select issuer, subject from sign_in where person = ?1", Object[].class)
                .setParameter(1, person)
                .getResultStream()
                .map(row -> new Known((String) row[0], (String) row[1]))
                .toList();
    }

    /** Takes all sign-ins from a person. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(UUID person) {
        entities.createNativeMutationQuery("delete from sign_in where person = ?1")
                .setParameter(1, person)
                .executeUpdate();
    }
}
