package io.shipmate.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a page says of where it was measured. */
final class Machine {

    private Machine() {}

    /** The cores, the JVM, and how busy the machine is, for what needs no servers. */
    static String alone() {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "one machine with %d cores (%s, Java %s); its load was %.1f",
                machine.getAvailableProcessors(),
                System.getProperty("os.arch"),
                Runtime.version(),
                machine.getSystemLoadAverage());
    }

    /** The cores, the JVM, and how busy the machine was when this was asked. */
    static String words() {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "one machine with %d cores (%s, Java %s), which also runs the servers and the caller; its load was %.1f at the end",
                machine.getAvailableProcessors(),
                System.getProperty("os.arch"),
                Runtime.version(),
                machine.getSystemLoadAverage());
    }

    /** What a process holds in memory. {@code ps} is the same on every system; it counts in kilobytes. */
    static long residentMegabytes(long pid) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
            var kilobytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return Long.parseLong(kilobytes) / 1024;
        } catch (IOException e) {
            throw new IllegalStateException("ps cannot be asked", e);
        }
    }
}
