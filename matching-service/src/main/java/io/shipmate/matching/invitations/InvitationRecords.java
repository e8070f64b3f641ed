package io.shipmate.matching.invitations;

import io.shipmate.kit.privacy.PersonalData;
import io.shipmate.matching.pool.Members;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A person's invitations: those sent, and those received as far as they were shown. */
@ApplicationScoped
class InvitationRecords implements PersonalData {

    private final Invitations invitations;
    private final Mailbox mailbox;
    private final Members members;

    InvitationRecords(Invitations invitations, Mailbox mailbox, Members members) {
        this.invitations = invitations;
        this.mailbox = mailbox;
        this.members = members;
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
        members.lock(person);
        invitations.forgetOf(person);
    }
}
