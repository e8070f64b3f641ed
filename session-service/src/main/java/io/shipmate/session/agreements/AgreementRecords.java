package io.shipmate.session.agreements;

import io.shipmate.kit.privacy.PersonalData;
import io.shipmate.kit.sealing.Seals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What somebody signed and what they added to agreements. */
@ApplicationScoped
class AgreementRecords implements PersonalData {

    private final Agreements agreements;
    private final Seals seals;

    AgreementRecords(Agreements agreements, Seals seals) {
        this.agreements = agreements;
        this.seals = seals;
    }

    record Signed(int version, Instant at) {}

    record Part(UUID circle, List<Signed> signatures, List<String> clauses) {}

    @Override
    public String section() {
        return "agreements";
    }

    @Override
    public Object export(UUID person) {
        var parts = agreements.touchedBy(person).stream()
                .map(agreement -> part(agreement, person))
                .toList();
        return parts.isEmpty() ? null : parts;
    }

    private Part part(Agreement agreement, UUID person) {
        return new Part(
                agreement.circle(),
                agreement.signaturesOf(person).stream()
                        .map(s -> new Signed(s.number(), s.signedAt()))
                        .toList(),
                agreement.clauses().stream()
                        .filter(clause -> clause.author().equals(person))
                        .map(clause -> seals.open(clause.words(), clause.scope(), clause.place()))
                        .toList());
    }

    @Override
    public void erase(UUID person) {
        agreements.touchedBy(person).forEach(agreement -> agreement.forget(person));
    }
}
