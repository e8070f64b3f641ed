package io.shipmate.benchmarks;

import io.shipmate.local.process.StackRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How long {@code ./shipmate up} takes when everything is built, and what memory the processes have then.
 *
 * @param fresh from the command to ready, on an empty database, 300 people imported
 * @param again the same on the data that were kept
 * @param memory lines of {@code ./shipmate status}: the part and its resident memory
 */
record StartUp(Duration fresh, Duration again, List<String> memory) {

    private static final String OFFSET = "3000";
    private static final Pattern PART = Pattern.compile("^(\\S+)\\s+\\d+\\s+(\\d+ MB)\\s", Pattern.MULTILINE);

    static StartUp measure(Path state) {
        run(state, "build");
        try {
            var fresh = timed(state, "up", "--fresh", "--detached");
            run(state, "down");
            var again = timed(state, "up", "--detached");
            var memory = PART.matcher(run(state, "status"))
                    .results()
                    .map(part -> "| " + part.group(1) + " | " + part.group(2) + " |")
                    .toList();
            return new StartUp(fresh, again, memory);
        } finally {
            run(state, "down");
        }
    }

    private static Duration timed(Path state, String... command) {
        long began = System.nanoTime();
        run(state, command);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static String run(Path state, String... command) {
        var builder = new ProcessBuilder("./shipmate");
        builder.command().addAll(List.of(command));
        builder.environment().put("SHIPMATE_STATE", state.toString());
        builder.environment().put("SHIPMATE_PORT_OFFSET", OFFSET);
        try {
            var process = builder.redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw StackRefused.failed("./shipmate " + String.join(" ", command) + " failed:\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new StackRefused("./shipmate cannot be run; call this from the project's folder", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackRefused("Interrupted", e);
        }
    }

    String markdown() {
        return String.format(
                        Locale.ROOT,
                        "From `./shipmate up` (already built) to ready, with 300 people: **%.1f s** on an empty database, **%.1f s** on"
                                + " kept data.%n%nResident memory when idle:%n%n| part | memory |%n|---|---|%n",
                        fresh.toMillis() / 1000.0,
                        again.toMillis() / 1000.0)
                + String.join("\n", memory);
    }
}
