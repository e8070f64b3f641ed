package io.shipmate.profile.sources;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;

/**
 * Who states HR facts: the rosters that are uploaded, or one connection. Written as {@code ROSTER}, {@code HRIS:<id>} or
 * {@code SCIM:<id>}.
 *
 * @param connection null for rosters
 */
public record FactSource(Kind kind, UUID connection) {

    /** All CSV files together. */
    public static final FactSource ROSTER = new FactSource(Kind.ROSTER, null);

    /** The ways by which facts come in. */
    public enum Kind {
        ROSTER,
        HRIS,
        SCIM
    }

    /** The webhooks of one HR system. */
    public static FactSource hris(UUID connection) {
        return new FactSource(Kind.HRIS, connection);
    }

    /** One identity provider. */
    public static FactSource scim(UUID connection) {
        return new FactSource(Kind.SCIM, connection);
    }

    /** Nothing if that names no source. */
    static Optional<FactSource> read(String text) {
        try {
            var colon = text.indexOf(':');
            if (colon < 0) {
                return text.equals(Kind.ROSTER.name()) ? Optional.of(ROSTER) : Optional.empty();
            }
            var kind = Kind.valueOf(text.substring(0, colon));
            return kind == Kind.ROSTER
                    ? Optional.empty()
                    : Optional.of(new FactSource(kind, UUID.fromString(text.substring(colon + 1))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Reads what {@link #toString()} writes. */
    @JsonCreator
    public static FactSource of(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException("No source"));
    }

    @JsonValue
    @Override
    public String toString() {
        return connection == null ? kind.name() : kind.name() + ':' + connection;
    }
}
