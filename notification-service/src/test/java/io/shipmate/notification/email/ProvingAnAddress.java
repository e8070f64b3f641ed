package io.shipmate.notification.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.privacy.PersonalRecords;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Topics;
import io.shipmate.notification.testing.MailAndProfile;
import io.shipmate.notification.testing.Mailbox;
import io.shipmate.notification.testing.Neighbours;
import io.shipmate.notification.testing.ProfileStub;
import io.shipmate.notification.testing.Somebody;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(MailAndProfile.class)
class ProvingAnAddress {

    @Inject
    PersonalRecords records;

    private final Somebody anna = Somebody.known();
    private final String address = "private-" + anna.id() + "@home.example";

    private static void wanted(Somebody person, UUID request) {
        Neighbours.heard(Topics.say(
                "shipmate.profile",
                "io.shipmate.profile.personal-contact-verification-wanted.v1",
                person.id().toString(),
                """
                {"person":"%s","request":"%s","at":"2026-03-02T08:00:00Z"}""".formatted(person.id(), request)));
    }

    private long waiting() {
        return Database.number("select count(*) from proof_mail where person = ?", anna.id());
    }

    @Test
    void the_code_comes_by_mail_at_once_and_nothing_of_it_stays() {
        wanted(anna, ProfileStub.wantsProof(anna, address, "en"));
        var mail = Mailbox.waitFor(1, address).getFirst();
        assertThat(mail.subject()).isEqualTo("Shipmate: your code");
        assertThat(mail.text()).containsPattern("yours: [0-9]{8}\\b");
        assertThat(mail.html()).containsPattern("yours: [0-9]{8}<");
        await().until(() -> waiting() == 0);
        assertThat(Database.dump()).doesNotContain(address);
    }

    @Test
    void it_is_in_the_readers_language_and_names_nobody() {
        ProfileStub.knows(anna, "Anna Vertraulich", "anna@company.example");
        wanted(anna, ProfileStub.wantsProof(anna, address, "de-AT"));
        var mail = Mailbox.waitFor(1, address).getFirst();
        assertThat(mail.language()).isEqualTo("de");
        assertThat(mail.subject()).isEqualTo("Shipmate: dein Code").doesNotContainPattern("[0-9]");
        assertThat(mail.text()).contains("Dieser Code beweist").doesNotContain("Anna");
        assertThat(mail.html()).contains("Dieser Code beweist").doesNotContain("Anna");
    }

    @Test
    void it_waits_for_nobodys_quiet_hours_and_preferences() {
        Database.run("update recipient set participation = 'OUT', employment = 'ALUMNUS' where person = ?", anna.id());
        wanted(anna, ProfileStub.wantsProof(anna, address, "en"));
        Mailbox.waitFor(1, address);
    }

    @Test
    void what_is_not_wanted_any_more_is_not_sent() {
        wanted(anna, UUID.randomUUID());
        await().until(() -> waiting() == 0);
        assertThat(Mailbox.of(address)).isEmpty();
    }

    @Test
    void it_waits_while_profile_service_or_the_mail_server_is_away() {
        ProfileStub.isAway(true);
        try {
            wanted(anna, ProfileStub.wantsProof(anna, address, "en"));
            await().until(() ->
                    Database.number("select coalesce(max(attempts), 0) from proof_mail where person = ?", anna.id())
                            > 0);
        } finally {
            ProfileStub.isAway(false);
        }
        assertThat(Mailbox.waitFor(1, address)).hasSize(1);
        Mailbox.whileTheServerIsDown(() -> {
            wanted(anna, ProfileStub.wantsProof(anna, address, "en"));
            await().until(() ->
                    Database.number("select coalesce(max(attempts), 0) from proof_mail where person = ?", anna.id())
                            > 0);
        });
        assertThat(Mailbox.waitFor(1, address)).hasSize(1); // the server forgets its mails when it stops
    }

    @Test
    void only_the_newest_waits_and_nobody_who_is_gone_is_written_to() {
        ProfileStub.isAway(true);
        try {
            wanted(anna, ProfileStub.wantsProof(anna, address, "en"));
            wanted(anna, ProfileStub.wantsProof(anna, address, "en"));
            assertThat(waiting()).isEqualTo(1);
            records.erase(anna.id());
            assertThat(waiting()).isZero();
            wanted(anna, ProfileStub.wantsProof(anna, address, "en"));
            assertThat(waiting()).isZero();
        } finally {
            ProfileStub.isAway(false);
        }
    }
}
