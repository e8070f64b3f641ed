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

    /**
     * To whom a sign-in belongs.
     *
     * @param former whether they have left: it leads to nobody, and what its tokens say does not count
     */
    public record Owner(UUID person, boolean former) {}

    /** To whom a token's issuer and subject belong, if to anybody. */
    @Transactional
    public Optional<Owner> ownerOf(String issuer, String subject) {
        // Of rows, not of a basic type: Hibernate keeps each such query as a new one, and asks all it has kept.
        return entities.createNativeQuery(
                        "select person, former from sign_in where issuer = ?1 and subject = ?2", Object[].class)
                .setParameter(1, issuer)
                .setParameter(2, subject)
                .getResultStream()
                .findFirst()
                .map(row -> new Owner((UUID) row[0], (boolean) row[1]));
    }

    /** The person behind a token's issuer and subject, if any. */
    @Transactional
    public Optional<UUID> personOf(String issuer, String subject) {
        return ownerOf(issuer, subject).filter(owner -> !owner.former()).map(Owner::person);
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

    /** Makes {@code person} the owner of exactly this sign-in, as the newest state of the person says; what they had before is forgotten. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(String issuer, String subject, UUID person) {
        release(person);
        entities.createNativeMutationQuery("""
                        insert into sign_in (issuer, subject, person) values (?1, ?2, ?3)
                        on conflict on constraint sign_in_once do update set person = excluded.person, former = false""")
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

    /** All sign-ins of a person, former ones, too. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Known> of(UUID person) {
        return entities.createNativeQuery("select issuer, subject from sign_in where person = ?1", Object[].class)
                .setParameter(1, person)
                .getResultStream()
                .map(row -> new Known((String) row[0], (String) row[1]))
                .toList();
    }

    /** Keeps in mind that this was the sign-in of somebody who has left, until they have another sign-in or are forgotten. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void retire(String issuer, String subject, UUID person) {
        entities.createNativeMutationQuery("""
                        insert into sign_in (issuer, subject, person, former) values (?1, ?2, ?3, true)
                        on conflict on constraint sign_in_once do update set person = excluded.person, former = true""")
                .setParameter(1, issuer)
                .setParameter(2, subject)
                .setParameter(3, person)
                .executeUpdate();
    }

    /** Takes all sign-ins from a person, former ones, too. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(UUID person) {
        entities.createNativeMutationQuery("delete from sign_in where person = ?1")
                .setParameter(1, person)
                .executeUpdate();
    }
}
