package io.shipmate.matching.invitations;

import io.shipmate.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A person's invitations: those sent, and those received as far as they were shown. */
@ApplicationScoped
class InvitationRecords implements PersonalData {

    private final Invitations invitations;
    private final Mailbox mailbox;

    InvitationRecords(Invitations invitations, Mailbox mailbox) {
        this.invitations = invitations;
        this.mailbox = mailbox;
    }

    @Override
    public String section() {
        return "invitations";
    }

    @Override
    public Object export(UUID person) {
        Map<String, List<InvitationView>> all = mailbox.everything(person);
        return all.values().stream().allMatch(List::isEmpty) ? null : all;
    }

    @Override
    public void erase(UUID person) {
        invitations.forgetOf(person);
    }
}
