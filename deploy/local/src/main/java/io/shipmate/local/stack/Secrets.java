package io.shipmate.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Passwords, client secrets and master keys, drawn once and kept with the data that they belong to, in a file that
 * only its owner can read.
 */
final class Secrets {

    private final Path file;
    private final Properties kept = new Properties();
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path file) {
        this.file = file;
    }

    static Secrets keptIn(Path folder) {
        var secrets = new Secrets(folder.resolve("secrets.properties"));
        if (Files.exists(secrets.file)) {
            try (var reader = Files.newBufferedReader(secrets.file)) {
                secrets.kept.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return secrets;
    }

    String databasePassword(String role) {
        return kept("password." + role, Base64.getUrlEncoder().withoutPadding(), 24);
    }

    String clientSecret(Service service) {
        return kept("client." + service.key(), Base64.getUrlEncoder().withoutPadding(), 24);
    }

    /** Returns the key that seals the service's own keys, as the service wants it: an id, a colon, 32 bytes. */
    String masterKey(Service service) {
        return "local:" + kept("master-key." + service.key(), Base64.getEncoder(), 32);
    }

    private synchronized String kept(String name, Base64.Encoder encoder, int bytes) {
        if (kept.getProperty(name) == null) {
            var drawn = new byte[bytes];
            random.nextBytes(drawn);
            kept.setProperty(name, encoder.encodeToString(drawn));
            write();
        }
        return kept.getProperty(name);
    }

    private void write() {
        try {
            var next = Files.createTempFile(
                    file.getParent(),
                    "secrets",
                    ".next",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var writer = Files.newBufferedWriter(next)) {
                kept.store(writer, null);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
