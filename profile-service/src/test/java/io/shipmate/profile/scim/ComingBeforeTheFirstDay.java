package io.shipmate.profile.scim;

import static io.shipmate.profile.Newcomer.aPerson;
import static io.shipmate.profile.scim.AProvider.ENTERPRISE;
import static io.shipmate.profile.scim.AProvider.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.profile.Heard;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ComingBeforeTheFirstDay {

    private static final String INACTIVE = "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}";

    @Test
    void an_account_is_no_first_day() {
        var hiredOn = LocalDate.now(Clock.systemUTC()).plusDays(20).toString();
        var anna = aPerson().with("hired_on", hiredOn).arrives();
        var provider = AProvider.connected(Map.of("personIdFrom", "EMPLOYEE_NUMBER"));
        var user =
                AUser.newcomer().saying("\"" + ENTERPRISE + "\": {\"employeeNumber\": \"" + anna.externalId() + "\"}");
        var id = provider.creates(user);
        provider.patches(id, INACTIVE).statusCode(200);
        provider.patches(id, INACTIVE.replace("False", "True")).statusCode(200);
        var person = UUID.fromString(Database.rows("select person from scim_user where id = ?", UUID.fromString(id))
                .getFirst()
                .getFirst());
        assertThat(Heard.eventsOf(person)).isEmpty();
        anna.calls().get("/api/profile/v1/me").then().statusCode(403);
        Database.run("update person set hired_on = current_date - 2 where id = ?", person);
        await().until(() -> !Heard.eventsOf(person).isEmpty());
        assertThat(anna.id()).isEqualTo(person);
    }

    @Test
    void two_who_are_made_each_others_manager_at_once_make_no_loop() throws Exception {
        var provider = AProvider.connected();
        var anna = AUser.newcomer();
        var bea = AUser.newcomer();
        var ids = List.of(provider.creates(anna), provider.creates(bea));
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var round = 0; round < 5; round++) {
                var changes = new ArrayList<Callable<Integer>>();
                for (var i = 0; i < 2; i++) {
                    var user = ids.get(i);
                    var manager = ids.get(1 - i);
                    changes.add(() -> provider.calls()
                            .body(AProvider.patch("{\"op\": \"Add\", \"path\": \"" + ENTERPRISE
                                    + ":manager\", \"value\": \"" + manager + "\"}"))
                            .patch(USERS + "/" + user)
                            .statusCode());
                }
                var statuses = new ArrayList<Integer>();
                for (var done : threads.invokeAll(changes)) {
                    statuses.add(done.get());
                }
                assertThat(statuses).containsExactlyInAnyOrder(200, 400);
                for (var user : ids) {
                    provider.patches(user, "{\"op\": \"Remove\", \"path\": \"" + ENTERPRISE + ":manager\"}")
                            .statusCode(200);
                }
            }
        }
    }
}
