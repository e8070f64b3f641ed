package io.shipmate.kit.identity;

import static io.restassured.RestAssured.given;
import static io.shipmate.kit.testing.Problems.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Signing in at the issuer for those who have left. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class HavingLeft {

    private static final String BOATS = "/api/harbour/v1/boats";

    @Inject
    SignIns signIns;

    private final String subject = UUID.randomUUID().toString();
    private final UUID person = UUID.randomUUID();

    private static ValidatableResponse get(String path, String token) {
        return given().auth().oauth2(token).get(path).then();
    }

    @Test
    void an_alumnus_is_the_person_whom_the_sign_in_is_bound_to() {
        var token = Tokens.ofAlumnus(subject, Map.of());
        get(BOATS + "/captain", token).spec(isProblem(403, "person-unknown"));
        Database.bindAlumnus(subject, person);
        get(BOATS + "/captain", token).statusCode(200).body(equalTo('"' + person.toString() + '"'));
    }

    @Test
    void the_same_subject_of_the_other_issuer_is_somebody_else() {
        Database.bindAlumnus(subject, person);
        get(BOATS + "/captain", Tokens.of(subject)).spec(isProblem(403, "person-unknown"));
        Database.bind(subject, UUID.randomUUID());
        get(BOATS + "/captain", Tokens.ofAlumnus(subject, Map.of())).body(equalTo('"' + person.toString() + '"'));
    }

    @Test
    void what_does_not_name_them_is_closed_to_them_whatever_roles_their_issuer_gives() {
        Database.bindAlumnus(subject, person);
        for (var role : List.of("member", "people-admin", "programme-manager", "ops", "service")) {
            get(BOATS, Tokens.ofAlumnus(subject, Map.of("roles", List.of(role))))
                    .spec(isProblem(403, "forbidden"));
        }
        get(BOATS, Tokens.ofAlumnus(subject, Map.of())).spec(isProblem(403, "forbidden"));
        get(BOATS, Tokens.of(subject)).statusCode(200);
    }

    @Test
    void at_the_companys_issuer_they_are_nothing_any_more_until_they_are_back() {
        Database.bind(subject, person);
        var token = Tokens.of(subject, "people-admin");
        get(BOATS, token).statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> {
            signIns.release(person);
            signIns.retire(Tokens.issuerUrl(), subject, person);
        });
        get(BOATS, token).spec(isProblem(403, "forbidden"));
        get(BOATS + "/captain", token).spec(isProblem(403, "forbidden"));
        assertThat(signIns.personOf(Tokens.issuerUrl(), subject)).isEmpty();
        QuarkusTransaction.requiringNew().run(() -> signIns.replace(Tokens.issuerUrl(), subject, person));
        get(BOATS + "/captain", token).statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> {
            signIns.retire(Tokens.issuerUrl(), subject, person);
            signIns.release(person);
        });
        get(BOATS + "/captain", token).spec(isProblem(403, "person-unknown"));
    }

    @Test
    void a_path_that_names_them_does_not_choose_their_issuer() {
        get(BOATS + "/alumni", Tokens.of(subject)).spec(isProblem(404, "not-found"));
    }

    @Test
    void only_a_whole_and_signed_token_for_us_is_a_sign_in() {
        Database.bindAlumnus(subject, person);
        var good = Tokens.ofAlumnus(subject, Map.of());
        var parts = good.split("\\.", -1);
        var others = Tokens.of(subject).split("\\.", -1);
        for (var bad : List.of(
                good + "x",
                "eyJhbGciOiJub25lIn0." + parts[1] + ".",
                parts[0] + '.' + parts[1] + '.' + others[2],
                Tokens.ofAlumnus(subject, Map.of("exp", 1_000_000_000)),
                Tokens.ofAlumnus(subject, Map.of("aud", "another")),
                "a.b.c",
                "opaque")) {
            get(BOATS + "/captain", bad).spec(isProblem(401, "unauthorized"));
        }
    }

    @Test
    void it_cannot_be_the_companys_issuer() {
        assertThatThrownBy(() -> new AlumniIssuer(
                        Optional.of("https://id.example"),
                        Optional.empty(),
                        Optional.of("https://id.example"),
                        "shipmate",
                        Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the company's issuer");
    }
}
