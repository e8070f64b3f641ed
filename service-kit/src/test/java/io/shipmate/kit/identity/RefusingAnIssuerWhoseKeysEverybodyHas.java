package io.shipmate.kit.identity;

import static io.restassured.RestAssured.given;
import static io.shipmate.kit.testing.Problems.isProblem;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.io.IOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** As in production: a key that mock-oauth2-server brings along signs nothing that counts. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@TestProfile(RefusingAnIssuerWhoseKeysEverybodyHas.AsInProduction.class)
class RefusingAnIssuerWhoseKeysEverybodyHas {

    /** With an issuer of its own and without the leave that tests have. */
    public static final class AsInProduction implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(SwitchingIssuer.class));
        }
    }

    private static final String BOATS = "/api/harbour/v1/boats";

    @Inject
    IssuerKeys keys;

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    /** What the library really brings along. */
    static List<JWK> everybodysKeys() throws IOException, ParseException {
        var all = new ArrayList<JWK>();
        for (var name : List.of("/mock-oauth2-server-keys.json", "/mock-oauth2-server-keys-ec.json")) {
            try (var file = MockOAuth2Server.class.getResourceAsStream(name)) {
                all.addAll(JWKSet.load(file).getKeys());
            }
        }
        return all;
    }

    private static ValidatableResponse boats(JWK signer) throws Exception {
        return given().auth()
                .oauth2(SwitchingIssuer.tokenSignedBy(signer))
                .get(BOATS)
                .then();
    }

    /** A key that is not known makes the service look which keys there are. */
    private static void publish(List<JWK> published) throws Exception {
        SwitchingIssuer.publishes(published);
        boats(SwitchingIssuer.newKey()).statusCode(401);
    }

    @BeforeEach
    void allIsWell() throws Exception {
        publish(List.of(SwitchingIssuer.GOOD));
    }

    @Test
    void an_issuer_with_keys_of_its_own_is_used() throws Exception {
        boats(SwitchingIssuer.GOOD).statusCode(200);
        given().get(readiness).then().statusCode(200);
        assertThatCode(() -> keys.start(new StartupEvent())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("everybodysKeys")
    void each_key_that_everybody_has_signs_nothing_and_makes_the_service_unready(JWK everybodys) throws Exception {
        publish(List.of(everybodys, SwitchingIssuer.GOOD));
        boats(everybodys).spec(isProblem(401, "unauthorized"));
        boats(SwitchingIssuer.GOOD).statusCode(200);
        given().get(readiness)
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'issuer' }.status", equalTo("DOWN"))
                .body("checks.find { it.name == 'issuer' }.data.reason", containsString("mock-oauth2-server"));
        assertThatIllegalStateException().isThrownBy(() -> keys.start(new StartupEvent()));
    }

    @Test
    void under_another_name_it_is_the_same_key() throws Exception {
        var renamed = new RSAKey.Builder(everybodysKeys().getFirst().toRSAKey())
                .keyID("shipmate")
                .build();
        publish(List.of(renamed));
        boats(renamed).spec(isProblem(401, "unauthorized"));
        given().get(readiness).then().statusCode(503);
    }

    @Test
    void once_the_issuer_has_keys_of_its_own_the_service_is_ready_again() throws Exception {
        publish(everybodysKeys());
        given().get(readiness).then().statusCode(503);
        publish(List.of(SwitchingIssuer.GOOD));
        given().get(readiness).then().statusCode(200);
        boats(SwitchingIssuer.GOOD).statusCode(200);
    }
}
