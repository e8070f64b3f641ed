package io.shipmate.matching.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Who was put together before, in a buddy group or a roundtable, and until which day. Immutable. */
public final class Encounters {

    private static final Encounters NONE = new Encounters(Map.of());

    private final Map<UUID, Map<UUID, LocalDate>> last;

    private Encounters(Map<UUID, Map<UUID, LocalDate>> last) {
        this.last = last;
    }

    /** Nobody. */
    public static Encounters none() {
        return NONE;
    }

    /** Each key was together with the keys of its value until that day; who is named from one side counts from both, the last day of several. */
    public static Encounters of(Map<UUID, Map<UUID, LocalDate>> until) {
        Map<UUID, Map<UUID, LocalDate>> both = new HashMap<>();
        until.forEach((one, others) -> others.forEach((other, day) -> {
            note(both, one, other, day);
            note(both, other, one, day);
        }));
        return new Encounters(both);
    }

    /** With whom somebody was put together, and until when. */
    Map<UUID, LocalDate> of(UUID person) {
        return last.getOrDefault(person, Map.of());
    }

    private static void note(Map<UUID, Map<UUID, LocalDate>> both, UUID one, UUID other, LocalDate day) {
        both.computeIfAbsent(one, _ -> new HashMap<>()).merge(other, day, (a, b) -> a.isAfter(b) ? a : b);
    }
}
