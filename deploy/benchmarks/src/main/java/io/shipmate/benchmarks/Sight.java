package io.shipmate.benchmarks;

import io.shipmate.local.company.Employee;
import io.shipmate.local.company.Story;
import io.shipmate.local.demo.Api;
import io.shipmate.local.stack.Service;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How long it takes until lists show what somebody has changed. It begins when the change is sent to profile-service and ends
 * with the first list of matching-service that shows it, asked for again and again.
 */
final class Sight {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern PERSON = Pattern.compile("\"person\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final int MOST = 50;
    private static final int SOUGHT = 3;
    private static final int PAUSE_DAYS = 30;

    private final Api apis;
    private final LargePool pool;
    private int edits;

    Sight(Api apis, LargePool pool) {
        this.apis = apis;
        this.pool = pool;
    }

    /** What somebody sees of another who comes and goes. */
    record Seen(Duration gone, Duration back) {}

    /** Each of those who can change seeks something else, in turn: until their own list is another. */
    List<Duration> ownEdits(int times) {
        var seen = new ArrayList<Duration>();
        for (int time = 0; time < times; time++) {
            var one = pool.changing().get(time % pool.changing().size());
            var before = list(one);
            seen.add(until(() -> edit(one), () -> !list(one).equals(before)));
        }
        return seen;
    }

    /** Somebody seeks something else. */
    void edit(Employee one) {
        var offered =
                pool.storyOf(one).offers().stream().map(Story.Offer::topic).toList();
        var keys = pool.topics().keySet().stream()
                .filter(key -> !offered.contains(key))
                .toList();
        edits++;
        var seeks = new ArrayList<Map<String, Object>>();
        for (int at = 0; at < SOUGHT; at++) {
            var topic = pool.topics().get(keys.get((edits * 7 + at * 31) % keys.size()));
            seeks.add(Map.of("topic", topic, "need", "PRESSING", "words", "It is new to me.", "shownTo", "SUGGESTED"));
        }
        apis.as(one.externalId())
                .put(Service.PROFILE, "/me/seeks", Map.of("seeks", seeks))
                .expect(200);
    }

    /** Some pause, the others go OUT, and come back: until they are gone from somebody's list, and until they are on it again. */
    List<Seen> others(int times, boolean pausing) {
        var seen = new ArrayList<Seen>();
        for (int time = 0; time < times; time++) {
            var one = pool.changing().get(time % pool.changing().size());
            var id = pool.idOf(one);
            observer(one, id).ifPresent(other -> {
                var gone = until(() -> leave(one, pausing), () -> !sees(other, id));
                var back = until(() -> come(one), () -> sees(other, id));
                seen.add(new Seen(gone, back));
            });
        }
        return seen;
    }

    /** The first of those on somebody's list on whose list they are, too. */
    private Optional<Employee> observer(Employee one, UUID id) {
        return PERSON.matcher(list(one))
                .results()
                .map((MatchResult found) -> UUID.fromString(found.group(1)))
                .flatMap(other -> pool.find(other).stream())
                .filter(other -> sees(other, id))
                .findFirst();
    }

    private void leave(Employee one, boolean pausing) {
        var until = LocalDate.now(Clock.systemUTC()).plusDays(PAUSE_DAYS).toString();
        participate(one, pausing ? Map.of("status", "PAUSED", "until", until) : Map.of("status", "OUT"));
    }

    private void come(Employee one) {
        participate(one, Map.of("status", "IN", "openTo", List.of("PARTNERSHIP"), "acceptHouseNorms", true));
    }

    private void participate(Employee one, Map<String, Object> how) {
        apis.as(one.externalId()).put(Service.PROFILE, "/me/participation", how).expect(200);
    }

    private boolean sees(Employee one, UUID other) {
        return list(one).contains(other.toString());
    }

    private String list(Employee one) {
        return apis.as(one.externalId())
                .get(Service.MATCHING, "/me/suggestions?limit=" + MOST)
                .expect(200)
                .body();
    }

    /** What is not seen within the patience counts as seen at its end: that is late enough to be told. */
    private static Duration until(Runnable change, BooleanSupplier seen) {
        long sent = System.nanoTime();
        change.run();
        while (!seen.getAsBoolean() && System.nanoTime() - sent < PATIENCE.toNanos()) {
            Thread.onSpinWait();
        }
        return Duration.ofNanos(System.nanoTime() - sent);
    }
}
