package io.shipmate.profile.continuity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What one person has said for the time after leaving. The code that proves the address is made when the mail is sent, and
 * only its keyed hash is kept, so nobody who reads the table can verify an address.
 */
@Entity
class Continuity {

    static final int MOST_TRIES = 5;
    static final int MOST_MAILS = 5;
    static final Duration MAILS_ARE_COUNTED_FOR = Duration.ofHours(24);

    private static final Duration BETWEEN_MAILS = Duration.ofMinutes(1);

    @Id
    private UUID person;

    @Column(name = "keep_partnerships")
    private boolean keepPartnerships;

    private byte[] address;

    /** Keyed; of the address in lower case. */
    @Column(name = "address_hash")
    private byte[] addressHash;

    @Column(name = "verified_at")
    private Instant verifiedAt;

    /** What the newest mail was asked for under; a code is made for this request and no other. */
    private UUID request;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "code_hash")
    private byte[] codeHash;

    @Column(name = "code_until")
    private Instant codeUntil;

    private int tries;

    @Column(name = "mails_since")
    private Instant mailsSince;

    private int mails;

    @Version
    private long version;

    Continuity() {}

    void keepPartnerships(boolean keep) {
        keepPartnerships = keep;
    }

    /** Takes a sealed address in place of the one before, which is no longer proved. */
    void replace(byte[] sealed, byte[] hash) {
        address = sealed;
        addressHash = hash;
        verifiedAt = null;
    }

    /** Asks for a mail with a code; the codes before do not count any more. Counts the mails, also over a change of address. */
    ContinuityEvent.VerificationWanted ask(UUID newRequest, Instant now) {
        requireMeasure(now);
        if (mailsSince == null || !mailsSince.plus(MAILS_ARE_COUNTED_FOR).isAfter(now)) {
            mailsSince = now;
            mails = 0;
        }
        mails++;
        forgetCode();
        request = newRequest;
        askedAt = now;
        return new ContinuityEvent.VerificationWanted(person, newRequest, now);
    }

    private void requireMeasure(Instant now) {
        if (askedAt != null && askedAt.plus(BETWEEN_MAILS).isAfter(now)) {
            throw new ContinuityRefused.TooManyMails(Duration.between(now, askedAt.plus(BETWEEN_MAILS)));
        }
        if (mailsSince != null && mails >= MOST_MAILS) {
            var possibleFrom = mailsSince.plus(MAILS_ARE_COUNTED_FOR);
            if (possibleFrom.isAfter(now)) {
                throw new ContinuityRefused.TooManyMails(Duration.between(now, possibleFrom));
            }
        }
    }

    /** Whether a mail still waits for a code under this request. */
    boolean awaits(UUID asked, Duration patience, Instant now) {
        return address != null
                && verifiedAt == null
                && asked.equals(request)
                && askedAt.plus(patience).isAfter(now);
    }

    /** Lets one code count until then, and the one before no more. */
    void expect(byte[] hash, Instant until) {
        codeHash = hash;
        codeUntil = until;
    }

    /**
     * Proves the address by the code. A wrong one is counted: the caller's transaction must not roll back for it.
     *
     * @param hashes the keyed hashes that the code may have, one for each key
     */
    void verify(List<byte[]> hashes, Instant now) {
        if (codeHash == null || tries >= MOST_TRIES || !codeUntil.isAfter(now)) {
            throw new ContinuityRefused.CodeGone();
        }
        // Of equal cost whatever it is that differs.
        if (hashes.stream().noneMatch(hash -> MessageDigest.isEqual(hash, codeHash))) {
            tries++;
            throw new ContinuityRefused.CodeWrong(MOST_TRIES - tries);
        }
        verifiedAt = now;
        forgetCode();
    }

    /** Forgets the address. How many mails were sent is kept, or else one could be made to send without end. */
    void withdraw() {
        replace(null, null);
        forgetCode();
    }

    private void forgetCode() {
        request = null;
        codeHash = null;
        codeUntil = null;
        tries = 0;
    }

    /** The hash is of an older master key. */
    void rehash(byte[] hash) {
        addressHash = hash;
    }

    /** Wants the partnerships to go on and can be reached. */
    boolean goesOn() {
        return keepPartnerships && isVerified();
    }

    boolean isVerified() {
        return verifiedAt != null;
    }

    UUID person() {
        return person;
    }

    boolean keepPartnerships() {
        return keepPartnerships;
    }

    byte[] address() {
        return address;
    }

    byte[] addressHash() {
        return addressHash;
    }

    Instant verifiedAt() {
        return verifiedAt;
    }
}
