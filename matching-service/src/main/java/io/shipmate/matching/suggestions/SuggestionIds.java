package io.shipmate.matching.suggestions;

import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.subtle.AesSiv;
import io.shipmate.kit.sealing.MasterKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The ids of suggestions: who is suggested, sealed for the one to whom they are suggested (AES-SIV, RFC 5297). Always the same
 * for the same two, so nothing has to be kept; it tells nobody else who is meant, not even in a proxy's log of a dismissal. With
 * another master key the ids are others, and a list is simply read again.
 */
@ApplicationScoped
class SuggestionIds {

    private static final int UUID_BYTES = 16;

    private final DeterministicAead seal;

    SuggestionIds(MasterKeys keys) {
        try {
            seal = new AesSiv(ByteBuffer.allocate(64)
                    .put(keys.hash("suggestion-ids|1"))
                    .put(keys.hash("suggestion-ids|2"))
                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String of(UUID person, UUID suggested) {
        try {
            var sealed = seal.encryptDeterministically(bytes(suggested), bytes(person));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who is meant, if the id was made for this person. */
    Optional<UUID> open(UUID person, String id) {
        try {
            var opened = ByteBuffer.wrap(
                    seal.decryptDeterministically(Base64.getUrlDecoder().decode(id), bytes(person)));
            return Optional.of(new UUID(opened.getLong(), opened.getLong()));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(UUID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
