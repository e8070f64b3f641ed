package io.shipmate.profile.continuity;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.UUID;

/** After a rotation of the master key: hashes of addresses are made anew, so that the old key may go. */
@ApplicationScoped
class Rehashing {

    private static final int AT_ONCE = 200;

    private final Continuities continuities;
    private final Addresses addresses;

    Rehashing(Continuities continuities, Addresses addresses) {
        this.continuities = continuities;
        this.addresses = addresses;
    }

    @Scheduled(every = "24h", delayed = "5m")
    void rehash() {
        UUID last = null;
        do {
            last = rehashAfter(last);
        } while (last != null);
    }

    /** Returns the last person seen, or null if nobody is left. */
    @Transactional
    UUID rehashAfter(UUID after) {
        var some = continuities.withAddress(after, AT_ONCE);
        for (var continuity : some) {
            addresses
                    .opened(continuity)
                    .map(addresses::hash)
                    .filter(hash -> !Arrays.equals(hash, continuity.addressHash()))
                    .ifPresent(continuity::rehash);
        }
        return some.size() < AT_ONCE ? null : some.getLast().person();
    }
}
