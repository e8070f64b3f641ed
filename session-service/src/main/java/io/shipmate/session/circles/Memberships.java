package io.shipmate.session.circles;

import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The one place that says whether somebody is in a circle; every feature of this service asks here first. Whoever is not
 * in it gets 404, the same for a circle that does not exist.
 */
@ApplicationScoped
public class Memberships {

    /** How many open circles one person's home screen looks at. */
    private static final int HOME = 20;

    private final Circles circles;
    private final Caller caller;

    Memberships(Circles circles, Caller caller) {
        this.circles = circles;
        this.caller = caller;
    }

    /** The caller's place in a circle, for reading; also of one that they have left. */
    @Transactional
    public Membership reading(UUID circle) {
        return Membership.of(callersOwn(circle), caller.person());
    }

    /** The same for a change: until the transaction ends the circle can neither pause nor end. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Membership writing(UUID circle) {
        var membership = withOwnWords(circle);
        if (membership.hasLeft()) {
            throw new CircleRefused.NotActive(CircleState.ENDED);
        }
        return membership;
    }

    /** The same for what one may do with one's own words also after one has left. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Membership withOwnWords(UUID circle) {
        var own = callersOwn(circle);
        circles.getEntityManager().refresh(own, LockModeType.PESSIMISTIC_READ);
        if (!own.has(caller.person())) { // they were being forgotten
            throw new CircleRefused.Unknown();
        }
        return Membership.of(own, caller.person());
    }

    /**
     * Where what is shared with the circle comes from: itself, and for two partners who were buddies of a third the circle of the three, as far as they wrote
     * there themselves while both were in it.
     */
    @Transactional
    public List<SharedSource> sourcesOf(Membership membership) {
        var own = new SharedSource(membership.circle(), membership.sight());
        var circle = circles.findById(membership.circle());
        if (circle.grownFrom() == null || membership.hasLeft()) {
            return List.of(own);
        }
        return circles.findByIdOptional(circle.grownFrom())
                .map(before -> List.of(own, new SharedSource(before.id(), sightOf(before, membership.members()))))
                .orElse(List.of(own));
    }

    private static Sight sightOf(Circle before, List<UUID> partners) {
        var oneHasLeft = partners.stream().anyMatch(before::hasLeft);
        return new Sight(Set.copyOf(partners), oneHasLeft ? before.leftAt() : null);
    }

    /** The caller's places in those of these circles that are, or were, theirs. */
    @Transactional
    public Map<UUID, Membership> among(Collection<UUID> ids) {
        return circles.of(caller.person(), ids).stream()
                .map(circle -> Membership.of(circle, caller.person()))
                .collect(Collectors.toMap(Membership::circle, Function.identity()));
    }

    /** The circles that a person is in, ended ones too; not those that they have left. */
    @Transactional
    public List<UUID> circlesOf(UUID person) {
        return circles.idsOf(person);
    }

    /** The caller's circles that have not ended, the newest first and not more than a home screen can show. */
    @Transactional
    public List<CircleView> open() {
        return circles.openOf(caller.person(), HOME).stream()
                .map(circle -> CircleView.of(circle, caller.person()))
                .toList();
    }

    /** Refuses a sign-in that belongs to nobody as it would be for any circle: nothing can be told from the answer. */
    public void requirePerson() {
        callerWhoMayBeInIt();
    }

    Circle callersOwn(UUID id) {
        var person = callerWhoMayBeInIt();
        return circles.findByIdOptional(id)
                .filter(circle -> circle.has(person))
                .orElseThrow(CircleRefused.Unknown::new);
    }

    /** Who works for the company's programmes or systems and is nobody's partner gets the answer that all others get. */
    private UUID callerWhoMayBeInIt() {
        var official = caller.has(Roles.PEOPLE_ADMIN) || caller.has(Roles.PROGRAMME_MANAGER) || caller.has(Roles.OPS);
        if (official && caller.knownPerson().isEmpty()) {
            throw new CircleRefused.Unknown();
        }
        return caller.person();
    }
}
