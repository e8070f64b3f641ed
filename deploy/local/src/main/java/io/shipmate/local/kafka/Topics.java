package io.shipmate.local.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;

/** Every topic of the system. The broker makes none by itself, so a misspelt name is an error and not a topic. */
public final class Topics {

    private static final int PARTITIONS = 3;
    private static final String A_MONTH = String.valueOf(Duration.ofDays(30).toMillis());
    private static final String A_DAY = String.valueOf(Duration.ofDays(1).toMillis());

    private static final List<String> SERVICES = List.of("profile", "matching", "session", "notification");
    private static final List<String> STATES = List.of("people", "topics", "job-architecture");

    private static final Map<String, String> COMPACTED = Map.of(
            "cleanup.policy", "compact",
            // What a person has taken back is out of the log within a day.
            "max.compaction.lag.ms", A_DAY,
            // A reader that was away for less than this still sees every erasure.
            "delete.retention.ms", A_MONTH);

    private Topics() {}

    /** Returns the names. */
    public static List<String> names() {
        return all().stream().map(NewTopic::name).toList();
    }

    static List<NewTopic> all() {
        var all = new ArrayList<NewTopic>();
        for (var service : SERVICES) {
            all.add(topic("shipmate." + service, PARTITIONS, Map.of("retention.ms", A_MONTH)));
            all.add(topic("shipmate." + service + ".dead-letter", 1, Map.of("retention.ms", A_MONTH)));
        }
        for (var state : STATES) {
            all.add(topic("shipmate." + state, PARTITIONS, COMPACTED));
        }
        return all;
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> settings) {
        return new NewTopic(name, Optional.of(partitions), Optional.of((short) 1)).configs(settings);
    }
}
