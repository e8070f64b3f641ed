package io.shipmate.notification.email;

import io.shipmate.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Somebody's mails that prove an address and still wait, as part of their export and erasure. */
@ApplicationScoped
class ProofRecords implements PersonalData {

    private final ProofMails mails;

    ProofRecords(ProofMails mails) {
        this.mails = mails;
    }

    record Kept(Instant askedAt) {}

    @Override
    public String section() {
        return "proofs";
    }

    @Override
    public Object export(UUID person) {
        List<Kept> waiting = mails.list("person", person).stream()
                .map(mail -> new Kept(mail.askedAt()))
                .toList();
        return waiting.isEmpty() ? null : waiting;
    }

    @Override
    public void erase(UUID person) {
        mails.forget(person);
    }
}
