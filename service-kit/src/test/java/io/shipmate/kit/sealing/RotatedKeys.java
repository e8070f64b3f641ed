package io.shipmate.kit.sealing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/** Master keys as a service has them that is configured with other ones than the test's; equal ids are equal keys. */
public final class RotatedKeys {

    private RotatedKeys() {}

    /** The first one seals. */
    public static MasterKeys of(String... ids) {
        return new MasterKeys(Arrays.stream(ids).map(id -> id + ':' + key(id)).collect(Collectors.joining(",")));
    }

    static String key(String id) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
