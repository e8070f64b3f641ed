package io.shipmate.local;

import io.shipmate.local.stack.Service;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A project folder that has toys in place of the four services. */
public final class ToyProject {

    /** Unpacked once for all tests: it takes seconds. */
    public static final Path BINARIES = Path.of("target").toAbsolutePath();

    private ToyProject() {}

    /** Makes the folder and returns it. */
    public static Path in(Path folder) throws IOException {
        for (var service : Service.values()) {
            var application = folder.resolve(service.fullName()).resolve("target/quarkus-app");
            Files.createDirectories(application);
            writeJar(application.resolve("quarkus-run.jar"));
        }
        return folder;
    }

    private static void writeJar(Path file) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, ToyService.class.getName());
        try (OutputStream out = Files.newOutputStream(file);
                var jar = new JarOutputStream(out, manifest)) {
            for (var name : new String[] {"ToyService", "ToyService$Import"}) {
                var entry = "io/shipmate/local/" + name + ".class";
                jar.putNextEntry(new JarEntry(entry));
                try (var bytes = ToyProject.class.getResourceAsStream("/" + entry)) {
                    bytes.transferTo(jar);
                }
            }
        }
    }
}
