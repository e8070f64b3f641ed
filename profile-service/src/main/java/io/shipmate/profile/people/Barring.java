package io.shipmate.profile.people;

import io.shipmate.profile.returning.ErasedIdentities;
import io.shipmate.profile.returning.ErasedIdentities.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Keeps those out who were erased and have not come back, of whom sources go on speaking. */
@ApplicationScoped
class Barring {

    private final ErasedIdentities identities;

    Barring(ErasedIdentities identities) {
        this.identities = identities;
    }

    /**
     * Those of the newcomers who were erased. Ask after the known ones are locked: then nobody is erased in between.
     *
     * @param known the HRIS ids of those who are there
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<String> erased(List<HrFacts> said, Set<String> known) {
        return identities.among(said.stream()
                .filter(facts -> !known.contains(facts.externalId()))
                .map(facts -> new Identity(facts.externalId(), facts.email()))
                .toList());
    }

    /** The same facts, of which none names somebody as manager who was erased. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<HrFacts> withoutErasedManagers(List<HrFacts> said) {
        var erased = identities.amongExternalIds(said.stream()
                .map(HrFacts::managerExternalId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return erased.isEmpty()
                ? said
                : said.stream()
                        .map(facts -> erased.contains(facts.managerExternalId()) ? facts.reportingTo(null) : facts)
                        .toList();
    }

    /** Whoever is barred by one id is barred by another, too. */
    @Transactional(Transactional.TxType.MANDATORY)
    void alsoCalled(String externalId, String other) {
        identities.alsoCalled(externalId, other);
    }

    /** Sources call somebody who is here by this id now: it no longer means whoever was erased. */
    @Transactional(Transactional.TxType.MANDATORY)
    void givenToSomebody(String externalId) {
        identities.release(externalId);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Set<String> erased(Collection<String> externalIds) {
        return identities.amongExternalIds(externalIds);
    }
}
