package io.shipmate.profile.hris;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Runs with {@code -Dhris.burst=5000} for long. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ABurstOfDeliveries {

    private static final int DELIVERIES = Integer.getInteger("hris.burst", 200);
    private static final int MOST_TRIES = 20;

    private record Answered(int number, int status) {}

    private static String body(String employee, int number) {
        return AnHris.said(employee, number % 3600, Map.of("First Name", "Anna " + number));
    }

    private static List<Answered> deliver(
            ExecutorService threads, AnHris hris, String employee, List<Integer> numbers, Runnable inTheMiddle)
            throws Exception {
        var done = new AtomicInteger();
        var calls = new ArrayList<Callable<Answered>>();
        for (var number : numbers) {
            calls.add(() -> {
                if (done.incrementAndGet() == numbers.size() / 2) {
                    inTheMiddle.run();
                }
                return new Answered(
                        number, hris.delivers(body(employee, number)).statusCode());
            });
        }
        var answers = new ArrayList<Answered>();
        for (var answer : threads.invokeAll(calls)) {
            answers.add(answer.get());
        }
        return answers;
    }

    @Test
    void is_answered_whole_while_the_database_restarts_and_nothing_that_was_answered_is_missing() throws Exception {
        var hris = AnHris.bambooHr();
        var employee = AnHris.employee();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var open = IntStream.range(0, DELIVERIES).boxed().toList();
            Runnable restart = Database::endAllConnections;
            for (var tries = 0; !open.isEmpty() && tries < MOST_TRIES; tries++) {
                var answers = deliver(threads, hris, employee, open, restart);
                assertThat(answers).extracting(Answered::status).isSubsetOf(200, 503);
                open = answers.stream()
                        .filter(answer -> answer.status() == 503)
                        .map(Answered::number)
                        .toList();
                restart = () -> {};
            }
            assertThat(open).isEmpty();
        }
        assertThat(Database.number(
                        "select count(*) from hris_delivery where connection = ?", UUID.fromString(hris.id())))
                .isEqualTo(DELIVERIES);
        hris.settled();
        assertThat(hris.deliveries("?state=FAILED").getList("items")).isEmpty();
    }
}
