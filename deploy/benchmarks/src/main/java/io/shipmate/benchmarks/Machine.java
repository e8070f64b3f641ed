package io.shipmate.benchmarks;

import java.lang.management.ManagementFactory;
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
}
