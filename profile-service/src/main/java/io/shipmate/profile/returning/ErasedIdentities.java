package io.shipmate.profile.returning;

import io.shipmate.kit.database.OneColumn;
import io.shipmate.kit.sealing.LastingHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/**
 * The people who were erased, as far as they could be brought back: keyed hashes of what sources call them by. An HRIS id bars
 * until its owner signs in; a mail address only for a while ({@code shipmate.erasure.mail-bars-for}), because addresses are
 * given to others after some time.
 */
@ApplicationScoped
public class ErasedIdentities {

    private static final String EXTERNAL_ID = "EXTERNAL_ID";
    private static final String EMAIL = "EMAIL";

    private final Session entities;
    private final LastingHash hashes;
    private final Clock clock;
    private final Duration mailBarsFor;

    ErasedIdentities(
            Session entities,
            LastingHash hashes,
            Clock clock,
            @ConfigProperty(name = "shipmate.erasure.mail-bars-for") Duration mailBarsFor) {
        this.entities = entities;
        this.hashes = hashes;
        this.clock = clock;
        this.mailBarsFor = mailBarsFor;
    }

    /**
     * What a source calls somebody by.
     *
     * @param externalId the HRIS's id
     * @param email the mail address, or null
     */
    public record Identity(String externalId, String email) {}

    /** Those of these whose person was erased and has not come back, by their HRIS ids. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> among(Collection<Identity> identities) {
        if (identities.isEmpty() || isEmpty()) {
            return Set.of();
        }
        var ids = new HashMap<ByteBuffer, String>();
        var mails = new HashMap<ByteBuffer, List<String>>();
        for (var identity : identities) {
            ids.put(ByteBuffer.wrap(ofExternalId(identity.externalId())), identity.externalId());
            if (identity.email() != null) {
                mails.computeIfAbsent(ByteBuffer.wrap(ofEmail(identity.email())), _ -> new ArrayList<>())
                        .add(identity.externalId());
            }
        }
        var erased = new HashSet<String>();
        found(EXTERNAL_ID, ids.keySet(), Instant.EPOCH).forEach(hash -> erased.add(ids.get(hash)));
        found(EMAIL, mails.keySet(), clock.instant().minus(mailBarsFor))
                .forEach(hash -> erased.addAll(mails.get(hash)));
        return erased;
    }

    /** Those of these HRIS ids whose owner was erased and has not come back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> amongExternalIds(Collection<String> externalIds) {
        return among(externalIds.stream().map(id -> new Identity(id, null)).toList());
    }

    /**
     * All that sources call a person by.
     *
     * @param externalIds the HRIS's id and those by which the person was known before
     * @param email the mail address
     */
    public record Names(List<String> externalIds, String email) {}

    /** Keeps a person from being brought back by any of their names. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remember(UUID erasure, Names names) {
        names.externalIds().forEach(id -> keep(EXTERNAL_ID, ofExternalId(id), erasure));
        keep(EMAIL, ofEmail(names.email()), erasure);
    }

    /** Bars an HRIS id, too, by which sources call somebody who is barred by another. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void alsoCalled(String externalId, String other) {
        entities.createNativeMutationQuery("""
                        insert into erased_identity (kind, hash, erasure, erased_at)
                        select kind, ?3, erasure, erased_at from erased_identity where kind = ?1 and hash = ?2
                        on conflict on constraint erased_identity_once do nothing""")
                .setParameter(1, EXTERNAL_ID)
                .setParameter(2, ofExternalId(externalId))
                .setParameter(3, ofExternalId(other))
                .executeUpdate();
    }

    /** An HRIS id bars nobody any more, since sources call somebody else by it who is here. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(String externalId) {
        if (!isEmpty()) {
            entities.createNativeMutationQuery("delete from erased_identity where kind = ?1 and hash = ?2")
                    .setParameter(1, EXTERNAL_ID)
                    .setParameter(2, ofExternalId(externalId))
                    .executeUpdate();
        }
    }

    /**
     * Lets somebody be brought back who has signed in themselves, by the HRIS id that their token names, else by their verified
     * mail address. A sign-in from before the erasure does not count: it may be an app that was left open. In a transaction of
     * its own, since whoever signs in is refused until a source has spoken of them again.
     *
     * @return whether there was somebody to let back in
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean letReturn(Optional<String> externalId, Optional<String> email, Instant signedIn) {
        if (isEmpty()) {
            return false;
        }
        return externalId
                .map(id -> release(EXTERNAL_ID, ofExternalId(id), signedIn))
                .or(() -> email.map(mail -> release(EMAIL, ofEmail(mail), signedIn)))
                .orElse(false);
    }

    private boolean release(String kind, byte[] hash, Instant signedIn) {
        return entities.createNativeMutationQuery("""
                        delete from erased_identity where erasure in (
                            select erasure from erased_identity where kind = ?1 and hash = ?2 and erased_at < ?3)""")
                        .setParameter(1, kind)
                        .setParameter(2, hash)
                        .setParameter(3, signedIn)
                        .executeUpdate()
                > 0;
    }

    /** Spares the hashing for as long as nobody was ever erased. */
    private boolean isEmpty() {
        return !OneColumn.of(entities, "select exists (select 1 from erased_identity)", Boolean.class)
                .getSingleResult();
    }

    private List<ByteBuffer> found(String kind, Set<ByteBuffer> hashed, Instant since) {
        return OneColumn.of(
                        entities,
                        "select hash from erased_identity where kind = ?1 and hash in (?2) and erased_at > ?3",
                        byte[].class)
                .setParameter(1, kind)
                .setParameterList(2, hashed.stream().map(ByteBuffer::array).toList())
                .setParameter(3, since)
                .getResultStream()
                .map(ByteBuffer::wrap)
                .toList();
    }

    private void keep(String kind, byte[] hash, UUID erasure) {
        entities.createNativeMutationQuery("""
                        insert into erased_identity (kind, hash, erasure, erased_at) values (?1, ?2, ?3, ?4)
                        on conflict on constraint erased_identity_once do update
                        set erasure = excluded.erasure, erased_at = excluded.erased_at""")
                .setParameter(1, kind)
                .setParameter(2, hash)
                .setParameter(3, erasure)
                .setParameter(4, clock.instant())
                .executeUpdate();
    }

    private byte[] ofExternalId(String externalId) {
        return hashes.of("external-id", externalId.strip());
    }

    private byte[] ofEmail(String email) {
        return hashes.of("email", email.strip().toLowerCase(Locale.ROOT));
    }
}
