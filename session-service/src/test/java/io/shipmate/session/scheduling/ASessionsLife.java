package io.shipmate.session.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ASessionsLife {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2027-01-15T08:00:00Z");
    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BEN = UUID.randomUUID();
    private static final List<UUID> BOTH = List.of(ANNA, BEN);

    private static TimeSlot inHours(int hours) {
        var start = NOW.plus(Duration.ofHours(hours));
        return new TimeSlot(start.atZone(ZONE).toLocalDateTime(), start, start.plus(Duration.ofHours(1)));
    }

    private static PeerSession proposed() {
        return PeerSession.proposed(UUID.randomUUID(), ANNA, ZONE, List.of(inHours(24), inHours(48)));
    }

    private static PeerSession planned() {
        var session = proposed();
        session.plan(session.sayYes(BEN, 2, NOW), BOTH, NOW);
        return session;
    }

    private static PeerSession in(SessionState state) {
        return switch (state) {
            case PROPOSED -> proposed();
            case PLANNED -> planned();
            case HELD -> {
                var session = planned();
                session.hold(BOTH, inHours(48).start());
                yield session;
            }
            case CANCELLED -> {
                var session = planned();
                session.cancel(BEN, BOTH, NOW);
                yield session;
            }
        };
    }

    @Test
    void each_verb_is_refused_with_the_state_that_is_in_the_way_and_changes_nothing_then() {
        var late = NOW.plus(Duration.ofDays(3));
        Map<Consumer<PeerSession>, Set<SessionState>> verbs = Map.of(
                s -> s.sayYes(BEN, s.slots().getFirst().n(), NOW), EnumSet.of(SessionState.PROPOSED),
                s -> s.takeBack(ANNA, s.slots().getFirst().n()), EnumSet.of(SessionState.PROPOSED),
                s -> s.plan(s.slots().getFirst(), BOTH, NOW), EnumSet.of(SessionState.PROPOSED),
                s -> s.reschedule(BEN, ZONE, List.of(inHours(72))),
                        EnumSet.of(SessionState.PROPOSED, SessionState.PLANNED),
                s -> s.cancel(BEN, BOTH, NOW), EnumSet.of(SessionState.PROPOSED, SessionState.PLANNED),
                s -> s.hold(BOTH, late), EnumSet.of(SessionState.PLANNED));
        verbs.forEach((verb, fitting) -> {
            for (var state : SessionState.values()) {
                var session = in(state);
                assertThat(session.state()).isEqualTo(state);
                if (fitting.contains(state)) {
                    verb.accept(session);
                } else {
                    assertThatExceptionOfType(SessionRefused.WrongState.class)
                            .isThrownBy(() -> verb.accept(session))
                            .satisfies(refusal -> assertThat(refusal.state()).isEqualTo(state));
                    assertThat(session.state()).isEqualTo(state);
                }
            }
        });
    }

    @Test
    void proposing_is_a_yes_to_each_of_ones_slots() {
        assertThat(proposed().slots()).allMatch(slot -> slot.yes().equals(List.of(ANNA)));
    }

    @Test
    void the_plan_is_the_slot_that_all_said_yes_to_and_the_others_are_off_the_table() {
        var session = planned();
        assertThat(session.startsAt()).isEqualTo(inHours(48).start());
        assertThat(session.slots())
                .singleElement()
                .satisfies(slot -> assertThat(slot.n()).isEqualTo(2));
        assertThat(session.at()).isEqualTo(session.startsAt());
    }

    @Test
    void a_number_never_means_two_slots_so_a_late_yes_is_refused() {
        var session = proposed();
        session.reschedule(BEN, ZONE, List.of(inHours(24)));
        assertThat(session.slots())
                .singleElement()
                .satisfies(slot -> assertThat(slot.n()).isEqualTo(3));
        assertThatExceptionOfType(SessionRefused.SlotUnknown.class).isThrownBy(() -> session.sayYes(ANNA, 1, NOW));
    }

    @Test
    void a_slot_that_has_begun_can_no_longer_be_agreed_on() {
        var session = proposed();
        assertThatExceptionOfType(SessionRefused.SlotIsOver.class)
                .isThrownBy(() -> session.sayYes(BEN, 1, inHours(24).start()));
    }

    @Test
    void it_cannot_have_taken_place_before_it_begins() {
        assertThatExceptionOfType(SessionRefused.NotBegun.class)
                .isThrownBy(() -> planned().hold(BOTH, inHours(48).start().minusMillis(1)));
        assertThat(planned().hold(BOTH, inHours(48).start())).isInstanceOf(SessionEvent.Held.class);
    }

    @Test
    void moving_a_plan_tells_the_time_before_and_cancelling_tells_what_stands_in_calendars() {
        var session = planned();
        session.reschedule(BEN, ZONE, List.of(inHours(72)));
        assertThat(session.plan(session.sayYes(ANNA, 3, NOW), BOTH, NOW))
                .isInstanceOfSatisfying(SessionEvent.Moved.class, moved -> {
                    assertThat(moved.previousStart()).isEqualTo(inHours(48).start());
                    assertThat(moved.start()).isEqualTo(inHours(72).start());
                    assertThat(moved.sequence()).isEqualTo(1);
                });
        session.reschedule(BEN, ZONE, List.of(inHours(96)));
        assertThat(session.cancel(ANNA, BOTH, NOW)).isInstanceOfSatisfying(SessionEvent.Cancelled.class, cancelled -> {
            assertThat(cancelled.start()).isEqualTo(inHours(72).start());
            assertThat(cancelled.sequence()).isEqualTo(2);
        });
        assertThat(proposed().cancel(ANNA, BOTH, NOW))
                .isInstanceOfSatisfying(
                        SessionEvent.Cancelled.class,
                        cancelled -> assertThat(cancelled.start()).isNull());
    }

    @Test
    void whatever_happens_the_uid_stays_and_the_sequence_never_falls() {
        var random = new Random(7);
        for (var life = 0; life < 500; life++) {
            var session = proposed();
            var uid = session.uid();
            var told = -1;
            for (var step = 0;
                    step < 12
                            && !EnumSet.of(SessionState.HELD, SessionState.CANCELLED)
                                    .contains(session.state());
                    step++) {
                var before = session.sequence();
                var event = anything(session, random);
                assertThat(session.uid()).isEqualTo(uid);
                assertThat(session.sequence()).isGreaterThanOrEqualTo(before);
                var sequence = sequenceOf(event);
                if (sequence >= 0) {
                    assertThat(sequence)
                            .as("what calendars are told rises each time")
                            .isGreaterThan(told);
                    told = sequence;
                }
            }
        }
    }

    private static SessionEvent anything(PeerSession session, Random random) {
        if (random.nextInt(10) == 0) {
            return session.cancel(BEN, BOTH, NOW);
        }
        if (session.state() == SessionState.PLANNED || random.nextInt(3) == 0) {
            session.reschedule(BEN, ZONE, List.of(inHours(24 + random.nextInt(200))));
            return session.tellProposed(BEN, BOTH, NOW);
        }
        var slot = session.sayYes(ANNA, session.slots().getFirst().n(), NOW);
        session.sayYes(BEN, slot.n(), NOW);
        return session.plan(slot, BOTH, NOW);
    }

    private static int sequenceOf(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Planned e -> e.sequence();
            case SessionEvent.Moved e -> e.sequence();
            case SessionEvent.Cancelled e -> e.sequence();
            case SessionEvent.Proposed _, SessionEvent.Held _ -> -1;
        };
    }
}
