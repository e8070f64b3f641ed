package io.shipmate.profile.roster;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Where rosters lie while they are read, in clear: nobody else's, so that a process that starts deletes what one left there that
 * was ended in the middle of an upload.
 */
@ApplicationScoped
class UploadsFolder {

    private static final Logger LOG = Logger.getLogger(UploadsFolder.class);

    private final Path folder;

    UploadsFolder(@ConfigProperty(name = "quarkus.http.body.uploads-directory") Path folder) {
        this.folder = folder;
    }

    void startsEmpty(@Observes StartupEvent start) throws IOException {
        empty(ManagementFactory.getRuntimeMXBean().getStartTime());
    }

    /** Deletes what is older than this, in milliseconds of the epoch. */
    void empty(long before) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (var file : files) {
                deleteIfOlder(file, before);
            }
        }
    }

    private static void deleteIfOlder(Path file, long before) throws IOException {
        try {
            if (Files.getLastModifiedTime(file).toMillis() < before) {
                Files.delete(file);
                LOG.warn("An upload was left behind by a process that was ended, and is deleted");
            }
        } catch (NoSuchFileException _) {
            LOG.debug("Somebody else was faster");
        }
    }
}
