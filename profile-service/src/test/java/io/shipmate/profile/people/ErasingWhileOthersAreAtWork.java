package io.shipmate.profile.people;

import static io.shipmate.profile.Newcomer.aPerson;
import static io.shipmate.profile.Newcomer.admin;
import static io.shipmate.profile.Newcomer.csv;
import static io.shipmate.profile.Newcomer.finished;
import static io.shipmate.profile.Newcomer.imported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.database.OneColumn;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.profile.Newcomer;
import io.shipmate.profile.erasure.Leaver;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** An erasure and an import, or a first day, at the same time: neither comes between the other, and nothing is left. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ErasingWhileOthersAreAtWork {

    private static final int REPORTS = 60;

    @Inject
    People people;

    @Inject
    Session entities;

    private static String begun(Newcomer... rows) {
        return admin().contentType("multipart/form-data")
                .multiPart("file", "roster.csv", csv(rows).getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/profile/v1/roster-imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private static UUID idOf(Newcomer person) {
        return UUID.fromString(Database.rows("select id from person where external_id = ?", person.externalId())
                .getFirst()
                .getFirst());
    }

    private static boolean isWaiting(String query) {
        return Database.number("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock' and query ilike ?""", query) > 0;
    }

    private static boolean isWaitingForTheTurn() {
        return isWaiting("%pg_advisory_xact_lock%");
    }

    private static void isNobodysManager(Newcomer manager, UUID id) {
        assertThat(Database.tablesWith(List.of(manager.externalId()))).isEmpty();
        assertThat(Database.rows("select 1 from person where manager = ?", id)).isEmpty();
    }

    @Test
    void whoever_is_erased_is_not_named_by_what_is_being_taken_in() throws ExecutionException, InterruptedException {
        var manager = aPerson().arrives();
        var id = manager.id();
        var report = aPerson().arrives();
        try (var threads = Executors.newSingleThreadExecutor()) {
            var held = new String[1];
            var erasure = QuarkusTransaction.requiringNew().call(() -> {
                // The import stops after it has looked who is erased, and before it is done.
                OneColumn.of(entities, "select person from fact_statement where person = ?1 for update", UUID.class)
                        .setParameter(1, idOf(report))
                        .getResultList();
                held[0] = begun(report.reportingTo(manager));
                await().until(() -> isWaiting("%insert into fact_statement%"));
                var erasing = threads.submit(() -> Leaver.erases(manager.token()));
                await().until(() -> erasing.isDone() || isWaitingForTheTurn());
                return erasing;
            });
            erasure.get();
            finished(held[0]);
        }
        isNobodysManager(manager, id);
    }

    @Test
    void an_erasure_and_an_import_do_not_wait_for_each_other() throws ExecutionException, InterruptedException {
        var first = aPerson().arrives();
        var anna = aPerson().arrives();
        var id = anna.id();
        try (var threads = Executors.newSingleThreadExecutor()) {
            var held = new String[1];
            var erasure = QuarkusTransaction.requiringNew().call(() -> {
                people.locked(idOf(first));
                held[0] = begun(first, anna);
                await().until(() -> isWaiting("%from person%"));
                var erasing = threads.submit(() -> Leaver.erases(anna.token()));
                await().until(() -> erasing.isDone() || isWaitingForTheTurn() || isWaiting("%update%roster_import%"));
                return erasing;
            });
            erasure.get();
            assertThat(finished(held[0]).getInt("rows.failed")).isZero();
        }
        isNobodysManager(anna, id);
    }

    @Test
    void a_first_day_waits_for_an_import_before_it_holds_anybody() {
        var report = aPerson().reportingTo(aPerson()).arrives();
        var between = aPerson().arrives();
        var day = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);
        var boss = aPerson().with("hired_on", day.plusDays(20).toString()).with("role_since", "");
        boss.arrives();
        report.reportingTo(boss).arrives();
        var roster = QuarkusTransaction.requiringNew().call(() -> {
            people.locked(idOf(between));
            var location = begun(report, between, boss);
            await().until(() -> isWaiting("%from person%"));
            Database.run("update person set hired_on = current_date - 2 where external_id = ?", boss.externalId());
            await().until(ErasingWhileOthersAreAtWork::isWaitingForTheTurn);
            return location;
        });
        finished(roster);
        boss.with("hired_on", day.minusDays(2).toString()).arrives();
        assertThat(Database.rows("select manager::text from person where external_id = ?", report.externalId()))
                .containsExactly(List.of(boss.id().toString()));
    }

    @Test
    void managers_who_are_erased_at_any_moment_of_an_import_are_nowhere_afterwards()
            throws ExecutionException, InterruptedException {
        var all = new ArrayList<Newcomer>();
        for (var i = 0; i < REPORTS; i++) {
            all.add(aPerson());
        }
        imported(csv(all.toArray(Newcomer[]::new)));
        for (var round = 0; round < 5; round++) {
            var manager = aPerson().arrives();
            var id = manager.id();
            all.forEach(report -> report.reportingTo(manager));
            var rows = new ArrayList<>(all);
            rows.add(manager);
            try (var threads = Executors.newSingleThreadScheduledExecutor()) {
                var location = begun(rows.toArray(Newcomer[]::new));
                Future<Leaver.Receipt> erasure = threads.schedule(
                        () -> Leaver.erases(manager.token()),
                        ThreadLocalRandom.current().nextInt(300),
                        TimeUnit.MILLISECONDS);
                assertThat(finished(location).getInt("rows.failed")).isZero();
                assertThat(erasure.get().receipt()).isNotEmpty();
            }
            isNobodysManager(manager, id);
        }
    }
}
