package io.shipmate.local.demo;

import io.shipmate.local.stack.Service;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Chapters four and five: an invitation, a yes, and what the two promise each other. */
final class SayingYes {

    private static final String MESSAGE = "I would like to hear how you went about it. Half an hour, over coffee?";

    private final Narrator narrator;
    private final Somebody first;
    private final Somebody second;

    SayingYes(Narrator narrator, TwoPeople two) {
        this.narrator = narrator;
        first = two.first();
        second = two.second();
    }

    /**
     * What came of it.
     *
     * @param invitation the invitation's id
     * @param partnership the partnership's id
     * @param circle the id of the circle that the two form
     */
    record Outcome(String invitation, String partnership, String circle) {}

    Outcome inviteAndAccept() {
        var invitation = invite();
        var partnership = accept(invitation);
        var seen = first.api()
                .get(Service.MATCHING, "/partnerships/" + partnership)
                .expect(200);
        narrator.tell(
                first.name() + " sees the same: nobody put them together, and nobody else knows",
                seen,
                "partner " + second.name());
        requireEqual(seen.json().path("partner").asString(), second.id(), "the partner");
        return new Outcome(invitation, partnership, seen.json().path("circle").asString());
    }

    private String invite() {
        var sent = first.api()
                .post(Service.MATCHING, "/invitations", Map.of("to", second.id(), "message", MESSAGE))
                .expect(201);
        narrator.tell(
                first.name() + " invites " + second.name() + ": \"" + MESSAGE + "\"",
                sent,
                sent.json().path("state").asString() + " until "
                        + Times.day(sent.json().path("expiresAt").asString()));
        return sent.json().path("id").asString();
    }

    private String accept(String invitation) {
        var address = "/invitations/" + invitation;
        var received = second.api().get(Service.MATCHING, address).expect(200);
        requireEqual(received.json().path("message").asString(), MESSAGE, "the message");
        var yes = second.api()
                .put(Service.MATCHING, address + "/answer", Map.of("answer", "YES"), received.etag())
                .expect(200);
        narrator.tell(
                second.name() + " reads it and says yes",
                yes,
                yes.json().path("state").asString());
        return yes.json().path("partnership").asString();
    }

    /** The second yes may be ahead of the news that opens the circle; session-service asks matching-service then. */
    void sign(String circle) {
        var opened = first.api().get(Service.SESSION, "/circles/" + circle).expect(200);
        narrator.tell(
                "There is a circle for the two of them",
                opened,
                opened.json().path("state").asString());
        var address = "/circles/" + circle + "/agreement";
        var agreement = first.api().get(Service.SESSION, address).expect(200);
        narrator.tell(first.name() + " reads the agreement", agreement, norms(agreement.json()));
        for (var one : new Somebody[] {first, second}) {
            sign(one, address, agreement.json().path("version").asInt());
        }
        var signed = second.api().get(Service.SESSION, address).expect(200).json();
        if (!signed.path("inForce").asBoolean()) {
            throw new DidNotHappen("Both have signed, and the agreement is not in force: " + signed + ".");
        }
    }

    private void sign(Somebody one, String address, int version) {
        var signed = one.api()
                .post(Service.SESSION, address + "/signatures", Map.of("version", version))
                .expect(200);
        var missing = signed.json().path("missing").size();
        narrator.tell(
                one.name() + " signs",
                signed,
                missing == 0 ? "it is in force" : missing + " signature is missing, so no words can be shared yet");
    }

    private static String norms(JsonNode agreement) {
        return agreement.path("norms").size() + " norms, the first: \""
                + Optional.ofNullable(agreement.path("norms").get(0))
                        .map(norm -> norm.path("text").asString())
                        .orElse("none")
                + "\"";
    }

    private static void requireEqual(String found, String wanted, String what) {
        if (!found.equals(wanted)) {
            throw new DidNotHappen("It was expected that " + what + " is " + wanted + ", and it is " + found + ".");
        }
    }
}
