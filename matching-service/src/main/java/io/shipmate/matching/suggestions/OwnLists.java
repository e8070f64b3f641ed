package io.shipmate.matching.suggestions;

import io.shipmate.matching.avoidance.AvoidLists;
import io.shipmate.matching.engine.Encounters;
import io.shipmate.matching.engine.Pairs;
import io.shipmate.matching.engine.Suppressed;
import io.shipmate.matching.invitations.Mailbox;
import io.shipmate.matching.partnerships.Partners;
import io.shipmate.matching.pool.Member;
import io.shipmate.matching.pool.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;

/** Who is not to be suggested to somebody: by their own doing at once, by that of others as of the last refresh. */
@ApplicationScoped
class OwnLists {

    private final Members members;
    private final AvoidLists avoidLists;
    private final Dismissals dismissals;
    private final Mailbox mailbox;
    private final Partners partners;
    private final OthersWishes othersWishes;

    OwnLists(
            Members members,
            AvoidLists avoidLists,
            Dismissals dismissals,
            Mailbox mailbox,
            Partners partners,
            OthersWishes othersWishes) {
        this.members = members;
        this.avoidLists = avoidLists;
        this.dismissals = dismissals;
        this.mailbox = mailbox;
        this.partners = partners;
        this.othersWishes = othersWishes;
    }

    /**
     * Somebody, and what is settled for them.
     *
     * @param hasRoom whether there is room for one more partnership
     */
    record Own(Member member, boolean hasRoom, Suppressed suppressed) {}

    /** All that the database has to say for somebody's list, in one transaction. Empty for somebody unknown. */
    @Transactional
    Optional<Own> of(UUID person) {
        return members.find(person).map(this::own);
    }

    private Own own(Member member) {
        var person = member.person();
        var own = partners.of(person);
        var avoided = new HashSet<>(avoidLists.of(person));
        avoided.addAll(othersWishes.awayFrom(person));
        var already = new HashSet<>(own);
        already.addAll(mailbox.settledFor(person));
        already.addAll(dismissals.of(person).keySet());
        return new Own(
                member,
                own.size() < member.capacity(),
                new Suppressed(
                        Pairs.of(person, avoided),
                        Pairs.of(person, already),
                        Pairs.of(person, othersWishes.competitorsOf(person)),
                        Encounters.none()));
    }
}
