package io.shipmate.profile.hris;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An employee as one connection knows them: the provider's id, ours, and the newest that was said of each fact. */
@Entity
class HrisSubject {

    @Id
    private UUID id;

    private UUID connection;
    private String subject;
    private String externalId;

    @JdbcTypeCode(SqlTypes.JSON)
    private SubjectFacts facts;

    @Version
    private long version;

    HrisSubject() {}

    /** Takes in what was said; the external id is the provider's own unless something else was said. */
    void take(SubjectFacts newFacts) {
        facts = newFacts;
        externalId = newFacts.value(MappedFact.EXTERNAL_ID)
                .filter(said -> !said.isEmpty())
                .orElse(subject);
    }

    /** The external id, if anything was ever said of the employee. */
    Optional<String> knownAs() {
        return facts.registers().isEmpty() ? Optional.empty() : Optional.of(externalId);
    }

    UUID connection() {
        return connection;
    }

    String subject() {
        return subject;
    }

    String externalId() {
        return externalId;
    }

    SubjectFacts facts() {
        return facts;
    }
}
