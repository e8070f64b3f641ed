package io.shipmate.profile.scim;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.admin;
import static io.shipmate.profile.scim.AProvider.GROUPS;
import static io.shipmate.profile.scim.AProvider.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.profile.Heard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class InvitingGroupsToProgrammes {

    private final UUID programme = UUID.randomUUID();
    private AProvider provider;

    @BeforeEach
    void connects() {
        provider = AProvider.connected();
    }

    private String groups() {
        return AProvider.CONNECTIONS + "/" + provider.id + "/groups";
    }

    private ValidatableResponse tie(String group, UUID to) {
        return admin().body(Map.of("programme", to))
                .put(groups() + "/" + group + "/programme")
                .then();
    }

    private void add(String group, String... users) {
        provider.patchesGroup(group, "{\"op\":\"Add\",\"path\":\"members\",\"value\":" + members(users) + "}")
                .statusCode(204);
    }

    private void remove(String group, String... users) {
        provider.patchesGroup(group, "{\"op\":\"Remove\",\"path\":\"members\",\"value\":" + members(users) + "}")
                .statusCode(204);
    }

    private static String members(String... users) {
        return List.of(users).stream()
                .map(user -> "{\"value\":\"" + user + "\"}")
                .toList()
                .toString();
    }

    /** What was told of somebody and this programme, in order. */
    private List<String> told(AUser user) {
        var said = "\"programme\":\"" + programme + "\"";
        return Heard.all("shipmate.profile", user.person()).stream()
                .filter(heard -> heard.data().contains(said))
                .map(heard -> heard.type().replaceAll(".*programme-group-|\\.v1", ""))
                .toList();
    }

    @Test
    void members_are_told_of_now_and_when_they_come_and_go() {
        var anna = AUser.newcomer();
        var ben = AUser.newcomer();
        var annaId = provider.creates(anna);
        var benId = provider.creates(ben);
        var group = provider.createsGroup("Leaders " + programme);
        add(group, annaId);
        assertThat(told(anna)).isEmpty();
        tie(group, programme).statusCode(200).body("programme", equalTo(programme.toString()));
        tie(group, programme).statusCode(200);
        assertThat(told(anna)).containsExactly("entered");
        add(group, benId);
        remove(group, annaId);
        assertThat(told(anna)).containsExactly("entered", "left");
        assertThat(told(ben)).containsExactly("entered");
        assertThat(Heard.stateOf(ben.person()).get("participation").asText()).isEqualTo("OUT");
    }

    @Test
    void who_is_in_two_groups_of_a_programme_enters_it_once_and_leaves_it_with_the_second() {
        var anna = AUser.newcomer();
        var id = provider.creates(anna);
        var one = provider.createsGroup("One " + programme);
        var other = provider.createsGroup("Other " + programme);
        tie(one, programme);
        tie(other, programme);
        add(one, id);
        add(other, id);
        remove(one, id);
        assertThat(told(anna)).containsExactly("entered");
        provider.calls().delete(GROUPS + "/" + other).then().statusCode(204);
        assertThat(told(anna)).containsExactly("entered", "left");
    }

    @Test
    void a_group_that_is_tied_elsewhere_or_untied_takes_its_members_along() {
        var anna = AUser.newcomer();
        var group = provider.createsGroup("Leaders " + programme);
        add(group, provider.creates(anna));
        tie(group, programme);
        tie(group, UUID.randomUUID()).statusCode(200);
        assertThat(told(anna)).containsExactly("entered", "left");
        tie(group, programme);
        admin().delete(groups() + "/" + group + "/programme").then().statusCode(204);
        admin().delete(groups() + "/" + group + "/programme").then().statusCode(204);
        assertThat(told(anna)).containsExactly("entered", "left", "entered", "left");
    }

    @Test
    void who_is_deleted_there_leaves_the_group() {
        var anna = AUser.newcomer();
        var id = provider.creates(anna);
        var group = provider.createsGroup("Leaders " + programme);
        tie(group, programme);
        add(group, id);
        provider.calls().delete(USERS + "/" + id).then().statusCode(204);
        assertThat(told(anna)).containsExactly("entered", "left");
    }

    @Test
    void with_the_connection_all_leave_its_groups() {
        var anna = AUser.newcomer();
        var group = provider.createsGroup("Leaders " + programme);
        add(group, provider.creates(anna));
        tie(group, programme);
        var path = AProvider.CONNECTIONS + "/" + provider.id;
        admin().header("If-Match", admin().get(path).header("ETag"))
                .delete(path)
                .then()
                .statusCode(204);
        assertThat(told(anna)).containsExactly("entered", "left");
        assertThat(Database.number("select count(*) from scim_programme_member where person = ?", anna.person()))
                .isZero();
    }

    @Test
    void many_who_change_groups_at_once_leave_the_truth() throws Exception {
        var anna = AUser.newcomer();
        var id = provider.creates(anna);
        var tied = List.of(provider.createsGroup("One " + programme), provider.createsGroup("Other " + programme));
        tied.forEach(group -> tie(group, programme));
        add(tied.getFirst(), id);
        var calls = new ArrayList<Callable<Void>>();
        for (var round = 0; round < 4; round++) {
            calls.add(() -> {
                remove(tied.getFirst(), id);
                return null;
            });
            calls.add(() -> {
                add(tied.getLast(), id);
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            for (var done : threads.invokeAll(calls)) {
                done.get();
            }
        }
        assertThat(told(anna).getLast()).isEqualTo("entered");
    }

    @Test
    void the_groups_are_listed_with_their_programmes() {
        admin().get(groups()).then().statusCode(200).body("items", empty());
        var first = provider.createsGroup("First " + programme);
        var second = provider.createsGroup("Second " + programme);
        tie(second, programme);
        admin().get(groups() + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(second))
                .body("items[0].programme", equalTo(programme.toString()));
        var next = admin().get(groups() + "?limit=1").path("next").toString();
        admin().queryParam("after", next)
                .get(groups() + "?limit=1")
                .then()
                .body("items.id", contains(first))
                .body("items[0].programme", nullValue());
    }

    @Test
    void only_people_admins_tie_and_only_what_is_there() {
        var group = provider.createsGroup("Leaders " + programme);
        var anna = AUser.newcomer();
        provider.creates(anna);
        anna.signedIn()
                .body(Map.of("programme", programme))
                .put(groups() + "/" + group + "/programme")
                .then()
                .spec(isProblem(403, "forbidden"));
        anna.signedIn().get(groups()).then().spec(isProblem(403, "forbidden"));
        admin().body(Map.of()).put(groups() + "/" + group + "/programme").then().spec(isInvalidAt("/programme"));
        tie(UUID.randomUUID().toString(), programme).spec(isProblem(404, "not-found"));
        var elsewhere = AProvider.CONNECTIONS + "/" + AProvider.connected().id + "/groups/" + group + "/programme";
        admin().body(Map.of("programme", programme)).put(elsewhere).then().spec(isProblem(404, "not-found"));
        admin().delete(elsewhere).then().spec(isProblem(404, "not-found"));
        admin().get(AProvider.CONNECTIONS + "/" + UUID.randomUUID() + "/groups")
                .then()
                .spec(isProblem(404, "not-found"));
    }
}
