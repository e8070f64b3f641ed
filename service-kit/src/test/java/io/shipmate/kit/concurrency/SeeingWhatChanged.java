package io.shipmate.kit.concurrency;

import static io.restassured.RestAssured.given;
import static io.shipmate.kit.testing.Problems.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.shipmate.kit.json.CanonicalJson;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SeeingWhatChanged {

    @Inject
    CanonicalJson canonical;

    private String path;
    private String tag;

    private static RequestSpecification member() {
        return given().contentType(ContentType.JSON).auth().oauth2(Tokens.of("anna"));
    }

    private static String newBoat() {
        return "{\"name\":\"Seen %s\"}".formatted(UUID.randomUUID().toString().substring(0, 18));
    }

    @BeforeEach
    void launch() {
        var launched =
                member().body(newBoat()).post("/api/harbour/v1/boats").then().extract();
        path = "/api/harbour/v1/boats/" + launched.path("id");
        tag = launched.header("ETag");
    }

    private int changeAs(String ifMatch) {
        return member().header("If-Match", ifMatch).body(newBoat()).put(path).statusCode();
    }

    @Test
    void who_knows_it_as_it_is_gets_no_body_again() {
        for (var known : List.of(tag, "W/" + tag, "\"a,b\", " + tag + " , \"c\"", "*")) {
            assertThat(member().header("If-None-Match", known).get(path).asString())
                    .as(known)
                    .isEmpty();
            member().header("If-None-Match", known)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag));
            member().header("If-None-Match", known).head(path).then().statusCode(304);
        }
        for (var other : List.of("\"x\"", "W/\"x\"", tag.replace("\"", ""), "")) {
            member().header("If-None-Match", other)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo(tag));
        }
    }

    @Test
    void a_change_needs_a_strong_tag_among_those_that_are_named() {
        member().body(newBoat()).put(path).then().spec(isProblem(428, "precondition-required"));
        assertThat(changeAs("W/" + tag)).isEqualTo(412);
        assertThat(changeAs("\"x\"")).isEqualTo(412);
        assertThat(changeAs("\"x\", " + tag)).isEqualTo(200);
        assertThat(changeAs(tag)).isEqualTo(412);
        assertThat(changeAs("*")).isEqualTo(200);
    }

    @Test
    void of_many_who_have_seen_the_same_one_changes_it() throws InterruptedException {
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = many.invokeAll(Collections.<Callable<Integer>>nCopies(8, () -> changeAs(tag))).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 412);
        }
    }

    /** {@code Set.of} and {@code Map.of} order their entries by a number that every JVM draws anew. */
    @Test
    void a_tag_does_not_depend_on_the_order_of_a_set() {
        var forth = new LinkedHashSet<>(List.of("a", "b", "c"));
        var back = new LinkedHashSet<>(List.of("c", "b", "a"));
        assertThat(canonical.bytes(forth)).isEqualTo(canonical.bytes(back));
        var map = new LinkedHashMap<String, Object>();
        map.put("b", forth);
        map.put("a", 1);
        var turned = new LinkedHashMap<String, Object>();
        turned.put("a", 1);
        turned.put("b", back);
        assertThat(canonical.bytes(map)).isEqualTo(canonical.bytes(turned));
        assertThat(canonical.bytes(List.of("a", "b"))).isNotEqualTo(canonical.bytes(List.of("b", "a")));
    }
}
