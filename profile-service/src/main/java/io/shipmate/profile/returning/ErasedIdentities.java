package io.shipmate.profile.returning;

import io.shipmate.kit.database.OneColumn;
import io.shipmate.kit.identity.SignIns;
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
 * The people who were erased, as far as they could be brought back: keyed hashes of what sources call them by, and of their
 * sign-ins, by which they are known when they come themselves. An HRIS id bars until then; a mail address only for a while
 * ({@code shipmate.erasure.mail-bars-for}) and only until somebody signs in with it, because addresses are given to others.
 */
@ApplicationScoped
public class ErasedIdentities {

    private static final String EXTERNAL_ID = "EXTERNAL_ID";
    private static final String EMAIL = "EMAIL";
    private static final String SIGN_IN = "SIGN_IN";

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
     * All that sources call a person by, and how they signed in.
     *
     * @param externalIds the HRIS's id and those by which the person was known before
     * @param email the mail address
     * @param signIns former ones, too
     */
    public record Names(List<String> externalIds, String email, List<SignIns.Known> signIns) {}

    /** Keeps a person from being brought back by any of their names. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remember(UUID erasure, Names names) {
        names.externalIds().forEach(id -> keep(EXTERNAL_ID, ofExternalId(id), erasure));
        names.signIns().forEach(signIn -> keep(SIGN_IN, ofSignIn(signIn), erasure));
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
     * Somebody who has signed in and is nobody here.
     *
     * @param externalId the HRIS id that the token names, if it names one
     * @param email the address that the issuer has verified, if it has
     * @param at when they signed in
     */
    public record Arrival(SignIns.Known signIn, Optional<String> externalId, Optional<String> email, Instant at) {}

    /**
     * Lets somebody be brought back who has signed in themselves: with the sign-in that they had, or one that names an HRIS id of
     * theirs. The address alone does not tell them from whoever was given it since: it bars nobody any more, but all else that
     * keeps its former owner out does. A sign-in from before the erasure does not count: it may be an app that was left open. In a
     * transaction of its own, since whoever signs in is refused until a source has spoken of them.
     *
     * @return whether there was somebody to let back in; false of who has only the address, and need not hear of its former owner
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean letReturn(Arrival arrival) {
        if (isEmpty()) {
            return false;
        }
        var externalId = arrival.externalId().map(this::ofExternalId);
        if (release(SIGN_IN, ofSignIn(arrival.signIn()), arrival.at())
                || externalId
                        .filter(hash -> release(EXTERNAL_ID, hash, arrival.at()))
                        .isPresent()) {
            return true;
        }
        if (externalId.filter(this::bars).isEmpty()) {
            arrival.email().ifPresent(address -> releaseAddress(ofEmail(address), arrival.at()));
        }
        return false;
    }

    private boolean bars(byte[] externalId) {
        return !found(EXTERNAL_ID, Set.of(ByteBuffer.wrap(externalId)), Instant.EPOCH)
                .isEmpty();
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

    private void releaseAddress(byte[] hash, Instant signedIn) {
        entities.createNativeMutationQuery(
                        "delete from erased_identity where kind = ?1 and hash = ?2 and erased_at < ?3")
                .setParameter(1, EMAIL)
                .setParameter(2, hash)
                .setParameter(3, signedIn)
                .executeUpdate();
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

    private byte[] ofSignIn(SignIns.Known signIn) {
        // Whose subject it is depends on the issuer; no URL has a line break.
        return hashes.of("sign-in", signIn.issuer() + '\n' + signIn.subject());
    }

    private byte[] ofEmail(String email) {
        return hashes.of("email", email.strip().toLowerCase(Locale.ROOT));
    }
}
