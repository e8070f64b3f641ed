package io.shipmate.matching.roundtables;

import static io.shipmate.matching.testing.Programmes.manager;
import static io.shipmate.matching.testing.Tables.TABLES;
import static io.shipmate.matching.testing.Tables.formed;
import static io.shipmate.matching.testing.Tables.isWorkedOut;
import static io.shipmate.matching.testing.Tables.people;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;
import io.shipmate.matching.engine.tables.Effort;
import io.shipmate.matching.engine.tables.Progress;
import io.shipmate.matching.engine.tables.Tables;
import io.shipmate.matching.testing.MovableClock;
import io.shipmate.matching.testing.Somebody;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Roundtables are formed by a replica that is there no more, or was slow. */
@QuarkusTest
class LosingAReplicaThatForms {

    @Inject
    FormingWork work;

    @Inject
    Formings formings;

    @Inject
    Attendance attendance;

    private List<Somebody> people;
    private String forming;

    @BeforeEach
    void roundtables_are_formed() {
        people = people(10);
        forming = formed("");
    }

    private UUID id() {
        return UUID.fromString(forming);
    }

    /** As a replica leaves it that was ended in the middle: what comes of it is written at the end, so there is nothing yet. */
    private void isLeftInTheMiddle(Instant workedUntil) {
        Database.run("delete from roundtable where forming = ?", id());
        Database.run("delete from roundtable_left_out where forming = ?", id());
        Database.run(
                "update roundtable_forming set state = 'FORMING', progress = 600, worked_until = cast(? as timestamptz),"
                        + " version = version + 1 where id = ?",
                workedUntil.toString(),
                id());
    }

    private Set<Set<String>> tables() {
        return Database.rows("""
                        select string_agg(cast(s.person as text), ' ') from roundtable r join roundtable_seat s on s.roundtable = r.id
                        where r.forming = ? and s.place > 0 group by r.id""", id()).stream()
                .map(row -> new TreeSet<>(List.of(row.getFirst().split(" "))))
                .collect(Collectors.toSet());
    }

    @Test
    void no_half_formed_table_shows_and_another_comes_to_the_same_when_the_lease_is_over() {
        var before = tables();
        assertThat(before).isNotEmpty();
        isLeftInTheMiddle(MovableClock.time().plusSeconds(30));
        manager()
                .get(TABLES + "/formings/" + forming)
                .then()
                .body("state", equalTo("FORMING"))
                .body("progress", equalTo(60))
                .body("preview", nullValue());
        manager().get(TABLES + "/formings/" + forming + "/tables").then().body("items", hasSize(0));
        MovableClock.passes(Duration.ofSeconds(31));
        isWorkedOut(forming);
        assertThat(tables()).isEqualTo(before);
    }

    /** And one that was only slow writes nothing over what the other has made. */
    @Test
    void of_two_that_come_to_an_end_one_counts() {
        var task = task();
        isLeftInTheMiddle(MovableClock.time().minusSeconds(1));
        isWorkedOut(forming);
        var before = tables();
        work.done(task, Tables.seat(task.attending().gathering(), 1, Effort.USUAL, 1, Progress.UNWATCHED));
        assertThat(tables()).isEqualTo(before);
        assertThat(work.progressed(task, 700)).isFalse();
    }

    @Test
    void nobody_is_written_about_who_was_erased_meanwhile() {
        var task = task();
        isLeftInTheMiddle(MovableClock.time().plus(Duration.ofDays(1)));
        var anna = people.getFirst();
        Topics.say(
                "shipmate.profile",
                "io.shipmate.profile.person-erased.v1",
                anna.id().toString(),
                "{\"person\":\"%s\",\"erasure\":\"%s\"}".formatted(anna.id(), UUID.randomUUID()));
        await().untilAsserted(() ->
                assertThat(Database.tablesWith(List.of(anna.id().toString()))).isEmpty());
        work.done(task, Tables.seat(task.attending().gathering(), task.seed(), Effort.USUAL, 1, Progress.UNWATCHED));
        assertThat(Database.tablesWith(List.of(anna.id().toString()))).isEmpty();
        assertThat(tables().stream().flatMap(Set::stream))
                .contains(people.getLast().id().toString());
    }

    /** As a replica holds it that is at it. */
    private FormingWork.Task task() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var one = formings.one(id());
            return new FormingWork.Task(one.id(), one.run(), one.seed(), attendance.of(one));
        });
    }
}
