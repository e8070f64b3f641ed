package io.shipmate.local.demo;

import io.shipmate.local.process.Waiting;
import io.shipmate.local.stack.Service;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;

/** Chapter six: the two agree on times and talk. */
final class Meeting {

    private static final Duration AT_LEAST_AHEAD = Duration.ofSeconds(3);

    private final Narrator narrator;
    private final Somebody first;
    private final Somebody second;
    private final String sessions;
    private final Clock clock;

    Meeting(Narrator narrator, TwoPeople two, String circle, Clock clock) {
        this.narrator = narrator;
        first = two.first();
        second = two.second();
        this.clock = clock;
        sessions = "/circles/" + circle;
    }

    /** They find a time next week: two slots on the table, a yes to the second. Returns the session's id. */
    String agreeOnNextWeek() {
        var monday = LocalDateTime.ofInstant(clock.instant(), first.employee().timeZone())
                .toLocalDate()
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        var slots = List.of(
                monday.plusDays(1).atTime(LocalTime.of(15, 0)),
                monday.plusDays(2).atTime(LocalTime.of(16, 30)));
        var proposed = propose(slots.stream()
                .map(slot -> Map.<String, Object>of("localStart", slot + ":00", "minutes", 45))
                .toList());
        narrator.tell(
                first.name() + " proposes two times next week, as the clock in "
                        + first.employee().location() + " shows them",
                proposed,
                Times.local(slots.getFirst()) + " or " + Times.local(slots.getLast()));
        var planned = sayYes(proposed, 2);
        narrator.tell(
                second.name() + " says yes to the second, which makes it the plan",
                planned,
                "for " + second.name() + " that is " + startIn(second, planned));
        return planned.json().path("id").asString();
    }

    /** They agree to talk at the next full minute, wait for it, and say that it took place. Returns the session's id. */
    String agreeOnNowAndTalk() {
        var soon = clock.instant()
                .plus(AT_LEAST_AHEAD)
                .truncatedTo(ChronoUnit.MINUTES)
                .plus(1, ChronoUnit.MINUTES);
        var proposed = propose(List.of(Map.of("start", soon.toString(), "minutes", 10)));
        narrator.tell(first.name() + " has ten minutes now", proposed, startIn(first, proposed, "/slots/0/start"));
        var planned = sayYes(proposed, 1);
        narrator.tell(
                second.name() + ", too", planned, planned.json().path("state").asString());
        var id = planned.json().path("id").asString();
        talk(id, soon);
        return id;
    }

    private void talk(String session, Instant start) {
        var address = "/sessions/" + session + "/held";
        var before = clock.instant();
        if (before.isBefore(start)) {
            var early = second.api().post(Service.SESSION, address).expect(409);
            narrator.tell(
                    "It cannot have taken place before it begins; that is in "
                            + Duration.between(before, start).toSeconds() + " s, and the story waits",
                    early,
                    early.problem().orElse(""));
            Waiting.until(() -> !clock.instant().isBefore(start), Duration.ofMinutes(2));
        }
        var held = second.api().post(Service.SESSION, address).expect(200);
        narrator.tell(
                "They talk, and " + second.name() + " says that they did",
                held,
                held.json().path("state").asString());
    }

    /** They have talked without having planned it. Returns the session's id. */
    String talkUnplanned() {
        var held = second.api()
                .post(Service.SESSION, sessions + "/talks", Map.of("minutes", 20))
                .expect(201);
        narrator.tell(
                "Later they meet in the corridor; one tap: \"we talked\"",
                held,
                held.json().path("state").asString());
        return held.json().path("id").asString();
    }

    private Answer propose(List<Map<String, Object>> slots) {
        return first.api()
                .post(
                        Service.SESSION,
                        sessions + "/sessions",
                        Map.of("zone", first.employee().timeZone().getId(), "slots", slots))
                .expect(201);
    }

    private Answer sayYes(Answer proposed, int slot) {
        var id = proposed.json().path("id").asString();
        return second.api()
                .post(Service.SESSION, "/sessions/" + id + "/slots/" + slot + "/yes")
                .expect(200);
    }

    private static String startIn(Somebody whose, Answer session) {
        return startIn(whose, session, "/start");
    }

    private static String startIn(Somebody whose, Answer session, String pointer) {
        return Times.in(whose.employee().timeZone(), session.json().at(pointer).asString());
    }
}
