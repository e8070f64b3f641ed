package io.shipmate.profile.people;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.profile.ATopic;
import io.shipmate.profile.Heard;
import io.shipmate.profile.Newcomer;
import io.shipmate.profile.erasure.Leaver;
import io.shipmate.profile.hris.AnHris;
import io.shipmate.profile.scim.AProvider;
import io.shipmate.profile.scim.AUser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LeavingWithEverything {

    /**
     * Tables that hold nobody, each with the reason. A new table stands here, or among {@link #SEALED}, or {@link #fill} puts
     * something of Anna into it and her erasure takes it out again.
     */
    private static final Map<String, String> OF_NOBODY = Map.ofEntries(
            Map.entry("flyway_schema_history", "which migrations have run"),
            Map.entry("outbox", "empty but for moments"),
            Map.entry("inbox", "ids of events"),
            Map.entry("topic_term", "the catalogue"),
            Map.entry("roster_import", "numbers, and the name of a file"),
            Map.entry("hris_listing", "how far a provider is listed"),
            Map.entry("hris_connection", "what an administrator has set"),
            Map.entry("scim_connection", "what an administrator has set"),
            Map.entry("scim_token", "hashes of a provider's tokens"),
            Map.entry("scim_group", "names of groups"),
            Map.entry("source_order", "what an administrator has set"),
            Map.entry("lasting_hash_key", "the key of hashes, sealed"),
            Map.entry("forgotten_person", "keyed hashes of who is gone, which is their purpose"),
            Map.entry("erased_identity", "keyed hashes of who is gone, which is their purpose"));

    /** Tables whose rows show nothing; that hers are gone is looked for by other means. */
    private static final Set<String> SEALED = Set.of("hris_delivery", "idempotent_answer", "data_key");

    /** Tables that the tests of their own features fill, and look into after an erasure. */
    private static final Set<String> OF_OTHER_TESTS = Set.of(
            "fact_conflict",
            "job_architecture",
            "admin_log",
            "thanked_answer",
            "expertise_shown",
            "peer",
            "peer_shown",
            "continuity",
            "scim_group_programme",
            "scim_let_go",
            "scim_programme_member");

    @Test
    void whoever_is_erased_is_in_no_column_of_any_table() {
        var anna = aPerson().named("Erasmus", "Frueher").with("job_title", "Kanarienvogel");
        var canaries = fill(anna);
        var filled = Database.tablesWith(canaries);
        assertThat(filled).doesNotContainAnyElementsOf(OF_NOBODY.keySet());
        var known = new TreeSet<>(filled);
        known.addAll(OF_NOBODY.keySet());
        known.addAll(SEALED);
        known.addAll(OF_OTHER_TESTS);
        known.add("erasure");
        assertThat(known).containsAll(Database.tables());
        var deliveries = Database.number("select count(*) from hris_delivery");

        var receipt = Leaver.erases(anna.token());
        assertThat(Database.number("select count(*) from hris_delivery")).isEqualTo(deliveries - 1);
        assertThat(Database.number(
                        "select count(*) from data_key where author = ?", UUID.fromString(canaries.getFirst())))
                .isZero();
        Leaver.isConfirmedByAll(receipt);
        Heard.everythingIsSaid();
        assertThat(Database.tablesWith(canaries)).isEmpty();
    }

    /** Does everything that leaves something of somebody. Returns what would give them away, their id first. */
    private static List<String> fill(Newcomer anna) {
        var hris = AnHris.bambooHr();
        anna.arrives().takesPart();
        anna.named("Erasmus", "Vergissmeinnicht").arrives();
        var id = anna.id();
        aPerson().reportingTo(anna).arrives();
        var topic = ATopic.named("giving-feedback");
        tells(
                anna,
                "offers",
                "{\"topic\": \"%s\", \"level\": \"EXPERT\", \"words\": \"Kanarienvogel offer\"}".formatted(topic)
                        + ", {\"word\": \"Kanarienvogel care\", \"level\": \"EXPERT\"}");
        tells(
                anna,
                "seeks",
                "{\"topic\": \"%s\", \"need\": \"WANTED\", \"words\": \"Kanarienvogel seek\"}".formatted(topic));
        tells(
                anna,
                "experiences",
                "{\"kind\": \"REGION\", \"key\": \"asia\", \"words\": \"Kanarienvogel experience\"}");
        anna.calls()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"headline\": \"Kanarienvogel headline\", \"about\": \"Kanarienvogel story\"}")
                .patch("/api/profile/v1/me")
                .then()
                .statusCode(200);
        hris.applied(AnHris.said(anna.externalId(), 1, Map.of("Job Title", "Kanarienvogel")));
        hris.applied(AnHris.said("bea-" + UUID.randomUUID(), 2, AnHris.newcomer("Supervisor", anna.externalId())));
        var provider = AProvider.connected();
        var user = provider.creates(
                new AUser(anna.externalId(), "kanarienvogel-" + anna.externalId(), "Erasmus", "Vergissmeinnicht", ""));
        provider.patchesGroup(
                        provider.createsGroup("Choir"),
                        "{\"op\": \"Add\", \"path\": \"members\", \"value\": [{\"value\": \"" + user + "\"}]}")
                .statusCode(204);
        var former = "kanarienvogel-id-" + id;
        hasAnotherId(id, former);
        hasAnotherId(id, anna.externalId());
        return List.of(
                id.toString(),
                user,
                anna.externalId(),
                anna.email(),
                "Vergissmeinnicht",
                "vergissmeinnicht",
                "Kanarienvogel",
                "kanarienvogel");
    }

    private static void hasAnotherId(UUID person, String externalId) {
        Newcomer.admin()
                .body(Map.of("externalId", externalId))
                .post("/api/profile/v1/person-ids/" + person + "/change")
                .then()
                .statusCode(200);
    }

    private static void tells(Newcomer anna, String what, String entry) {
        anna.calls()
                .body("{\"" + what + "\": [" + entry + "]}")
                .put("/api/profile/v1/me/" + what)
                .then()
                .statusCode(200);
    }

    @Test
    void everybody_is_told_and_reports_have_no_manager_any_more() {
        var anna = aPerson().arrives().takesPart();
        var report = aPerson().reportingTo(anna).arrives();
        var id = anna.id();
        var token = anna.token();
        var receipt = Leaver.erases(token);
        assertThat(Heard.eventsOf(id)).endsWith("person-erased").containsOnlyOnce("person-erased");
        assertThat(Heard.last(id, "person-erased").get("erasure").asText()).isEqualTo(receipt.erasure());
        assertThat(Heard.statesOf(id).getLast()).isNull();
        assertThat(Heard.stateOf(report.id()).get("manager").isNull()).isTrue();
        Api.with(token).get("/api/profile/v1/me").then().spec(isProblem(403, "sign-in-matches-nobody"));
    }
}
