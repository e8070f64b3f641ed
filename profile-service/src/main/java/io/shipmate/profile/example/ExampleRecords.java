package io.shipmate.profile.example;

import io.shipmate.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Whether somebody shows that they have a peer. With whom is matching-service's to export. */
@ApplicationScoped
class ExampleRecords implements PersonalData {

    private final Peers peers;
    private final LeadingByExample leading;

    ExampleRecords(Peers peers, LeadingByExample leading) {
        this.peers = peers;
        this.leading = leading;
    }

    @Override
    public String section() {
        return "example";
    }

    @Override
    public Object export(UUID person) {
        return leading.isShown(person) ? new ExampleView(true) : null;
    }

    @Override
    public void erase(UUID person) {
        peers.forget(person);
    }
}
