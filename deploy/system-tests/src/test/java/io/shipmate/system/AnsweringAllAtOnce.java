package io.shipmate.system;

import static io.shipmate.local.stack.Service.MATCHING;
import static io.shipmate.local.stack.Service.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shipmate.local.demo.Answer;
import io.shipmate.local.demo.Somebody;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Twenty people with room for two each. Everybody has invited five others; then all who were invited say yes at the same
 * moment, in both ways there are: by the answer, and by an invitation that crosses the one they got.
 */
@ExtendWith(Running.class)
class AnsweringAllAtOnce {

    private static final int PEOPLE = 20;
    private static final int ROOM = 2;
    private static final int INVITED_BY_EACH = 5;

    @Test
    void ends_with_one_partnership_per_pair_at_the_most_and_nobody_over_capacity(TheSystem system) throws Exception {
        var people = system.newcomers(PEOPLE, ROOM);

        var answers = atOnce(twoHundredAnswers(people));

        assertThat(answers).hasSize(2 * PEOPLE * INVITED_BY_EACH);
        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 201, 409, 412);
        var partners = people.stream().collect(Collectors.toMap(Somebody::id, AnsweringAllAtOnce::openPartners));
        assertThat(partners)
                .allSatisfy((person, others) -> assertThat(others)
                        .hasSizeLessThanOrEqualTo(ROOM)
                        .doesNotHaveDuplicates()
                        .allSatisfy(other -> assertThat(partners.get(other)).contains(person)));
        whoeverWasToldYesHasThatPartnership(answers, people);
        // The yeses were not all refused: hardly anybody is left with room for whom there would be somebody.
        assertThat(partners.values().stream().mapToInt(List::size).sum()).isGreaterThan(PEOPLE);
        eachPartnershipHasOneCircle(people);
    }

    private static List<Callable<Answer>> twoHundredAnswers(List<Somebody> people) {
        var answers = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < PEOPLE; i++) {
            for (int step = 1; step <= INVITED_BY_EACH; step++) {
                var sender = people.get(i);
                var receiver = people.get((i + step) % PEOPLE);
                var invitation = sender.api()
                        .post(MATCHING, "/invitations", Map.of("to", receiver.id()))
                        .expect(201);
                var address = "/invitations/" + invitation.json().path("id").asString();
                var seen = receiver.api().get(MATCHING, address).expect(200);
                answers.add(
                        () -> receiver.api().put(MATCHING, address + "/answer", Map.of("answer", "YES"), seen.etag()));
                answers.add(() -> receiver.api().post(MATCHING, "/invitations", Map.of("to", sender.id())));
            }
        }
        Collections.shuffle(answers, new Random(20));
        return answers;
    }

    private static List<Answer> atOnce(List<Callable<Answer>> work) throws Exception {
        var start = new CyclicBarrier(work.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Answer>>();
            for (var one : work) {
                running.add(threads.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            var answers = new ArrayList<Answer>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private static List<String> openPartners(Somebody person) {
        return person.api()
                .get(MATCHING, "/me/partnerships?limit=100")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(one -> !one.path("state").asString().equals("ENDED"))
                .map(one -> one.path("partner").asString())
                .toList();
    }

    private static void whoeverWasToldYesHasThatPartnership(List<Answer> answers, List<Somebody> people) {
        var promised = answers.stream()
                .filter(answer -> answer.status() < 300)
                .map(answer -> answer.json().path("partnership").asString(""))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        var kept = people.stream()
                .flatMap(person -> person.api()
                        .get(MATCHING, "/me/partnerships?limit=100")
                        .json()
                        .path("items")
                        .valueStream())
                .map(one -> one.path("id").asString())
                .collect(Collectors.toSet());
        assertThat(kept).isEqualTo(promised);
    }

    private static void eachPartnershipHasOneCircle(List<Somebody> people) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(people).allSatisfy(person -> {
                    var circles = person.api()
                            .get(SESSION, "/me/circles?limit=100")
                            .expect(200)
                            .json()
                            .path("items");
                    assertThat(circles.valueStream())
                            .hasSize(openPartners(person).size());
                }));
    }
}
