package io.shipmate.local.postgresql;

import io.shipmate.local.process.StackRefused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The server's programs, unpacked once. A folder that is there is whole, because it gets its name only at the end.
 *
 * @param folder with {@code bin}, {@code lib} and {@code share}
 * @param version such as {@code 18.4.0}
 */
record Binaries(Path folder, String version) {

    private static final Pattern VERSION_IN_JAR_NAME = Pattern.compile("-(\\d+(?:\\.\\d+)+)\\.jar!");

    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");

    static Binaries unpackedIn(Path parent) {
        var archive = archive();
        var found = VERSION_IN_JAR_NAME.matcher(archive.toString());
        var version = found.find() ? found.group(1) : "unknown";
        var folder = parent.resolve("postgresql-" + version);
        if (!Files.isDirectory(folder)) {
            try (var packed = archive.openStream()) {
                var unpacking = Files.createTempDirectory(Files.createDirectories(parent), "unpacking");
                Files.setPosixFilePermissions(unpacking, PROGRAM);
                unpack(packed, unpacking);
                Files.move(unpacking, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new StackRefused("PostgreSQL cannot be unpacked into " + folder + ": " + e.getMessage(), e);
            }
        }
        return new Binaries(folder, version);
    }

    /** The name inside the artefact, for example {@code postgres-linux-arm_64.txz}. */
    private static URL archive() {
        var mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        var arm = System.getProperty("os.arch").equals("aarch64");
        var name = "/postgres-" + (mac ? "darwin" : "linux") + (arm ? "-arm_64" : "-x86_64") + ".txz";
        var archive = Binaries.class.getResource(name);
        if (archive == null) {
            throw StackRefused.failed("There is no embedded PostgreSQL for " + System.getProperty("os.name") + " on "
                    + System.getProperty("os.arch") + ". Use docker-compose.yml instead.");
        }
        return archive;
    }

    private static void unpack(InputStream packed, Path into) throws IOException {
        try (var archive = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpack(archive, entry, into);
            }
        }
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path into) throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("an entry of the archive leads out of it: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(archive, target);
        boolean executable = (entry.getMode() & 0100) != 0;
        if (executable) {
            Files.setPosixFilePermissions(target, PROGRAM);
        }
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    String majorVersion() {
        return version.replaceFirst("\\..*", "");
    }
}
