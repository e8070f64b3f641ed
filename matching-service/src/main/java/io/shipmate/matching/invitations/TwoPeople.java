package io.shipmate.matching.invitations;

import io.shipmate.matching.avoidance.AvoidLists;
import io.shipmate.matching.partnerships.Partners;
import io.shipmate.matching.pool.Member;
import io.shipmate.matching.pool.Members;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** What binds two people who might become partners: participation, capacity and reporting line, and being kept apart. */
@ApplicationScoped
class TwoPeople {

    private final Members members;
    private final Partners partners;
    private final AvoidLists avoidLists;

    TwoPeople(Members members, Partners partners, AvoidLists avoidLists) {
        this.members = members;
        this.partners = partners;
        this.avoidLists = avoidLists;
    }

    /** Locks both, whoever of them is known, until the transaction ends. */
    Map<UUID, Member> lock(UUID one, UUID other) {
        return members.lock(one, other);
    }

    /** Goes on if the caller takes part and has room; says openly which of it is in the way. */
    void requireAble(Member caller) {
        if (caller == null || !caller.isOpenToPartnerships()) {
            throw new InvitationRefused.NotTakingPart();
        }
        if (!partners.haveRoom(caller)) {
            throw new InvitationRefused.OwnCapacityFull();
        }
    }

    /** Goes on unless the two are partners already, or one reports to the other; both are known to both. */
    void requireFree(UUID caller, UUID other) {
        if (members.inOneReportingLine(caller, other)) {
            throw new InvitationRefused.ReportingLine();
        }
        if (partners.of(caller).contains(other)) {
            throw new InvitationRefused.AlreadyPartners();
        }
    }

    /**
     * Whether the other one could become a partner of the caller's now. Why not (a break, no room, an avoid-list) is for
     * nobody to know.
     */
    boolean isAble(Member other, UUID caller) {
        return other != null
                && other.isOpenToPartnerships()
                && partners.haveRoom(other)
                && !avoidLists.keepsAway(other.person(), caller);
    }

    UUID join(UUID one, UUID other) {
        return partners.join(one, other);
    }
}
