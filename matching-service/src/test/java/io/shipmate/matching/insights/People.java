package io.shipmate.matching.insights;

import io.shipmate.matching.engine.Exposure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Companies of which a month is told, in few words. */
final class People {

    private static final Exposure.Standing SHOWN = new Exposure.Standing(3, 10, 5);
    private static final Exposure.Standing NEVER_SHOWN = new Exposure.Standing(0, 10, 5);

    private final List<Participant> all = new ArrayList<>();

    /** Adds a group of whom so many have a partner; those without a group have none that is known. */
    People group(String name, int people, int withPartner) {
        IntStream.range(0, people)
                .forEach(one -> all.add(new Participant(new UUID(1, all.size()), name, one < withPartner, null, null)));
        return this;
    }

    /** Adds people of a group who found a partner in this month and had waited so many days. */
    People found(String name, int people, int days) {
        IntStream.range(0, people)
                .forEach(_ ->
                        all.add(new Participant(new UUID(1, all.size()), name, true, Duration.ofDays(days), null)));
        return this;
    }

    /** Adds people of a group whom all, or nobody, are shown. */
    People listed(String name, int shown, int neverShown) {
        IntStream.range(0, shown + neverShown)
                .forEach(one -> all.add(new Participant(
                        new UUID(1, all.size()), name, false, null, one < shown ? SHOWN : NEVER_SHOWN)));
        return this;
    }

    List<Participant> all() {
        return List.copyOf(all);
    }
}
