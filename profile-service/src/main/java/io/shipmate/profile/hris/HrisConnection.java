package io.shipmate.profile.hris;

import io.shipmate.kit.sealing.SealedPlace;
import io.shipmate.kit.sealing.SealingScope;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One address at which one webhook of an HRIS may deliver, and what to believe there. Its id is random, not by time as others
 * are: it stands in an address that strangers call.
 */
@Entity
class HrisConnection {

    /** DISABLED takes nothing in. */
    @Schema(name = "HrisConnectionState")
    enum State {
        ACTIVE,
        DISABLED
    }

    /** Where a secret that the provider sends is: it is waited for, has come and can be taken, or was taken. */
    @Schema(name = "HrisHandshake")
    enum Handshake {
        NONE,
        AWAITED,
        ARRIVED,
        DONE
    }

    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private Provider provider;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private Handshake handshake;

    private String tokenHeader;

    /** Sealed, as the previous one is. */
    private byte[] secret;

    private Instant secretSince;
    private byte[] previousSecret;
    private Instant previousUntil;

    @JdbcTypeCode(SqlTypes.JSON)
    private Mapping mapping;

    private int mappingRevision;

    /** Null if the provider cannot be asked. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Source source;

    /** Sealed: what lets us in there. */
    private byte[] sourceAccess;

    private Instant createdAt;

    @Version
    private long version;

    HrisConnection() {}

    HrisConnection(String name, Provider provider, String tokenHeader, Mapping mapping, Instant now) {
        this.id = UUID.randomUUID();
        this.name = name;
        this.provider = provider;
        this.state = State.ACTIVE;
        this.handshake = provider.sendsItsSecret() ? Handshake.AWAITED : Handshake.NONE;
        this.tokenHeader = tokenHeader;
        this.mapping = mapping;
        this.mappingRevision = 1;
        this.createdAt = now;
    }

    /** What it seals has a key of its own, which is shredded with it. */
    SealingScope scope() {
        return SealingScope.of(id);
    }

    /** Where its secrets can be opened: the newer one moves when the next one comes, so both share a place. */
    SealedPlace secretPlace() {
        return new SealedPlace("hris_connection.secret", id);
    }

    /** Puts a sealed secret in front; the one before stays good until then. None that a stranger sends is taken any more. */
    void rotate(byte[] sealed, Instant previousStaysUntil, Instant now) {
        handshake = handshake == Handshake.NONE ? Handshake.NONE : Handshake.DONE;
        previousSecret = secret;
        previousUntil = secret == null ? null : previousStaysUntil;
        secret = sealed;
        secretSince = now;
    }

    /** The sealed secrets that are live at that time, the newest first. */
    List<byte[]> liveSecrets(Instant now) {
        var live = new ArrayList<byte[]>();
        if (secret != null) {
            live.add(secret);
        }
        if (previousSecret != null && previousUntil.isAfter(now)) {
            live.add(previousSecret);
        }
        return live;
    }

    /** Waits for a secret that the provider sends. */
    void awaitHandshake() {
        handshake = Handshake.AWAITED;
    }

    /** Whether a secret that comes now is taken: until somebody has taken it over to the provider. */
    boolean takesHandshake() {
        return handshake == Handshake.AWAITED || handshake == Handshake.ARRIVED;
    }

    /** The provider has sent its secret; sent again, the later one counts. */
    void shake(byte[] sealed, Instant previousStaysUntil, Instant now) {
        if (handshake == Handshake.ARRIVED) {
            secret = sealed;
            secretSince = now;
        } else {
            rotate(sealed, previousStaysUntil, now);
        }
        handshake = Handshake.ARRIVED;
    }

    /** The secret that came, to be confirmed at the provider; once. */
    byte[] takeHandshake() {
        if (handshake != Handshake.ARRIVED) {
            throw new HrisRefused.NothingToTake();
        }
        handshake = Handshake.DONE;
        return secret;
    }

    void enable(boolean enabled) {
        state = enabled ? State.ACTIVE : State.DISABLED;
    }

    void rename(String newName) {
        name = newName;
    }

    /** Reads what comes from now on, and what is replayed, by another mapping. */
    void map(Mapping newMapping) {
        if (!newMapping.equals(mapping)) {
            mapping = newMapping;
            mappingRevision++;
        }
    }

    /** Where what lets us in can be opened. */
    SealedPlace sourcePlace() {
        return new SealedPlace("hris_connection.source_access", id);
    }

    void ask(Source newSource, byte[] sealedAccess) {
        source = newSource;
        sourceAccess = sealedAccess;
    }

    UUID id() {
        return id;
    }

    /** Null if the provider cannot be asked. */
    Source source() {
        return source;
    }

    byte[] sourceAccess() {
        return sourceAccess;
    }

    String name() {
        return name;
    }

    Provider provider() {
        return provider;
    }

    State state() {
        return state;
    }

    boolean isActive() {
        return state == State.ACTIVE;
    }

    Handshake handshake() {
        return handshake;
    }

    /** Lower case; null unless the provider's token stands in another header than usual. */
    String tokenHeader() {
        return tokenHeader;
    }

    boolean hasSecret() {
        return secret != null;
    }

    Instant secretSince() {
        return secretSince;
    }

    /** Null if there is no previous secret. */
    Instant previousUntil() {
        return previousUntil;
    }

    Mapping mapping() {
        return mapping;
    }

    int mappingRevision() {
        return mappingRevision;
    }

    Instant createdAt() {
        return createdAt;
    }
}
