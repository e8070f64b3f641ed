package io.shipmate.kit.identity;

import static io.restassured.RestAssured.given;
import static io.shipmate.kit.testing.Problems.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class KnowingTheCaller {

    private static final String BOATS = "/api/harbour/v1/boats";
    private static final String CAPTAIN = BOATS + "/captain";

    @Inject
    SignIns signIns;

    private final String subject = UUID.randomUUID().toString();
    private final UUID person = UUID.randomUUID();

    private static ValidatableResponse captain(String token) {
        return given().auth().oauth2(token).get(CAPTAIN).then();
    }

    @Test
    void a_sign_in_belongs_to_the_person_it_is_bound_to_and_to_nobody_before_and_after() {
        captain(Tokens.of(subject)).spec(isProblem(403, "person-unknown"));
        Database.bind(subject, person);
        captain(Tokens.of(subject)).statusCode(200).body(equalTo('"' + person.toString() + '"'));
        QuarkusTransaction.requiringNew().run(() -> signIns.release(person));
        captain(Tokens.of(subject)).spec(isProblem(403, "person-unknown"));
    }

    @Test
    void a_request_that_binds_its_own_sign_in_knows_its_caller_from_then_on() {
        var answer = given().auth()
                .oauth2(Tokens.of(subject))
                .put(CAPTAIN)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer.getBoolean("[0]")).isFalse();
        captain(Tokens.of(subject)).body(equalTo('"' + answer.getString("[1]") + '"'));
    }

    @Test
    void a_sign_in_is_bound_once_however_many_try_at_once() throws InterruptedException {
        Callable<Boolean> binding =
                () -> QuarkusTransaction.requiringNew().call(() -> signIns.bind("issuer", subject, UUID.randomUUID()));
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(many.invokeAll(Collections.nCopies(10, binding)).stream().map(Future::resultNow))
                    .containsOnlyOnce(true)
                    .hasSize(10);
        }
    }

    @Test
    void the_newest_state_of_a_person_decides_alone() {
        var other = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            signIns.replace("issuer", subject, person);
            signIns.replace("issuer", subject + "-new", person);
        });
        assertThat(signIns.personOf("issuer", subject)).isEmpty();
        assertThat(signIns.personOf("issuer", subject + "-new")).contains(person);
        QuarkusTransaction.requiringNew().run(() -> signIns.replace("issuer", subject + "-new", other));
        assertThat(signIns.personOf("issuer", subject + "-new")).contains(other);
        assertThat(signIns.personOf("another issuer", subject + "-new")).isEmpty();
    }

    @Test
    void only_a_whole_and_signed_token_for_us_is_a_sign_in() {
        Database.bind(subject, person);
        var good = Tokens.of(subject);
        captain(good).statusCode(200);
        captain(good + "x").spec(isProblem(401, "unauthorized"));
        captain("opaque").spec(isProblem(401, "unauthorized"));
        captain(Tokens.forAudience("another", subject, Map.of())).spec(isProblem(401, "unauthorized"));
        captain(Tokens.with(subject, Map.of("exp", 1_000_000_000))).spec(isProblem(401, "unauthorized"));
        captain(Tokens.with(subject, Map.of("sub", ""))).spec(isProblem(403, "person-unknown"));
        var parts = good.split("\\.", -1);
        captain("eyJhbGciOiJub25lIn0." + parts[1] + ".").spec(isProblem(401, "unauthorized"));
        given().get(CAPTAIN).then().spec(isProblem(401, "unauthorized")).header("WWW-Authenticate", "Bearer");
    }

    @Test
    void whoever_is_signed_in_is_a_member_but_a_service_is_none() {
        given().auth().oauth2(Tokens.of(subject)).get(BOATS).then().statusCode(200);
        given().auth().oauth2(Tokens.of(subject, Roles.OPS)).get(BOATS).then().statusCode(200);
        given().auth()
                .oauth2(Tokens.of(subject, Roles.SERVICE))
                .get(BOATS)
                .then()
                .spec(isProblem(403, "forbidden"));
    }
}
