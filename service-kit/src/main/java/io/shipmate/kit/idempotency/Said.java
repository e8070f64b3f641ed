package io.shipmate.kit.idempotency;

import io.quarkus.arc.ClientProxy;
import io.shipmate.kit.json.CanonicalJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** What a caller said, as bytes that are equal when the same was said again: the arguments of the use case, as JSON. */
@ApplicationScoped
class Said {

    private static final int BUFFER = 8_192;

    private final CanonicalJson json;

    Said(CanonicalJson json) {
        this.json = json;
    }

    /**
     * Beans that the use case was handed (the caller itself) do not count. A file counts by its content.
     *
     * @throws IllegalArgumentException if an argument can be read once only or is not made of what JSON can hold
     */
    byte[] bytes(String address, Object[] arguments) {
        var said = new ArrayList<Object>();
        said.add(address);
        for (var argument : arguments) {
            if (!(argument instanceof ClientProxy)) {
                said.add(comparable(argument));
            }
        }
        return json.bytes(said);
    }

    private static Object comparable(Object argument) {
        return switch (argument) {
            case FileUpload file -> digest(file.uploadedFile());
            case Path file -> digest(file);
            case File file -> digest(file.toPath());
            case InputStream _ -> throw readOnce();
            case Reader _ -> throw readOnce();
            case null, default -> argument;
        };
    }

    private static IllegalArgumentException readOnce() {
        return new IllegalArgumentException("An @Idempotent use case cannot take what can be read only once");
    }

    private static String digest(Path file) {
        try (var content = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[BUFFER];
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
