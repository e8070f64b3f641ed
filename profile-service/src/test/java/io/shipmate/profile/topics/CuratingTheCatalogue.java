package io.shipmate.profile.topics;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static io.shipmate.profile.Newcomer.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.profile.ATopic;
import io.shipmate.profile.Heard;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CuratingTheCatalogue {

    private static final String PATH = CatalogueCalls.PATH;

    private final String name = CatalogueCalls.aName();

    @Test
    void a_new_topic_is_found_and_the_neighbours_hear_of_it() {
        var parent = ATopic.named("leading-people");
        var id = admin().body(CatalogueCalls.described(name, List.of("other " + name), parent))
                .post(PATH)
                .then()
                .statusCode(201)
                .header("ETag", startsWith("\""))
                .body("key", equalTo(name.replace(' ', '-')))
                .body("parent", equalTo(parent.toString()))
                .extract()
                .<String>path("id");
        admin().get(PATH + "/" + parent).then().body("children.id", hasItem(id));
        admin().queryParam("q", "other " + name).get(PATH).then().body("items.id", equalTo(List.of(id)));
        assertThat(Heard.all("shipmate.topics", UUID.fromString(id)))
                .singleElement()
                .satisfies(heard -> assertThat(heard.data()).contains(parent.toString()));
    }

    @Test
    void the_same_request_again_with_its_key_adds_nothing() {
        var body = CatalogueCalls.described(name, List.of(), null);
        var first = admin().header("Idempotency-Key", name)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract();
        var again = admin().header("Idempotency-Key", name)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract();
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        admin().body(body).post(PATH).then().spec(isProblem(409, "topic-name-taken"));
    }

    @Test
    void a_topic_that_is_described_anew_is_found_by_its_new_names_only() {
        var id = CatalogueCalls.added(name, List.of("before " + name), null);
        var tag = admin().get(PATH + "/" + id).then().extract().header("ETag");
        var parent = ATopic.named("leading-people");
        admin().header("If-Match", tag)
                .body(CatalogueCalls.described("now " + name, List.of("after " + name), parent))
                .put(PATH + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)))
                .body("key", equalTo(name.replace(' ', '-')))
                .body("labels.en", equalTo("now " + name));
        admin().queryParam("q", "after " + name).get(PATH).then().body("items.id", equalTo(List.of(id.toString())));
        admin().get(PATH + "/" + id).then().body("synonyms", equalTo(List.of("after " + name)));
        assertThat(Heard.all("shipmate.topics", id))
                .hasSize(2)
                .last()
                .satisfies(heard -> assertThat(heard.data()).contains("now " + name, parent.toString()));
        assertThat(CatalogueCalls.deeds("topic", id)).containsExactly("described", "added");
    }

    @Test
    void a_change_needs_the_topic_as_it_was_seen() {
        var id = CatalogueCalls.added(name, List.of(), null);
        var body = CatalogueCalls.described(name, List.of("x " + name), null);
        admin().body(body).put(PATH + "/" + id).then().spec(isProblem(428, "precondition-required"));
        admin().header("If-Match", "\"old\"")
                .body(body)
                .put(PATH + "/" + id)
                .then()
                .spec(isProblem(412, "precondition-failed"));
    }

    @Test
    void of_two_who_change_a_topic_at_once_one_is_told_that_it_has_changed() throws Exception {
        var id = CatalogueCalls.added(name, List.of(), null);
        var tag = admin().get(PATH + "/" + id).then().extract().header("ETag");
        try (var both = Executors.newFixedThreadPool(2)) {
            var statuses = both.invokeAll(List.of(change(id, tag, "one"), change(id, tag, "two"))).stream()
                    .map(done -> done.resultNow())
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(200, 412);
        }
    }

    private Callable<Integer> change(UUID id, String tag, String synonym) {
        return () -> admin().header("If-Match", tag)
                .body(CatalogueCalls.described(name, List.of(synonym + " " + name), null))
                .put(PATH + "/" + id)
                .statusCode();
    }

    @Test
    void a_topic_never_stands_below_itself() {
        var top = CatalogueCalls.added(name, List.of(), null);
        var below = CatalogueCalls.added("below " + name, List.of(), top);
        var lowest = CatalogueCalls.added("lowest " + name, List.of(), below);
        for (var parent : List.of(top, below, lowest)) {
            admin().header("If-Match", "*")
                    .body(CatalogueCalls.described(name, List.of(), parent))
                    .put(PATH + "/" + top)
                    .then()
                    .spec(isProblem(409, "topic-parent-loop"));
        }
    }

    @Test
    void what_cannot_be_a_topic_is_refused() {
        var id = CatalogueCalls.added(name, List.of(), null);
        admin().body(CatalogueCalls.described(name.toUpperCase(Locale.ROOT), List.of(), null))
                .post(PATH)
                .then()
                .spec(isProblem(409, "topic-name-taken"));
        admin().body(CatalogueCalls.described("other " + name, List.of(), UUID.randomUUID()))
                .post(PATH)
                .then()
                .spec(isInvalidAt("/parent"));
        admin().body(Map.of("labels", Map.of("en", "", "de", name)))
                .post(PATH)
                .then()
                .spec(isInvalidAt("/labels/en"));
        admin().header("If-Match", "*")
                .body(CatalogueCalls.described(name, List.of(), null))
                .put(PATH + "/" + UUID.randomUUID())
                .then()
                .spec(isProblem(404, "not-found"));
        admin().get(PATH + "/" + id).then().statusCode(200).body("children", empty());
    }

    @Test
    void only_people_admins_keep_the_catalogue() {
        var id = CatalogueCalls.added(name, List.of(), null);
        var body = CatalogueCalls.described("mine " + name, List.of(), null);
        for (var caller : List.of(aPerson().arrives().calls(), Api.with(Tokens.of("manager", "programme-manager")))) {
            caller.header("If-Match", "*");
            caller.body(body).post(PATH).then().spec(isProblem(403, "forbidden"));
            caller.body(body).put(PATH + "/" + id).then().spec(isProblem(403, "forbidden"));
            caller.body(Map.of("into", id))
                    .post(PATH + "/" + id + "/merge")
                    .then()
                    .spec(isProblem(403, "forbidden"));
            caller.get(PATH + "/proposals").then().spec(isProblem(403, "forbidden"));
        }
        Api.anonymous().body(body).post(PATH).then().spec(isProblem(401, "unauthorized"));
    }
}
