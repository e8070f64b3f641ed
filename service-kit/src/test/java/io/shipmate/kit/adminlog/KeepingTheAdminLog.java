package io.shipmate.kit.adminlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.identity.SignIns;
import io.shipmate.kit.privacy.PersonalRecords;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class KeepingTheAdminLog {

    @Inject
    AdminLog log;

    @Inject
    PersonalRecords records;

    @Inject
    SignIns signIns;

    private final UUID person = UUID.randomUUID();

    private static UUID done(String howLongAgo, UUID person, String subject) {
        var id = UUID.randomUUID();
        Database.run(
                "insert into admin_log (id, at, kind, action, thing, person, issuer, subject)"
                        + " values (?, now() - ?::interval, 'boat', 'painted', gen_random_uuid(), ?::uuid, ?, ?)",
                id,
                howLongAgo,
                person,
                subject == null ? null : Tokens.issuerUrl(),
                subject);
        return id;
    }

    private static List<List<String>> by(UUID id) {
        return Database.rows("select person, subject from admin_log where id = ?", id);
    }

    @Test
    void what_is_older_than_two_years_is_forgotten() {
        var old = done("731 days", person, null);
        var recent = done("729 days", person, null);
        log.forgetOld();
        assertThat(by(old)).isEmpty();
        assertThat(by(recent)).hasSize(1);
    }

    @Test
    void a_sign_in_that_belongs_to_somebody_by_now_is_no_longer_named() {
        var subject = "admin-" + person;
        var entry = done("1 day", null, subject);
        assertThat(by(entry)).hasToString("[[null, " + subject + "]]");
        QuarkusTransaction.requiringNew().run(() -> signIns.bind(Tokens.issuerUrl(), subject, person));
        assertThat(by(entry)).hasToString("[[" + person + ", null]]");
        var newcomer = UUID.randomUUID();
        var another = done("1 day", null, "admin-" + newcomer);
        QuarkusTransaction.requiringNew().run(() -> signIns.replace(Tokens.issuerUrl(), "admin-" + newcomer, newcomer));
        assertThat(by(another)).hasToString("[[" + newcomer + ", null]]");
    }

    @Test
    void who_is_erased_is_named_no_more_and_what_was_done_stays() {
        var subject = "admin-" + person;
        var asPerson = done("2 days", person, null);
        var asSignIn = done("1 day", null, subject);
        QuarkusTransaction.requiringNew().run(() -> signIns.bind(Tokens.issuerUrl(), subject, person));
        var byAnother = done("1 day", UUID.randomUUID(), null);
        assertThat((List<?>) records.export(person).get("adminLog")).hasSize(2);
        Database.run("update admin_log set thing = ? where id = ?", person, byAnother);
        records.erase(person);
        assertThat(Database.number("select count(*) from admin_log where thing = ?", person))
                .isZero();
        assertThat(by(asPerson)).hasToString("[[null, null]]");
        assertThat(by(asSignIn)).hasToString("[[null, null]]");
        assertThat(by(byAnother).getFirst().getFirst()).isNotNull();
        assertThat(records.export(person)).doesNotContainKey("adminLog");
    }

    @Test
    void nothing_is_noted_outside_of_the_change_or_in_other_words() {
        assertThatThrownBy(() -> log.note("boat", "painted", person, null)).isInstanceOf(TransactionalException.class);
        assertThatThrownBy(
                        () -> QuarkusTransaction.requiringNew().run(() -> log.note("Boat!", "painted", person, null)))
                .hasMessageContaining("No word");
    }
}
