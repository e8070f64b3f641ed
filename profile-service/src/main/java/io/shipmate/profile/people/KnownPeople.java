package io.shipmate.profile.people;

import io.shipmate.kit.database.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What is known of people, for the features through which facts come in. Runs in the transaction of the one who asks. */
@ApplicationScoped
public class KnownPeople {

    private final People people;
    private final FormerIds formerIds;
    private final Barring barring;
    private final Session entities;

    KnownPeople(People people, FormerIds formerIds, Barring barring, Session entities) {
        this.people = people;
        this.formerIds = formerIds;
        this.barring = barring;
        this.entities = entities;
    }

    /** Somebody who is known, and what of them. */
    public record Known(UUID id, HrFacts facts) {}

    /** Who reports to whom, as external ids; a manager need not have arrived. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, String> reportingLines() {
        return entities.createQuery("""
                        select p.facts.externalId, p.facts.managerExternalId from Person p
                        where p.facts.managerExternalId is not null""", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** What is known of somebody; they are locked until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<HrFacts> known(String externalId) {
        return people.lockedByExternalId(externalId).map(Person::facts);
    }

    /** Those of these whom we know, by external id; they are locked until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, Known> locked(Collection<String> externalIds) {
        return people.lockedByExternalIds(externalIds).stream()
                .collect(Collectors.toMap(p -> p.facts().externalId(), p -> new Known(p.id(), p.facts())));
    }

    /** The same by our ids, in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Known> lockedById(Collection<UUID> ids) {
        return people.lockedByIds(ids).stream()
                .map(person -> new Known(person.id(), person.facts()))
                .toList();
    }

    /** Those of these ids by which people were known before, with the ids by which they are known now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, String> presentIds(Collection<String> externalIds) {
        return formerIds.present(externalIds);
    }

    /** Those of these ids by which sources call somebody who was erased and has not come back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> erased(Collection<String> externalIds) {
        return barring.erased(externalIds);
    }

    /** Whoever was erased under the one id stays out under the other, by which sources call them now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void staysErased(String former, String present) {
        barring.alsoCalled(former, present);
    }

    /** The person whom the HRIS knows by this id, or knew. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> personOf(String externalId) {
        return OneColumn.of(entities, "select person from any_external_id where external_id = ?1", UUID.class)
                .setParameter(1, externalId)
                .getResultStream()
                .findFirst();
    }

    /** What is known of these people now, for showing it; nobody is locked. Whoever is erased is absent. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, HrFacts> factsOf(Collection<UUID> ids) {
        return entities.createQuery("select p.id, p.facts from Person p where p.id in ?1", Object[].class)
                .setParameter(1, ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (HrFacts) row[1]));
    }
}
