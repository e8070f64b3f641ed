package io.shipmate.profile.continuity;

import io.shipmate.profile.people.AfterLeaving;
import io.shipmate.profile.people.ContinuityView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What others of this service may ask: the owner's own view, and the addresses that are proved. */
@ApplicationScoped
public class Contacts implements AfterLeaving {

    private final Continuities continuities;
    private final Addresses addresses;

    Contacts(Continuities continuities, Addresses addresses) {
        this.continuities = continuities;
        this.addresses = addresses;
    }

    @Override
    @Transactional
    public ContinuityView of(UUID person) {
        return continuities
                .findByIdOptional(person)
                .map(continuity -> view(continuity, addresses))
                .orElse(ContinuityView.NOTHING_SAID);
    }

    @Override
    @Transactional
    public List<UUID> whoProved(String address) {
        return continuities.verifiedUnder(addresses.hashes(address)).stream()
                .map(Continuity::person)
                .toList();
    }

    /** The private addresses that are proved, by person; who has none is absent. */
    @Transactional
    public Map<UUID, String> verifiedOf(Collection<UUID> people) {
        var found = new HashMap<UUID, String>();
        if (!people.isEmpty()) {
            continuities
                    .verifiedOf(people)
                    .forEach(continuity ->
                            addresses.opened(continuity).ifPresent(address -> found.put(continuity.person(), address)));
        }
        return found;
    }

    static ContinuityView view(Continuity continuity, Addresses addresses) {
        return new ContinuityView(
                continuity.keepPartnerships(),
                addresses
                        .opened(continuity)
                        .map(address -> new ContinuityView.PersonalContactView(address, continuity.verifiedAt()))
                        .orElse(null));
    }
}
