package io.shipmate.profile.people;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.privacy.PersonalRecords;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.profile.ATopic;
import io.shipmate.profile.Heard;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LeavingWithEverything {

    @Inject
    PersonalRecords records;

    @Test
    void the_export_holds_what_one_has_told_and_what_the_roster_says() {
        var anna = aPerson().named("Zoë", "Brontë").arrives();
        anna.id();
        anna.calls()
                .body("{\"offers\": [{\"topic\": \"%s\", \"level\": \"EXPERT\", \"words\": \"my words\"}]}"
                        .formatted(ATopic.named("giving-feedback")))
                .put("/api/profile/v1/me/offers")
                .then()
                .statusCode(200);
        anna.calls()
                .get("/api/profile/v1/me/export")
                .then()
                .statusCode(200)
                .body("profile.name", equalTo("Zoë Brontë"))
                .body("profile.email", equalTo(anna.email()))
                .body("profile.offers[0].words", equalTo("my words"));
    }

    @Test
    void nobody_unknown_gets_an_export() {
        Api.with(Tokens.of("nobody-at-all"))
                .get("/api/profile/v1/me/export")
                .then()
                .spec(isProblem(403, "person-unknown"));
    }

    @Test
    void whoever_is_erased_is_nowhere_any_more_and_everybody_is_told() {
        var anna = aPerson().named("Erasmus", "Vergissmeinnicht").arrives().takesPart();
        var report = aPerson().reportingTo(anna).arrives();
        var id = anna.id();
        records.erase(id);
        records.erase(id);
        assertThat(Database.dump())
                .doesNotContain("Vergissmeinnicht")
                .doesNotContain(anna.externalId())
                .doesNotContain(anna.email());
        assertThat(Heard.eventsOf(id)).endsWith("person-erased").containsOnlyOnce("person-erased");
        assertThat(Heard.statesOf(id).getLast()).isNull();
        assertThat(Heard.stateOf(report.id()).get("manager").isNull()).isTrue();
        Api.with(anna.token()).get("/api/profile/v1/me").then().spec(isProblem(403, "sign-in-matches-nobody"));
    }
}
