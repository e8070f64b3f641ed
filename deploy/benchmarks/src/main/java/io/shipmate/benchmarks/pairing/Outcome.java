package io.shipmate.benchmarks.pairing;

import io.shipmate.local.process.StackRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What a {@link PairingRun} said. */
final class Outcome {

    private final Map<String, Long> said;

    private Outcome(Map<String, Long> said) {
        this.said = said;
    }

    /** What was not run. */
    static Outcome none() {
        return new Outcome(Map.of());
    }

    /** Runs it in a process with so much heap; it may say less than all if it is ended after its time. */
    static Outcome of(String solver, int people, String heap, Duration most) {
        try {
            Path output = Files.createTempFile("pairing", ".txt");
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx" + heap,
                            "-cp",
                            System.getProperty("java.class.path"),
                            PairingRun.class.getName(),
                            solver,
                            String.valueOf(people))
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Map<String, Long> said = new HashMap<>();
            for (String line : Files.readAllLines(output, StandardCharsets.UTF_8)) {
                String[] parts = line.split("=", 2);
                said.put(parts[0], Long.valueOf(parts[1]));
            }
            Files.delete(output);
            return new Outcome(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StackRefused.failed("Interrupted");
        }
    }

    /** Whether it came to an end. */
    boolean ended() {
        return said.containsKey("value");
    }

    long number(String name) {
        Long value = said.get(name);
        if (value == null) {
            throw StackRefused.failed("A run ended without saying its " + name + ".");
        }
        return value;
    }

    double millis(String name) {
        return number(name) / 1e6;
    }
}
