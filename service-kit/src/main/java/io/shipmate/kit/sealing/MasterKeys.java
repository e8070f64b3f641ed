package io.shipmate.kit.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.XChaCha20Poly1305;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The master keys, from {@code shipmate.sealing.master-keys}: {@code id:base64 of 32 bytes}, separated by commas. The
 * first one seals; all of them open. To rotate, put a new one behind the old one in all replicas, then in front, and take
 * the old one away when {@link DataKeys} has said that no data key needs it. A service does not start without a good key.
 */
@Startup
@ApplicationScoped
public class MasterKeys {

    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    private final Map<String, MasterKey> keys = new LinkedHashMap<>();
    private final MasterKey newest;

    /**
     * A master key and what is derived from it (HKDF, RFC 5869), one key for each use.
     *
     * @param wrapping wraps data keys
     * @param brief seals what lives shortly; XChaCha20-Poly1305, whose nonces may be random for any number of texts
     * @param hashing the key of keyed hashes
     */
    private record MasterKey(String id, Aead wrapping, Aead brief, SecretKeySpec hashing) {}

    MasterKeys(@ConfigProperty(name = "shipmate.sealing.master-keys") String configured) {
        for (var entry : configured.split(",", -1)) {
            var parts = entry.strip().split(":", 2);
            if (parts.length != 2 || !ID.matcher(parts[0]).matches()) {
                throw new IllegalArgumentException("shipmate.sealing.master-keys must be id:base64[,id:base64]");
            }
            if (keys.put(parts[0], masterKey(parts[0], parts[1])) != null) {
                throw new IllegalArgumentException("Master key " + parts[0] + " is there twice");
            }
        }
        newest = keys.values().iterator().next();
    }

    private static MasterKey masterKey(String id, String base64) {
        try {
            var key = decoded(id, base64);
            return new MasterKey(
                    id,
                    new AesGcmJce(key),
                    new XChaCha20Poly1305(derived(key, "brief")),
                    new SecretKeySpec(derived(key, "hash"), HMAC));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Master key " + id + " cannot be used", e);
        }
    }

    private static byte[] decoded(String id, String base64) {
        try {
            var key = Base64.getDecoder().decode(base64);
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException _) {
            // its message would quote the key
        }
        throw new IllegalArgumentException("Master key " + id + " must be the Base64 of " + BYTES + " bytes");
    }

    private static byte[] derived(byte[] key, String use) throws GeneralSecurityException {
        return Hkdf.computeHkdf(HMAC, key, new byte[0], ("shipmate " + use).getBytes(StandardCharsets.UTF_8), BYTES);
    }

    /**
     * A keyed hash (HMAC-SHA-256 under the newest master key): equal texts give equal hashes, and nobody without the key
     * can try texts out. It changes when the master key is rotated, so it is for short-lived comparisons only.
     */
    public byte[] hash(String text) {
        return hash(newest, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The keyed hash under every configured key, the newest first: for what may have been hashed before a rotation. */
    public List<byte[]> hashes(byte[] text) {
        return keys.values().stream().map(key -> hash(key, text)).toList();
    }

    private static byte[] hash(MasterKey key, byte[] text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key.hashing());
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The id of the key that seals. */
    String newest() {
        return newest.id();
    }

    /** The ids of all keys. */
    Set<String> ids() {
        return keys.keySet();
    }

    Aead key(String id) throws GeneralSecurityException {
        return find(id).wrapping();
    }

    private MasterKey find(String id) throws GeneralSecurityException {
        var key = keys.get(id);
        if (key == null) {
            throw new GeneralSecurityException("Master key " + id + " is not configured");
        }
        return key;
    }

    /** Seals short-lived data of the service itself under the newest master key, bound to {@code binding}. */
    public byte[] seal(byte[] clear, byte[] binding) {
        try {
            var id = newest.id().getBytes(StandardCharsets.US_ASCII);
            var sealed = newest.brief().encrypt(clear, binding);
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
        if (sealed.length < 1 || sealed[0] < 0 || sealed.length < 1 + sealed[0]) {
            throw new GeneralSecurityException("Too short");
        }
        var from = 1 + sealed[0];
        var id = new String(sealed, 1, sealed[0], StandardCharsets.US_ASCII);
        if (!ID.matcher(id).matches()) {
            throw new GeneralSecurityException("Not sealed here");
        }
        return find(id).brief().decrypt(Arrays.copyOfRange(sealed, from, sealed.length), binding);
    }
}
