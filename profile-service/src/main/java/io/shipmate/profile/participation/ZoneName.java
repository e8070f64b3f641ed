package io.shipmate.profile.participation;

import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names of time zones that people may be in: regions of the IANA database, because an offset would be wrong for half the
 * year. Java's old {@code SystemV} ones are none: the database does not know them, and a single person there would keep the
 * pauses of all from ending.
 */
public final class ZoneName {

    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds().stream()
            .filter(name -> !name.startsWith("SystemV/"))
            .collect(Collectors.toUnmodifiableSet());

    private ZoneName() {}

    /** Whether there is such a zone. */
    public static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }
}
