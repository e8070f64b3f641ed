package io.shipmate.profile.scim;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static io.shipmate.profile.scim.AProvider.ENTERPRISE;
import static io.shipmate.profile.scim.AProvider.GROUPS;
import static io.shipmate.profile.scim.AProvider.USERS;
import static io.shipmate.profile.scim.Scim.isRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.privacy.PersonalRecords;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.profile.Heard;
import io.shipmate.profile.erasure.Leaver;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Several sources know one person; a connection says what its words mean. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class MeaningOfAConnection {

    @Inject
    PersonalRecords records;

    private static final String ME = "/api/profile/v1/me";
    private static final String INACTIVE = "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}";
    private static final String ACTIVE = "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"True\"}";

    private static String employee(String number) {
        return "\"" + ENTERPRISE + "\": {\"employeeNumber\": \"" + number + "\"}";
    }

    private static String employment(UUID person) {
        return Database.rows("select employment from person where id = ?", person)
                .getFirst()
                .getFirst();
    }

    @Test
    void where_the_provider_is_the_one_source_deactivated_means_left() {
        var provider = AProvider.connected(Map.of("deactivatedMeansLeft", true));
        var anna = AUser.newcomer();
        var id = provider.creates(anna);
        provider.patches(id, INACTIVE).statusCode(200).body("active", equalTo(false));
        anna.signedIn().get(ME).then().statusCode(403);
        assertThat(Heard.stateOf(anna.person()).get("employment").asText()).isEqualTo("ALUMNUS");
        assertThat(Heard.eventsOf(anna.person())).containsExactly("person-joined", "person-changed", "person-left");
        provider.patches(id, ACTIVE).statusCode(200).body("active", equalTo(true));
        assertThat(Database.rows("select left_on from person where id = ?", anna.person())
                        .getFirst()
                        .getFirst())
                .isNull();
        anna.signedIn().get(ME).then().body("employment", equalTo("ACTIVE"));
    }

    @Test
    void whoever_another_provider_still_knows_has_not_left() {
        var one = AProvider.connected(Map.of("deactivatedMeansLeft", true));
        var other = AProvider.connected();
        var anna = AUser.newcomer();
        var id = one.creates(anna);
        var elsewhere = other.creates(anna);
        one.patches(id, INACTIVE).statusCode(200);
        assertThat(Heard.stateOf(anna.person()).get("employment").asText()).isEqualTo("ACTIVE");
        one.calls().delete(USERS + "/" + id).then().statusCode(204);
        anna.signedIn().get(ME).then().statusCode(200).body("employment", equalTo("ACTIVE"));
        other.calls().delete(USERS + "/" + elsewhere).then().statusCode(204);
        assertThat(Heard.stateOf(anna.person()).get("employment").asText()).isEqualTo("ALUMNUS");
    }

    /** The ordinary way of leaving: IT disables the account, HR says that they have left. */
    @Test
    void whoever_is_suspended_and_leaves_is_an_alumnus_with_access_and_is_suspended_again_on_coming_back() {
        var provider = AProvider.connected(Map.of("personIdFrom", "EMPLOYEE_NUMBER"));
        var anna = aPerson().with("employment", "ACTIVE").arrives();
        var id = provider.creates(AUser.newcomer().saying(employee(anna.externalId())));
        var person = anna.id();
        provider.patches(id, INACTIVE).statusCode(200);
        anna.calls().get(ME).then().statusCode(403);
        anna.with("employment", "LEFT").arrives();
        assertThat(Heard.stateOf(person).get("employment").asText()).isEqualTo("ALUMNUS");
        anna.calls().get(ME).then().statusCode(403); // they sign in where alumni do
        anna.with("employment", "ACTIVE").arrives();
        assertThat(Heard.stateOf(person).path("signIn").isObject()).isFalse();
        anna.calls().get(ME).then().spec(isProblem(403, "access-suspended"));
        provider.patches(id, ACTIVE).statusCode(200);
        anna.calls().get(ME).then().statusCode(200).body("employment", equalTo("ACTIVE"));
    }

    @Test
    void a_provider_does_not_bring_back_whom_another_source_has_let_go_unless_it_is_the_one_that_tells() {
        var provider = AProvider.connected(Map.of("personIdFrom", "EMPLOYEE_NUMBER"));
        var anna = aPerson().with("employment", "ACTIVE").arrives();
        var person = anna.id();
        anna.with("employment", "LEFT").arrives();
        var id = provider.creates(AUser.newcomer().saying(employee(anna.externalId())));
        assertThat(employment(person)).isEqualTo("ALUMNUS");
        provider.patches(id, INACTIVE).statusCode(200);
        provider.patches(id, ACTIVE).statusCode(200);
        assertThat(employment(person)).isEqualTo("ALUMNUS");
        AProvider.connected(Map.of("personIdFrom", "EMPLOYEE_NUMBER", "deactivatedMeansLeft", true))
                .creates(AUser.newcomer().saying(employee(anna.externalId())));
        anna.calls().get(ME).then().body("employment", equalTo("ACTIVE"));
    }

    @Test
    void whoever_left_because_no_provider_knew_them_any_more_comes_back_by_a_provider() {
        var provider = AProvider.connected();
        var anna = AUser.newcomer();
        provider.calls().delete(USERS + "/" + provider.creates(anna)).then().statusCode(204);
        assertThat(employment(anna.person())).isEqualTo("ALUMNUS");
        provider.creates(anna);
        anna.signedIn().get(ME).then().body("employment", equalTo("ACTIVE"));
    }

    @Test
    void whoever_is_inactive_at_the_last_provider_that_knows_them_has_left_if_that_one_says_so() {
        var tells = AProvider.connected(Map.of("deactivatedMeansLeft", true));
        var other = AProvider.connected();
        var anna = AUser.newcomer();
        var id = tells.creates(anna);
        var elsewhere = other.creates(anna);
        tells.patches(id, INACTIVE).statusCode(200);
        assertThat(Heard.stateOf(anna.person()).get("employment").asText()).isEqualTo("ACTIVE");
        other.calls().delete(USERS + "/" + elsewhere).then().statusCode(204);
        assertThat(employment(anna.person())).isEqualTo("ALUMNUS");
    }

    @Test
    void one_member_is_replaced_by_another_and_nobody_else_goes() {
        var provider = AProvider.connected();
        var users = Stream.generate(() -> provider.creates(AUser.newcomer()))
                .limit(3)
                .toList();
        var group = provider.createsGroup("Choir " + users.getFirst());
        var member = "{\"value\": \"%s\"}";
        provider.patchesGroup(
                        group,
                        "{\"op\": \"Add\", \"path\": \"members\", \"value\": [" + member.formatted(users.get(0)) + ","
                                + member.formatted(users.get(1)) + "]}")
                .statusCode(204);
        provider.patchesGroup(
                        group,
                        "{\"op\": \"Replace\", \"path\": \"members[value eq \\\"%s\\\"]\", \"value\": [%s]}"
                                .formatted(users.get(0), member.formatted(users.get(2))))
                .statusCode(204);
        provider.group(group).body("members.value", containsInAnyOrder(users.get(1), users.get(2)));
    }

    @RepeatedTest(3)
    void everybody_has_the_first_unit_by_name_however_many_groups_take_them_at_once() throws Exception {
        var provider = AProvider.connected(Map.of("unitsFrom", "GROUPS", "unitPrefix", "Unit - "));
        var people = Stream.generate(AUser::newcomer).limit(8).toList();
        var members = people.stream()
                .map(provider::creates)
                .map("{\"value\": \"%s\"}"::formatted)
                .collect(Collectors.joining(",", "{\"op\": \"Add\", \"path\": \"members\", \"value\": [", "]}"));
        Callable<Integer> first = joining(provider, provider.createsGroup("Unit - A"), members);
        Callable<Integer> second = joining(provider, provider.createsGroup("Unit - B"), members);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var answer : threads.invokeAll(List.of(second, first))) {
                assertThat(answer.get()).isEqualTo(204);
            }
        }
        for (var one : people) {
            assertThat(Database.rows("select unit from person where id = ?", one.person()))
                    .containsExactly(List.of("A"));
        }
    }

    private static Callable<Integer> joining(AProvider provider, String group, String members) {
        return () -> provider.patchesGroup(group, members).extract().statusCode();
    }

    @Test
    void whoever_is_created_inactive_is_there_without_access() {
        var provider = AProvider.connected(Map.of("deactivatedMeansLeft", true));
        var anna = AUser.newcomer();
        provider.calls()
                .body(anna.json().replace("\"active\": true", "\"active\": false"))
                .post(USERS)
                .then()
                .statusCode(201)
                .body("active", equalTo(false));
        assertThat(Heard.eventsOf(anna.person())).containsExactly("person-joined");
        anna.signedIn().get(ME).then().statusCode(403);
    }

    @Test
    void somebody_of_the_roster_is_known_by_the_employee_number_and_keeps_what_the_provider_does_not_say() {
        var provider = AProvider.connected(Map.of("personIdFrom", "EMPLOYEE_NUMBER"));
        var anna = aPerson().arrives();
        var user = AUser.newcomer().saying(employee(anna.externalId()) + ", \"title\": \"Director\"");
        var id = provider.creates(user);
        provider.user(id)
                .body("'" + ENTERPRISE + "'.employeeNumber", equalTo(anna.externalId()))
                .body("timezone", equalTo("Europe/Berlin"))
                .body("preferredLanguage", equalTo("de"));
        anna.calls()
                .get(ME)
                .then()
                .statusCode(200)
                .body("jobTitle", equalTo("Director"))
                .body("level", equalTo("IC3"))
                .body("unit", equalTo("Payments"));
        provider.calls().body(AUser.newcomer().json()).post(USERS).then().spec(isRefused(400, "invalidValue"));
        provider.patches(
                        id,
                        "{\"op\": \"Replace\", \"path\": \"%s:employeeNumber\", \"value\": \"other\"}"
                                .formatted(ENTERPRISE))
                .spec(isRefused(400, "mutability"));
        provider.calls()
                .body(AUser.newcomer().saying(employee(anna.externalId())).json())
                .post(USERS)
                .then()
                .spec(isRefused(409, "uniqueness"));
    }

    @Test
    void units_come_from_groups_where_the_connection_says_so() {
        var provider = AProvider.connected(Map.of("unitsFrom", "GROUPS", "unitPrefix", "Unit - "));
        var anna = AUser.newcomer().saying("\"" + ENTERPRISE + "\": {\"department\": \"ignored\"}");
        var id = provider.creates(anna);
        anna.signedIn().get(ME).then().body("unit", nullValue());
        var everybody = provider.createsGroup("Everybody");
        var payments = provider.createsGroup("Unit - Payments");
        var search = provider.createsGroup("Unit - Search");
        var member = "{\"op\": \"Add\", \"path\": \"members\", \"value\": [{\"value\": \"" + id + "\"}]}";
        provider.patchesGroup(everybody, member).statusCode(204);
        anna.signedIn().get(ME).then().body("unit", nullValue());
        provider.patchesGroup(search, member).statusCode(204);
        anna.signedIn().get(ME).then().body("unit", equalTo("Search"));
        provider.patchesGroup(payments, member).statusCode(204);
        anna.signedIn().get(ME).then().body("unit", equalTo("Payments"));
        provider.patchesGroup(payments, "{\"op\": \"Replace\", \"path\": \"displayName\", \"value\": \"Unit - Zoo\"}")
                .statusCode(204);
        anna.signedIn().get(ME).then().body("unit", equalTo("Search"));
        provider.calls().delete(GROUPS + "/" + search).then().statusCode(204);
        anna.signedIn().get(ME).then().body("unit", equalTo("Zoo"));
        provider.patchesGroup(payments, "{\"op\": \"Remove\", \"path\": \"members\"}")
                .statusCode(204);
        anna.signedIn().get(ME).then().body("unit", nullValue());
        assertThat(Heard.eventsOf(anna.person())).contains("person-moved");
    }

    @Test
    void what_a_provider_calls_somebody_is_theirs_to_have_and_goes_with_them() {
        var provider = AProvider.connected();
        var anna = AUser.newcomer();
        var id = provider.creates(anna);
        var group = provider.createsGroup("Choir");
        provider.patchesGroup(
                        group, "{\"op\": \"Add\", \"path\": \"members\", \"value\": [{\"value\": \"" + id + "\"}]}")
                .statusCode(204);
        anna.signedIn().get(ME).then().statusCode(200);
        assertThat(String.valueOf(records.export(anna.person()))).contains(anna.userName(), "Choir");
        Leaver.erases(anna.token());
        provider.user(id).spec(isRefused(404, null));
        assertThat(Database.rows("select * from scim_user where user_name = ?", anna.userName()))
                .isEmpty();
        provider.calls().body(anna.json()).post(USERS).then().spec(isRefused(403, null));
        provider.patches(id, "{\"op\": \"Replace\", \"path\": \"title\", \"value\": \"Engineer\"}")
                .spec(isRefused(404, null));
        assertThat(Database.dump()).doesNotContain(anna.userName(), anna.externalId());
    }

    @RepeatedTest(3)
    void two_who_become_each_others_manager_at_once_do_not() throws Exception {
        var provider = AProvider.connected();
        var people = List.of(AUser.newcomer(), AUser.newcomer());
        var ids = people.stream().map(provider::creates).toList();
        var form = "{\"op\": \"Add\", \"path\": \"" + ENTERPRISE + ":manager\", \"value\": \"%s\"}";
        Callable<Integer> one = () -> provider.patches(ids.getFirst(), form.formatted(ids.getLast()))
                .extract()
                .statusCode();
        Callable<Integer> other = () -> provider.patches(ids.getLast(), form.formatted(ids.getFirst()))
                .extract()
                .statusCode();
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var answer : threads.invokeAll(List.of(one, other))) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 400);
    }
}
