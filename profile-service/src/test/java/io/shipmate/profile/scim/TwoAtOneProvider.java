package io.shipmate.profile.scim;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.admin;
import static io.shipmate.profile.scim.AProvider.CONNECTIONS;
import static io.shipmate.profile.scim.AProvider.GROUPS;
import static io.shipmate.profile.scim.AProvider.USERS;
import static io.shipmate.profile.scim.Scim.isRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.profile.AtOnce;
import io.shipmate.profile.Heard;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people-admins at one connection, or two requests of one provider, at the same moment. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class TwoAtOneProvider {

    private AProvider provider;
    private String connection;

    @BeforeEach
    void connects() {
        provider = AProvider.connected();
        connection = CONNECTIONS + "/" + provider.id;
    }

    private String tag() {
        return admin().get(connection).header("ETag");
    }

    private static String name() {
        return "Provider " + UUID.randomUUID();
    }

    private static int good(String token) {
        return AProvider.with(token).get(USERS).statusCode();
    }

    @Test
    void of_two_who_connect_under_one_name_one_does() {
        var asked = AProvider.asked(Map.of());
        assertThat(AtOnce.twice(() -> admin().body(asked).post(CONNECTIONS).statusCode()))
                .containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void of_two_who_change_it_one_is_told_that_it_has_changed() {
        var seen = tag();
        assertThat(AtOnce.twice(() -> changed(seen, name()).statusCode())).containsExactlyInAnyOrder(200, 412);
        changed(seen, name()).then().spec(isProblem(412, "precondition-failed"));
    }

    private Response changed(String seen, String name) {
        return admin().header("If-Match", seen)
                .body(AProvider.asked(Map.of("name", name)))
                .put(connection);
    }

    @Test
    void a_name_that_another_one_has_is_refused_to_a_change_too() {
        var taken = name();
        AProvider.connected(Map.of("name", taken));
        changed(tag(), taken).then().spec(isProblem(409, "scim-connection-name-taken"));
        assertThat(admin().get(connection).<String>path("name")).isNotEqualTo(taken);
    }

    @Test
    void of_two_who_shut_it_out_one_finds_it() {
        var seen = tag();
        admin().delete(connection).then().spec(isProblem(428, "precondition-required"));
        admin().header("If-Match", "\"old\"").delete(connection).then().spec(isProblem(412, "precondition-failed"));
        assertThat(AtOnce.twice(() ->
                        admin().header("If-Match", seen).delete(connection).statusCode()))
                .containsExactlyInAnyOrder(204, 404);
    }

    @Test
    void two_who_ask_for_a_token_get_one_each_and_both_are_good() {
        var tokens = AtOnce.twice(() -> admin().post(connection + "/rotate-token")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("token"));
        assertThat(tokens).doesNotHaveDuplicates().allMatch(token -> good(token) == 200);
        assertThat(good(provider.token)).isEqualTo(401);
    }

    @Test
    void the_older_token_is_ended_once_whoever_ends_it() {
        var newer = admin().post(connection + "/rotate-token").then().extract().<String>path("token");
        assertThat(AtOnce.twice(
                        () -> admin().post(connection + "/end-older-token").statusCode()))
                .containsOnly(200);
        assertThat(good(provider.token)).isEqualTo(401);
        assertThat(good(newer)).isEqualTo(200);
    }

    @Test
    void of_two_groups_of_one_name_one_is_made() {
        var group = Map.of("displayName", name());
        assertThat(AtOnce.twice(() -> provider.calls().body(group).post(GROUPS).statusCode()))
                .containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void of_two_who_take_one_user_name_one_gets_it() {
        var anna = AUser.newcomer();
        var ben = AUser.newcomer();
        var ids = List.of(provider.creates(anna), provider.creates(ben));
        Callable<Integer> one = () -> renamed(ids.getFirst(), anna.called("shared-" + anna.userName()));
        Callable<Integer> other = () -> renamed(ids.getLast(), ben.called("shared-" + anna.userName()));
        assertThat(AtOnce.all(one, other)).containsExactlyInAnyOrder(200, 409);
    }

    private int renamed(String id, AUser user) {
        return provider.calls().body(user.json()).put(USERS + "/" + id).statusCode();
    }

    @Test
    void of_two_changes_of_the_version_that_was_seen_one_is_refused() {
        var id = provider.creates(AUser.newcomer());
        var seen = provider.user(id).extract().header("ETag");
        Callable<Integer> one = () -> titled(id, seen, "One");
        Callable<Integer> other = () -> titled(id, seen, "Other");
        assertThat(AtOnce.all(one, other)).containsExactlyInAnyOrder(200, 412);
        provider.calls()
                .header("If-Match", seen)
                .body(AUser.newcomer().json())
                .put(USERS + "/" + id)
                .then()
                .spec(isRefused(412, null));
    }

    private int titled(String id, String seen, String title) {
        return provider.calls()
                .header("If-Match", seen)
                .body(AProvider.patch("{\"op\": \"replace\", \"path\": \"title\", \"value\": \"" + title + "\"}"))
                .patch(USERS + "/" + id)
                .statusCode();
    }

    @Test
    void of_two_changes_of_a_group_that_was_seen_one_is_refused() {
        var group = provider.createsGroup(name());
        var seen = provider.group(group).extract().header("ETag");
        Callable<Integer> one = () -> named(group, seen, name());
        Callable<Integer> other = () -> named(group, seen, name());
        assertThat(AtOnce.all(one, other)).containsExactlyInAnyOrder(204, 412);
        provider.calls()
                .header("If-Match", seen)
                .body(Map.of("displayName", name()))
                .put(GROUPS + "/" + group)
                .then()
                .spec(isRefused(412, null));
        provider.calls()
                .header("If-Match", seen)
                .delete(GROUPS + "/" + group)
                .then()
                .spec(isRefused(412, null));
    }

    private int named(String group, String seen, String name) {
        return provider.calls()
                .header("If-Match", seen)
                .body(AProvider.patch("{\"op\": \"replace\", \"path\": \"displayName\", \"value\": \"" + name + "\"}"))
                .patch(GROUPS + "/" + group)
                .statusCode();
    }

    @Test
    void who_is_deleted_twice_at_once_is_found_once_and_has_left_once() {
        var anna = AUser.newcomer();
        var id = provider.creates(anna);
        assertThat(AtOnce.twice(() -> provider.calls().delete(USERS + "/" + id).statusCode()))
                .containsExactlyInAnyOrder(204, 404);
        assertThat(Heard.eventsOf(anna.person())).containsOnlyOnce("person-left");
    }

    @Test
    void a_group_that_is_deleted_twice_at_once_is_found_once() {
        var group = provider.createsGroup(name());
        assertThat(AtOnce.twice(
                        () -> provider.calls().delete(GROUPS + "/" + group).statusCode()))
                .containsExactlyInAnyOrder(204, 404);
    }

    @Test
    void a_group_that_two_tie_to_a_programme_enters_it_once() {
        var anna = AUser.newcomer();
        var group = provider.createsGroup(name());
        provider.patchesGroup(
                        group,
                        "{\"op\": \"Add\", \"path\": \"members\", \"value\": [{\"value\": \"" + provider.creates(anna)
                                + "\"}]}")
                .statusCode(204);
        var programme = Map.of("programme", UUID.randomUUID());
        assertThat(AtOnce.twice(() -> admin().body(programme)
                        .put(connection + "/groups/" + group + "/programme")
                        .statusCode()))
                .containsOnly(200);
        assertThat(Heard.eventsOf(anna.person())).containsOnlyOnce("programme-group-entered");
    }

    @Test
    void nothing_is_there_where_nobody_was_connected_or_brought_in() {
        for (var path : List.of(USERS, GROUPS)) {
            var page = provider.calls().get(path).then().statusCode(200).extract();
            assertThat(page.<Integer>path("totalResults")).isZero();
            assertThat(page.<List<?>>path("Resources")).isEmpty();
        }
        Database.run("delete from scim_connection");
        assertThat(admin().get(CONNECTIONS).<List<?>>path("items")).isEmpty();
    }
}
