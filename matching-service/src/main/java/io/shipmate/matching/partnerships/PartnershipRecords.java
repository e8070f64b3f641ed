package io.shipmate.matching.partnerships;

import io.shipmate.kit.outbox.Outbox;
import io.shipmate.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** A person's partnerships. Erasure is the one thing that removes them: it ends the open ones and forgets all. */
@ApplicationScoped
class PartnershipRecords implements PersonalData {

    private final Partnerships partnerships;
    private final PartnershipViews views;
    private final Outbox outbox;
    private final Clock clock;

    PartnershipRecords(Partnerships partnerships, PartnershipViews views, Outbox outbox, Clock clock) {
        this.views = views;
        this.partnerships = partnerships;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String section() {
        return "partnerships";
    }

    @Override
    public Object export(UUID person) {
        var all =
                partnerships.all(person).stream().map(p -> views.of(p, person)).toList();
        return all.isEmpty() ? null : all;
    }

    @Override
    public void erase(UUID person) {
        for (var partnership : partnerships.all(person)) {
            if (partnership.stateAt(clock.instant()) != PartnershipState.ENDED) {
                outbox.publish(partnership.end(clock.instant()));
            }
            partnerships.delete(partnership);
        }
    }
}
