package io.shipmate.matching.roundtables;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class Seats implements PanacheRepositoryBase<Seat, UUID> {

    private static final int AT_ONCE = 500;

    /** All seats of a roundtable, those given up included, by place. */
    List<Seat> of(UUID roundtable) {
        return list("roundtable = ?1 order by place, id", roundtable);
    }

    Map<UUID, List<Seat>> of(Collection<UUID> roundtables) {
        return roundtables.isEmpty()
                ? Map.of()
                : stream("roundtable in ?1 order by place, id", roundtables)
                        .collect(Collectors.groupingBy(Seat::roundtable));
    }

    Optional<Seat> of(UUID roundtable, UUID person) {
        return find("roundtable = ?1 and person = ?2", roundtable, person).firstResultOptional();
    }

    /** Somebody's seats that were ever offered, the newest roundtable first; {@code before} is the last one seen, or null. */
    List<Seat> offeredTo(UUID person, UUID before, int rows) {
        var query = before == null
                ? find("person = ?1 and state <> ?2 order by roundtable desc", person, SeatState.PROPOSED)
                : find(
                        "person = ?1 and state <> ?2 and roundtable < ?3 order by roundtable desc",
                        person,
                        SeatState.PROPOSED,
                        before);
        return query.range(0, rows - 1).list();
    }

    List<Seat> allOf(UUID person) {
        return list("person = ?1 order by roundtable", person);
    }

    /** Somebody's seats that are taken or offered, in the order of the roundtables' ids. */
    List<Seat> openOf(UUID person) {
        return list(
                "person = ?1 and state in ?2 order by roundtable", person, List.of(SeatState.OFFERED, SeatState.TAKEN));
    }

    /** Whether somebody sits at a roundtable as a member. The person is locked in the pool. */
    boolean sitsSomewhere(UUID person) {
        return count("person = ?1 and state = ?2 and place > 0", person, SeatState.TAKEN) > 0;
    }

    /** Who has a member's seat, taken or still offered. */
    Set<UUID> holders(Instant now) {
        return stream(
                        "place > 0 and (state = ?1 or (state = ?2 and offeredUntil > ?3))",
                        SeatState.TAKEN,
                        SeatState.OFFERED,
                        now)
                .map(Seat::person)
                .collect(Collectors.toSet());
    }

    /** Who sits, or has sat to the end, at one of the roundtables of a forming. */
    Set<UUID> sitting(UUID forming) {
        return stream(
                        "place > 0 and state = ?1 and roundtable in (select r.id from Roundtable r where r.forming = ?2)",
                        SeatState.TAKEN,
                        forming)
                .map(Seat::person)
                .collect(Collectors.toSet());
    }

    /** By its seat, each roundtable at which somebody sits, as a member or as its facilitator; read without the seats themselves. */
    Map<UUID, UUID> takenBy(UUID person) {
        return getEntityManager()
                .createQuery(
                        "select s.id, s.roundtable from Seat s where s.person = ?1 and s.state = ?2", Object[].class)
                .setParameter(1, person)
                .setParameter(2, SeatState.TAKEN)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    /** Everybody who ever took a member's seat, by roundtable. */
    Map<UUID, List<UUID>> everTaken() {
        return stream("place > 0 and takenAt is not null order by roundtable, person")
                .collect(
                        Collectors.groupingBy(Seat::roundtable, Collectors.mapping(Seat::person, Collectors.toList())));
    }

    /** Offers that have lapsed. */
    List<Seat> lapsed(Instant now) {
        return find("state = ?1 and offeredUntil <= ?2 order by roundtable, id", SeatState.OFFERED, now)
                .range(0, AT_ONCE - 1)
                .list();
    }
}
