package io.shipmate.kit.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The master keys, from {@code shipmate.sealing.master-keys}: {@code id:base64 of 32 bytes}, separated by commas. The
 * first one seals; all of them open, so a key is rotated by putting a new one in front. A service does not start
 * without a good key.
 */
@ApplicationScoped
public class MasterKeys {

    private static final String HMAC = "HmacSHA256";

    private final Map<String, Aead> keys = new LinkedHashMap<>();
    private final String newest;
    private final SecretKeySpec hashKey;

    MasterKeys(@ConfigProperty(name = "shipmate.sealing.master-keys") String configured) {
        for (var entry : configured.split(",", -1)) {
            var parts = entry.strip().split(":", 2);
            if (parts.length != 2 || parts[0].isBlank() || parts[0].length() > 100) {
                throw new IllegalArgumentException("shipmate.sealing.master-keys must be id:base64[,id:base64]");
            }
            keys.put(parts[0], aead(parts[0], parts[1]));
        }
        newest = keys.keySet().iterator().next();
        hashKey = new SecretKeySpec(
                Base64.getDecoder().decode(configured.split(",", -1)[0].strip().split(":", 2)[1]), HMAC);
    }

    private static Aead aead(String id, String base64) {
        try {
            var key = Base64.getDecoder().decode(base64);
            if (key.length != 32) {
                throw new IllegalArgumentException("Master key " + id + " must have 32 bytes");
            }
            return new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Master key " + id + " cannot be used", e);
        }
    }

    /**
     * A keyed hash (HMAC-SHA-256 under the newest master key): equal texts give equal hashes, and nobody without the key
     * can try texts out. It changes when the master key is rotated, so it is for short-lived comparisons only.
     */
    public byte[] hash(String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(hashKey);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The id of the key that seals. */
    String newest() {
        return newest;
    }

    Aead key(String id) throws GeneralSecurityException {
        var key = keys.get(id);
        if (key == null) {
            throw new GeneralSecurityException("Master key " + id + " is not configured");
        }
        return key;
    }

    /** Seals short-lived data of the service itself under the newest master key, bound to {@code binding}. */
    public byte[] seal(byte[] clear, byte[] binding) {
        try {
            var id = newest.getBytes(StandardCharsets.UTF_8);
            var sealed = keys.get(newest).encrypt(clear, binding);
            return ByteBuffer.allocate(1 + id.length + sealed.length)
                    .put((byte) id.length)
                    .put(id)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new SealBroken(e);
        }
    }

    /**
     * Opens what {@link #seal} sealed with any configured key.
     *
     * @throws GeneralSecurityException if it was sealed otherwise, for another binding, or is damaged
     */
    public byte[] open(byte[] sealed, byte[] binding) throws GeneralSecurityException {
        if (sealed.length < 1 || sealed.length < 1 + sealed[0] || sealed[0] < 0) {
            throw new GeneralSecurityException("Too short");
        }
        var id = new String(sealed, 1, sealed[0], StandardCharsets.UTF_8);
        var from = 1 + sealed[0];
        return key(id).decrypt(Arrays.copyOfRange(sealed, from, sealed.length), binding);
    }
}
