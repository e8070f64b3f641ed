package io.shipmate.profile.erasure;

import io.shipmate.profile.people.Doubles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Whoever was found to be somebody else is erased in all services like anybody, and each has to confirm it. Nobody has a
 * receipt, and no source is kept from naming them: their ids mean the one who stays.
 */
@ApplicationScoped
class ErasingDoubles implements Doubles {

    private final CarryingOut carryingOut;
    private final Confirmations confirmations;

    ErasingDoubles(CarryingOut carryingOut, Confirmations confirmations) {
        this.carryingOut = carryingOut;
        this.confirmations = confirmations;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(UUID person, UUID sameAs, Optional<UUID> admin) {
        carryingOut.begin(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                person,
                sameAs,
                confirmations.receipt(),
                admin.orElse(null));
    }
}
