package io.shipmate.matching.partnerships;

import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.kit.outbox.Outbox;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import io.shipmate.kit.problem.Invalid;
import io.shipmate.matching.pool.Member;
import io.shipmate.matching.pool.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Looking at one's partnerships, pausing, resuming and ending them. Either of the two may do any of it, without a reason. */
@ApplicationScoped
public class Partnering {

    private static final Logger LOG = Logger.getLogger(Partnering.class);

    /** Who does not know for how long leaves the end open. */
    private static final int LONGEST_PAUSE_YEARS = 5;

    private final Partnerships partnerships;
    private final PartnershipViews views;
    private final Members members;
    private final Outbox outbox;
    private final Clock clock;

    Partnering(Partnerships partnerships, PartnershipViews views, Members members, Outbox outbox, Clock clock) {
        this.views = views;
        this.partnerships = partnerships;
        this.members = members;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Page<PartnershipView> list(UUID person, PageRequest page) {
        var after = page.after(1);
        var before = after.isEmpty() ? null : UUID.fromString(after.getFirst());
        return page.page(partnerships.page(person, before, page.fetch()), p -> List.of(p.id().toString()))
                .map(p -> views.of(p, person));
    }

    @Transactional
    PartnershipView one(UUID id, UUID person) {
        return views.of(partnerships.ofMember(id, person), person);
    }

    @Transactional
    @Idempotent
    PartnershipView pause(UUID id, PausePartnership request, UUID person) {
        var now = clock.instant();
        var zone = members.find(person).map(Member::zone).orElse(ZoneOffset.UTC);
        requireFuture(request.until(), now, zone);
        return change(id, person, now, partnership -> partnership.pause(request.until(), zone, now));
    }

    @Transactional
    @Idempotent
    PartnershipView resume(UUID id, UUID person) {
        var now = clock.instant();
        return change(id, person, now, partnership -> partnership.resume(now));
    }

    @Transactional
    @Idempotent
    PartnershipView end(UUID id, UUID person) {
        var now = clock.instant();
        return change(id, person, now, partnership -> partnership.end(now));
    }

    /** Somebody's partnerships that neither rest nor are over. */
    @Transactional
    public Set<UUID> active(UUID person) {
        var now = clock.instant();
        return partnerships.open(person).stream()
                .filter(partnership -> partnership.stateAt(now) == PartnershipState.ACTIVE)
                .map(Partnership::id)
                .collect(Collectors.toSet());
    }

    /** Pauses one of this person's partnerships, until a day or with an open end; does nothing if it rests already or is over. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void letRest(UUID id, LocalDate until, UUID person) {
        if (partnerships.lockedOfMember(id, person).stateAt(clock.instant()) == PartnershipState.ACTIVE) {
            pause(id, new PausePartnership(until), person);
        }
    }

    /** Ends one of this person's partnerships; does nothing if it is over. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void letEnd(UUID id, UUID person) {
        if (partnerships.lockedOfMember(id, person).stateAt(clock.instant()) != PartnershipState.ENDED) {
            end(id, person);
        }
    }

    private PartnershipView change(UUID id, UUID person, Instant now, Function<Partnership, PartnershipEvent> verb) {
        var partnership = partnerships.lockedOfMember(id, person);
        partnership.wake(now).ifPresent(outbox::publish);
        var event = verb.apply(partnership);
        outbox.publish(event);
        LOG.infof("%s %s", event.type(), id);
        return views.of(partnership, person);
    }

    private static void requireFuture(LocalDate until, Instant now, ZoneId zone) {
        var today = now.atZone(zone).toLocalDate();
        if (until != null && (!until.isAfter(today) || until.isAfter(today.plusYears(LONGEST_PAUSE_YEARS)))) {
            throw Invalid.at("/until", "must be a day in the next " + LONGEST_PAUSE_YEARS + " years");
        }
    }
}
