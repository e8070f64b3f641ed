package io.shipmate.matching.suggestions;

import io.shipmate.matching.avoidance.AvoidLists;
import io.shipmate.matching.engine.Pairs;
import io.shipmate.matching.engine.Suppressed;
import io.shipmate.matching.invitations.Mailbox;
import io.shipmate.matching.partnerships.Partners;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.UUID;

/** Who is not to be suggested to somebody: by their own doing at once, by that of others as of the last refresh. */
@ApplicationScoped
class OwnLists {

    private final AvoidLists avoidLists;
    private final Dismissals dismissals;
    private final Mailbox mailbox;
    private final Partners partners;
    private final OthersWishes othersWishes;

    OwnLists(
            AvoidLists avoidLists,
            Dismissals dismissals,
            Mailbox mailbox,
            Partners partners,
            OthersWishes othersWishes) {
        this.avoidLists = avoidLists;
        this.dismissals = dismissals;
        this.mailbox = mailbox;
        this.partners = partners;
        this.othersWishes = othersWishes;
    }

    @Transactional
    Suppressed suppressedFor(UUID person) {
        var avoided = new HashSet<>(avoidLists.of(person));
        avoided.addAll(othersWishes.awayFrom(person));
        var already = new HashSet<>(partners.of(person));
        already.addAll(mailbox.settledFor(person));
        already.addAll(dismissals.of(person).keySet());
        return new Suppressed(Pairs.of(person, avoided), Pairs.of(person, already));
    }
}
