package io.shipmate.matching.checkins;

import io.shipmate.kit.database.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Who is bound to whom at present. Two people are asked about one thing only: partners as partners, also while they are buddies, and buddies in two
 * programmes about the older of their groups. Three are not asked: two of them would go on.
 */
@ApplicationScoped
class Bonds {

    private static final String OF_TWO = " g.state = 'ACTIVE' and cardinality(g.people) = 2 ";

    private final Session entities;

    Bonds(Session entities) {
        this.entities = entities;
    }

    /** What somebody has with one other: open partnerships and buddy groups of two. */
    List<Reach.OfTwo> pairsOf(UUID person) {
        var partners = entities.createNativeQuery("""
                        select id, case when first = ?1 then second else first end, state <> 'ACTIVE' from partnership
                        where (first = ?1 or second = ?1) and state <> 'ENDED'""", Object[].class)
                .setParameter(1, person)
                .getResultStream()
                .map(row -> pair(Bond.Kind.PARTNERSHIP, row))
                .toList();
        var buddies = entities.createNativeQuery("""
                        select g.id, other, false from buddy_group g cross join unnest(g.people) other
                        where g.people @> array[cast(?1 as uuid)] and other <> ?1 and""" + OF_TWO + "order by g.id", Object[].class)
                .setParameter(1, person)
                .getResultStream()
                .map(row -> pair(Bond.Kind.BUDDY_GROUP, row))
                .toList();
        Set<UUID> known = new HashSet<>();
        partners.forEach(pair -> known.add(pair.other()));
        var all = new ArrayList<>(partners);
        buddies.stream().filter(pair -> known.add(pair.other())).forEach(all::add);
        return all;
    }

    private static Reach.OfTwo pair(Bond.Kind kind, Object[] row) {
        return new Reach.OfTwo(new Bond(kind, (UUID) row[0]), (UUID) row[1], (boolean) row[2]);
    }

    /** All taken seats at the roundtables where somebody sits. */
    List<Reach.Seat> seatsAround(UUID person) {
        return seats("""
                select s.id, s.person from roundtable_seat s where s.state = 'TAKEN'
                    and s.roundtable in (select roundtable from roundtable_seat where person = ?1 and state = 'TAKEN') order by s.id""", person);
    }

    /** All taken seats at the roundtables where somebody sits who reports to this one, at any distance. */
    List<Reach.Seat> seatsAroundThoseBelow(UUID person) {
        return seats("""
                with recursive below (person) as (
                    select person from pool_entry where manager = ?1
                    union
                    select p.person from pool_entry p join below on p.manager = below.person)
                select s.id, s.person from roundtable_seat s where s.state = 'TAKEN'
                    and s.roundtable in (
                        select b.roundtable from roundtable_seat b join below on below.person = b.person where b.state = 'TAKEN')""", person);
    }

    private List<Reach.Seat> seats(String query, UUID person) {
        return entities.createNativeQuery(query, Object[].class)
                .setParameter(1, person)
                .getResultStream()
                .map(row -> new Reach.Seat((UUID) row[0], (UUID) row[1]))
                .toList();
    }

    /** Whom to ask about something now; nobody while it rests or is over, or where they are asked about something else instead. */
    List<UUID> askedAbout(Bond bond) {
        var query = switch (bond.kind()) {
            case PARTNERSHIP ->
                "select unnest(array[first, second]) from partnership where id = ?1 and state = 'ACTIVE'";
            case BUDDY_GROUP -> """
                    select unnest(g.people) from buddy_group g where g.id = ?1 and""" + OF_TWO + """
                        and not exists (select 1 from partnership p
                            where p.state <> 'ENDED' and p.first = any (g.people) and p.second = any (g.people))
                        and not exists (select 1 from buddy_group o
                            where o.id < g.id and o.state = 'ACTIVE' and o.people @> g.people and cardinality(o.people) = 2)""";
            case SEAT -> "select person from roundtable_seat where id = ?1 and state = 'TAKEN'";
        };
        return OneColumn.of(entities, query, UUID.class)
                .setParameter(1, bond.id())
                .getResultList();
    }

    /** Whether it is over, for good or for the present. */
    boolean isOver(Bond bond) {
        var open = switch (bond.kind()) {
            case PARTNERSHIP -> "select 1, 1 from partnership where id = ?1 and state <> 'ENDED'";
            case BUDDY_GROUP ->
                "select 1, 1 from buddy_group where id = ?1 and state = 'ACTIVE' and cardinality(people) = 2";
            case SEAT -> "select 1, 1 from roundtable_seat where id = ?1 and state = 'TAKEN'";
        };
        return entities.createNativeQuery(open, Object[].class)
                .setParameter(1, bond.id())
                .getResultList()
                .isEmpty();
    }
}
