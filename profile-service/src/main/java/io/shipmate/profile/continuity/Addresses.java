package io.shipmate.profile.continuity;

import io.shipmate.kit.sealing.MasterKeys;
import io.shipmate.kit.sealing.SealBroken;
import io.shipmate.kit.sealing.SealedPlace;
import io.shipmate.kit.sealing.SealingScope;
import io.shipmate.kit.sealing.Seals;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Addresses and codes as they are kept: sealed by the person's own key, or as keyed hashes. */
@ApplicationScoped
class Addresses {

    private static final String FIELD = "continuity.address";

    private final Seals seals;
    private final MasterKeys keys;

    Addresses(Seals seals, MasterKeys keys) {
        this.seals = seals;
        this.keys = keys;
    }

    byte[] sealed(String address, UUID person) {
        return seals.seal(address, SealingScope.of(person), new SealedPlace(FIELD, person));
    }

    /** The address, if there is one; one whose key was shredded is none. */
    Optional<String> opened(Continuity continuity) {
        try {
            return Optional.ofNullable(seals.open(
                    continuity.address(),
                    SealingScope.of(continuity.person()),
                    new SealedPlace(FIELD, continuity.person())));
        } catch (SealBroken _) {
            return Optional.empty();
        }
    }

    /** Of the address in any spelling. */
    byte[] hash(String address) {
        return keys.hash(lower(address));
    }

    /** The hashes that an address may be found under, one for each master key. */
    List<byte[]> hashes(String address) {
        return keys.hashes(lower(address).getBytes(StandardCharsets.UTF_8));
    }

    /** Of a code, for this person only. */
    byte[] codeHash(UUID person, String code) {
        return keys.hash(bound(person, code));
    }

    List<byte[]> codeHashes(UUID person, String code) {
        return keys.hashes(bound(person, code).getBytes(StandardCharsets.UTF_8));
    }

    private static String bound(UUID person, String code) {
        return "verification code\n" + person + '\n' + code;
    }

    private static String lower(String address) {
        return "personal contact\n" + address.toLowerCase(Locale.ROOT);
    }
}
