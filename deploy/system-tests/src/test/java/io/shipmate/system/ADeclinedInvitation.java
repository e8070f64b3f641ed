package io.shipmate.system;

import static io.shipmate.local.stack.Service.MATCHING;
import static io.shipmate.local.stack.Service.NOTIFICATION;
import static io.shipmate.local.stack.Service.PROFILE;
import static io.shipmate.local.stack.Service.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shipmate.local.demo.Answer;
import io.shipmate.local.demo.Somebody;
import io.shipmate.local.stack.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A no is silent: everything that its sender, an admin or an operator can read is the same as if nobody had answered. */
@ExtendWith(Running.class)
class ADeclinedInvitation {

    @Test
    void changes_nothing_that_its_sender_or_anybody_in_office_can_read(TheSystem system) {
        var people = system.newcomers(3, 1);
        var sender = people.get(0);
        var declining = people.get(1);
        var silent = people.get(2);
        var declined = invite(sender, declining);
        var unanswered = invite(sender, silent);
        var readers = List.of(sender, system.inOffice("admin"), system.inOffice("ops"));
        var before = settled(system, readers, declined, declining);

        decline(declining, declined);

        var after = settled(system, readers, declined, declining);
        assertThat(after).isEqualTo(before);
        looksLikeTheUnansweredOne(sender, declined, unanswered);
        countsLikeTheUnansweredOne(sender, declining, silent);
    }

    private static String invite(Somebody sender, Somebody receiver) {
        return sender.api()
                .post(MATCHING, "/invitations", Map.of("to", receiver.id(), "message", "Shall we talk?"))
                .expect(201)
                .json()
                .path("id")
                .asString();
    }

    private static void decline(Somebody receiver, String invitation) {
        var address = "/invitations/" + invitation;
        var seen = receiver.api().get(MATCHING, address).expect(200);
        var answered = receiver.api()
                .put(MATCHING, address + "/answer", Map.of("answer", "NO"), seen.etag())
                .expect(200);
        assertThat(answered.json().path("state").asString()).isEqualTo("DECLINED");
    }

    /** Everything that can be read, once it has stopped changing by itself. */
    private static Map<String, String> settled(
            TheSystem system, List<Somebody> readers, String invitation, Somebody receiver) {
        var last = new ArrayList<Map<String, String>>();
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(3))
                .until(() -> {
                    last.add(everything(system, readers, invitation, receiver));
                    return last.size() > 1 && last.getLast().equals(last.get(last.size() - 2));
                });
        return last.getLast();
    }

    private static Map<String, String> everything(
            TheSystem system, List<Somebody> readers, String invitation, Somebody receiver) {
        var all = new LinkedHashMap<String, String>();
        for (var reader : readers) {
            read(all, reader, MATCHING, "/invitations/" + invitation);
            read(all, reader, MATCHING, "/me/invitations?box=sent&limit=100");
            read(all, reader, MATCHING, "/me/invitations?box=received&limit=100");
            read(all, reader, MATCHING, "/me/overview");
            read(all, reader, MATCHING, "/me/suggestions?limit=50");
            read(all, reader, MATCHING, "/me/partnerships");
            read(all, reader, MATCHING, "/me/export");
            read(all, reader, SESSION, "/me/overview");
            read(all, reader, NOTIFICATION, "/me/inbox?limit=100");
            read(all, reader, PROFILE, "/people/" + receiver.id());
            all.put(
                    reader.name() + "'s mails",
                    String.valueOf(
                            system.mailboxes().of(reader.employee().email()).size()));
        }
        all.put("records on all topics", String.valueOf(records(system)));
        all.put("lines of all logs", String.valueOf(linesAbout(system, invitation, receiver)));
        return all;
    }

    private static void read(Map<String, String> all, Somebody reader, Service service, String path) {
        var answer = reader.api().get(service, path);
        all.put(
                reader.name() + " reads " + service + path,
                answer.status() + " " + answer.headers().firstValue("ETag") + " " + answer.body());
    }

    private static long records(TheSystem system) {
        var count = new AtomicLong();
        system.topics().forEachRecord((topic, _) -> {
            if (topic.startsWith("shipmate.")) {
                count.incrementAndGet();
            }
        });
        return count.get();
    }

    private static long linesAbout(TheSystem system, String invitation, Somebody receiver) {
        return system.traces()
                .logLines()
                .filter(line -> line.contains(invitation) || line.contains(receiver.id()))
                .count();
    }

    private static void looksLikeTheUnansweredOne(Somebody sender, String declined, String unanswered) {
        assertThat(shape(sender.api().get(MATCHING, "/invitations/" + declined)))
                .isEqualTo(shape(sender.api().get(MATCHING, "/invitations/" + unanswered)));
        var sent = sender.api().get(MATCHING, "/me/invitations?box=sent").json().path("items");
        assertThat(sent.valueStream().map(one -> one.path("id").asString())).containsExactly(unanswered, declined);
    }

    private static String shape(Answer invitation) {
        var fields = new ArrayList<String>();
        for (var field : invitation.expect(200).json().properties()) {
            boolean ofItsOwn = List.of("id", "to", "sentAt", "expiresAt").contains(field.getKey());
            fields.add(field.getKey() + (ofItsOwn ? "" : "=" + field.getValue()));
        }
        return String.join(" ", fields);
    }

    /** Both stand in the way of a second one, and both can be taken back. */
    private static void countsLikeTheUnansweredOne(Somebody sender, Somebody declining, Somebody silent) {
        var overview = sender.api().get(MATCHING, "/me/overview").expect(200).json();
        assertThat(overview.path("invitations").path("sent").asInt()).isEqualTo(2);
        for (var receiver : List.of(declining, silent)) {
            var again = sender.api()
                    .post(MATCHING, "/invitations", Map.of("to", receiver.id()))
                    .expect(409);
            assertThat(again.problem()).hasValue("already-invited");
        }
        var sent = sender.api().get(MATCHING, "/me/invitations?box=sent").json().path("items");
        assertThat(sent.valueStream().map(one -> withdraw(sender, one))).containsExactly("WITHDRAWN", "WITHDRAWN");
    }

    private static String withdraw(Somebody sender, JsonNode invitation) {
        return sender.api()
                .post(MATCHING, "/invitations/" + invitation.path("id").asString() + "/withdraw")
                .expect(200)
                .json()
                .path("state")
                .asString();
    }
}
