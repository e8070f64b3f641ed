package io.shipmate.local.stack;

import io.shipmate.local.process.StackRefused;
import io.shipmate.local.process.StateFolder;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Copies of the built services. They run from a copy because a build writes over its own output: a jar that changes
 * under a running JVM takes that JVM down, and {@code ./shipmate test} would take a running system down.
 */
final class Applications {

    private final StateFolder state;

    Applications(StateFolder state) {
        this.state = state;
    }

    /** Returns the copy, which has by now the same files as the original; unchanged ones are not copied again. */
    Path copyOf(String name, Path built) {
        var copy = state.made("applications").resolve(name);
        try {
            Files.walkFileTree(built, new Copying(built, copy));
            removeWhatIsGone(built, copy);
            return copy;
        } catch (IOException e) {
            throw new StackRefused("The built " + name + " cannot be copied to " + copy + ": " + e.getMessage(), e);
        }
    }

    private static void removeWhatIsGone(Path built, Path copy) throws IOException {
        try (var entries = Files.walk(copy)) {
            for (var entry : entries.filter(Files::isRegularFile).toList()) {
                if (!Files.exists(built.resolve(copy.relativize(entry).toString()))) {
                    Files.delete(entry);
                }
            }
        }
    }

    private static final class Copying extends SimpleFileVisitor<Path> {

        private final Path from;
        private final Path to;

        Copying(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder).toString()));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            var target = to.resolve(from.relativize(file).toString());
            if (!isSame(target, attributes)) {
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean isSame(Path target, BasicFileAttributes wanted) throws IOException {
            return Files.exists(target)
                    && Files.size(target) == wanted.size()
                    && Files.getLastModifiedTime(target).equals(wanted.lastModifiedTime());
        }
    }
}
