package io.shipmate.matching.partnerships;

import io.shipmate.kit.outbox.Outbox;
import io.shipmate.matching.pool.Member;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Who is whose partner, how much room somebody has left, and the one way in which a partnership comes to be. */
@ApplicationScoped
public class Partners {

    private static final Logger LOG = Logger.getLogger(Partners.class);

    private final Partnerships partnerships;
    private final PartnershipViews views;
    private final Session entities;
    private final Outbox outbox;
    private final Clock clock;

    Partners(Partnerships partnerships, PartnershipViews views, Session entities, Outbox outbox, Clock clock) {
        this.views = views;
        this.partnerships = partnerships;
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The partners of somebody's open partnerships, paused ones included. */
    @Transactional
    public Set<UUID> of(UUID person) {
        var partners = new HashSet<UUID>();
        partnerships.open(person).forEach(p -> partners.add(p.partnerOf(person)));
        return partners;
    }

    /** Whether two became partners since a moment, also if they are not any more. */
    @Transactional
    public boolean becamePartnersSince(UUID one, UUID other, Instant moment) {
        return partnerships.wereFormedSince(one, other, moment);
    }

    /** Whether somebody has room for one more. Holds only as long as the person is locked in the pool. */
    @Transactional
    public boolean haveRoom(Member member) {
        return of(member.person()).size() < member.capacity();
    }

    /** How many open partnerships each of these people has; who has none is absent. */
    @Transactional
    public Map<UUID, Integer> countsOf(Collection<UUID> people) {
        return people.isEmpty()
                ? Map.of()
                : counts("where state <> 'ENDED' and (first in (?1) or second in (?1))", people);
    }

    /** How many open partnerships everybody has; who has none is absent. */
    @Transactional
    public Map<UUID, Integer> counts() {
        return counts("where state <> 'ENDED'", null);
    }

    private Map<UUID, Integer> counts(String condition, Collection<UUID> people) {
        var query = entities.createNativeQuery("select first, second from partnership " + condition, Object[].class);
        if (people != null) {
            query.setParameterList(1, people);
        }
        var counts = new HashMap<UUID, Integer>();
        for (var pair : query.getResultList()) {
            counts.merge((UUID) pair[0], 1, Integer::sum);
            counts.merge((UUID) pair[1], 1, Integer::sum);
        }
        return counts;
    }

    /**
     * Makes two people partners, because both have said yes. The caller holds the locks of both in the pool and has seen that
     * both have room and are not partners already; the database refuses a second open partnership of the two all the same.
     *
     * @return the partnership's id
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID join(UUID one, UUID other) {
        var partnership = new Partnership(one, other, clock.instant());
        return form(partnership, partnership.formed());
    }

    /**
     * The same for two buddies, because both have said that they would like to keep going: their circle goes on with all that is in it. The
     * room that they have for partnerships is theirs to exceed.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID keepGoing(UUID one, UUID other, UUID circle) {
        var partnership = new Partnership(one, other, circle, clock.instant());
        return form(partnership, partnership.formed());
    }

    /** The same for two of three buddies: a circle of their own, to which their own words of the other may come along. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID growFrom(UUID one, UUID other, UUID circleOfThree) {
        var partnership = new Partnership(one, other, clock.instant());
        return form(partnership, partnership.formedFrom(circleOfThree));
    }

    private UUID form(Partnership partnership, PartnershipEvent.Formed formed) {
        partnerships.persistAndFlush(partnership);
        outbox.publish(formed);
        LOG.infof("Partnership %s formed", partnership.id());
        return partnership.id();
    }

    /** Somebody's open partnerships as they see them, the newest first. */
    @Transactional
    public List<PartnershipView> openOnes(UUID person) {
        return partnerships.open(person).stream().map(p -> views.of(p, person)).toList();
    }
}
