package io.shipmate.matching.partnerships;

import io.shipmate.kit.outbox.Outbox;
import io.shipmate.matching.pool.Departure;
import io.shipmate.matching.pool.Employment;
import io.shipmate.matching.pool.Member;
import io.shipmate.matching.pool.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * What becomes of partnerships when somebody leaves: they rest, without an end, until both want them to go on. Whoever says nothing lets them
 * rest for ever; nothing ends by itself.
 */
@ApplicationScoped
class GoingOn {

    private static final Logger LOG = Logger.getLogger(GoingOn.class);

    private final Partnerships partnerships;
    private final Wishes wishes;
    private final PartnershipViews views;
    private final Members members;
    private final Outbox outbox;
    private final Clock clock;

    GoingOn(
            Partnerships partnerships,
            Wishes wishes,
            PartnershipViews views,
            Members members,
            Outbox outbox,
            Clock clock) {
        this.partnerships = partnerships;
        this.wishes = wishes;
        this.views = views;
        this.members = members;
        this.outbox = outbox;
        this.clock = clock;
    }

    void on(@Observes Departure departure) {
        for (var partnership : partnerships.lockedOpen(departure.person())) {
            switch (departure.step()) {
                case LEFT -> rest(partnership);
                case RETURNED -> welcomeBack(partnership);
                case GOES_ON -> goOnIfBothWant(partnership);
            }
        }
    }

    /** Two who have both left and both said yes before need not stop. */
    private void rest(Partnership partnership) {
        if (wishes.areBoth(partnership)) {
            return;
        }
        var now = clock.instant();
        partnership.wake(now).ifPresent(outbox::publish);
        partnership.restUntilBothAgree(now).ifPresent(this::tell);
        wishes.begin(partnership);
    }

    /** What rests because somebody had left rests like any other now, unless the other one has left, too. */
    private void welcomeBack(Partnership partnership) {
        var stillOneHasLeft = members.of(partnership.members()).stream().anyMatch(GoingOn::hasLeft);
        if (partnership.awaitsBoth() && !stillOneHasLeft) {
            partnership.needsNoAgreement();
            wishes.forget(partnership);
        }
    }

    private void goOnIfBothWant(Partnership partnership) {
        if (partnership.awaitsBoth() && wishes.areBoth(partnership)) {
            tell(partnership.goOnTogether(clock.instant()));
            wishes.forget(partnership);
        }
    }

    /** Says what the one who has stayed wants; it may be said otherwise until both have said yes. */
    @Transactional
    PartnershipView keepGoing(UUID id, KeepGoing choice, UUID person) {
        // Whoever leaves or changes their mind at the same time is waited for; people before partnerships.
        members.lock(partnerships.ofMember(id, person).members().toArray(UUID[]::new));
        var partnership = partnerships.lockedOfMember(id, person);
        partnership.requireAwaitingBoth(clock.instant());
        if (members.find(person).filter(GoingOn::hasLeft).isPresent()) {
            throw new PartnershipRefused.ChosenForAll();
        }
        wishes.put(partnership, person, choice.keepGoing());
        goOnIfBothWant(partnership);
        return views.of(partnership, person);
    }

    private static boolean hasLeft(Member member) {
        return member.employment() == Employment.ALUMNUS;
    }

    private void tell(PartnershipEvent event) {
        outbox.publish(event);
        LOG.infof("%s %s", event.type(), event.partnership());
    }
}
