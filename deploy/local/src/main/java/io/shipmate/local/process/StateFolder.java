package io.shipmate.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;

/** The folder that holds everything the stack keeps: data, logs, secrets, and who is running. */
public final class StateFolder {

    private final Path path;

    private StateFolder(Path path) {
        this.path = path;
    }

    /** Opens the folder; it is made if need be, for its owner only. */
    public static StateFolder at(Path path) {
        try {
            var folder = Files.createDirectories(path.toAbsolutePath().normalize());
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                // Others may pass through (a database run by another user must reach its data) but not look around.
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            }
            return new StateFolder(folder);
        } catch (IOException e) {
            throw new StackRefused("The state folder " + path + " cannot be made: " + e.getMessage(), e);
        }
    }

    public Path path() {
        return path;
    }

    /** What {@code --fresh} forgets. */
    public Path data() {
        return made("data");
    }

    /** Returns where a part writes its log. */
    public Path log(String part) {
        return made("logs").resolve(part + ".log");
    }

    /** Returns where a part that starts now writes its log; the log of the time before is kept beside it. */
    public Path newLog(String part) {
        var log = log(part);
        try {
            if (Files.exists(log)) {
                Files.move(log, log(part + ".previous"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a folder in the state folder, made if it is not there. */
    public Path made(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new StackRefused("The folder " + path.resolve(name) + " cannot be made: " + e.getMessage(), e);
        }
    }

    /**
     * Takes the folder for this process. The kernel gives the lock back when the process ends, in whatever way.
     *
     * @return the lock, or empty if somebody else has it
     */
    public Optional<Lock> lock() {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new Lock(channel, lock));
        } catch (OverlappingFileLockException _) {
            close(channel);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder of the state with all that is in it. */
    public void forget(String name) {
        var folder = path.resolve(name);
        if (!Files.exists(folder)) {
            return;
        }
        try (var entries = Files.walk(folder)) {
            for (var entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        } catch (IOException e) {
            throw new StackRefused("The folder " + folder + " cannot be deleted: " + e.getMessage(), e);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This process has the folder. */
    public static final class Lock implements AutoCloseable {

        private final FileChannel channel;
        private final FileLock held;

        private Lock(FileChannel channel, FileLock held) {
            this.channel = channel;
            this.held = held;
        }

        @Override
        public void close() {
            try (channel) {
                held.release();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
