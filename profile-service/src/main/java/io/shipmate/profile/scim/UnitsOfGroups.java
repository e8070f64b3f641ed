package io.shipmate.profile.scim;

import io.shipmate.kit.database.OneColumn;
import io.shipmate.profile.people.HrFacts;
import io.shipmate.profile.people.HrField;
import io.shipmate.profile.people.KnownPeople;
import io.shipmate.profile.people.Registration.Registrant;
import io.shipmate.profile.roster.RosterColumn;
import io.shipmate.profile.roster.StatedFacts;
import io.shipmate.profile.sources.FactSource;
import io.shipmate.profile.sources.Stating;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Gives people the unit that their groups stand for. Who is in several such groups has the first by name; who is in none has
 * no unit.
 */
@ApplicationScoped
class UnitsOfGroups {

    private static final int AT_A_TIME = 500;

    private final Session entities;
    private final KnownPeople people;
    private final Stating stating;

    UnitsOfGroups(Session entities, KnownPeople people, Stating stating) {
        this.entities = entities;
        this.people = people;
        this.stating = stating;
    }

    /**
     * Lets nobody else change memberships of the connection until the transaction ends, if units follow them: of two who
     * change groups of the same people at once the second sees what the first did.
     */
    void takeTurn(ScimConnection connection) {
        if (connection.unitsFrom() == UnitsFrom.GROUPS) {
            OneColumn.of(
                            entities,
                            "select 1 from pg_advisory_xact_lock(hashtextextended('scim units ' || ?1, 0))",
                            Integer.class)
                    .setParameter(1, connection.id().toString())
                    .getSingleResult();
        }
    }

    /** Looks at these users again, whose groups have changed. Nothing happens if the connection has units from elsewhere. */
    void follow(ScimConnection connection, Collection<UUID> users) {
        if (connection.unitsFrom() != UnitsFrom.GROUPS) {
            return;
        }
        var all = new ArrayList<>(users);
        all.sort(null);
        for (var from = 0; from < all.size(); from += AT_A_TIME) {
            some(connection, all.subList(from, Math.min(all.size(), from + AT_A_TIME)));
        }
    }

    private void some(ScimConnection connection, List<UUID> users) {
        var units = units(connection, users);
        var facts = people.factsOf(units.keySet());
        stating.state(
                FactSource.scim(connection.id()),
                facts.entrySet().stream()
                        .map(entry -> registrant(entry.getValue(), units.get(entry.getKey())))
                        .toList());
    }

    private static Registrant registrant(HrFacts facts, String unit) {
        var said = Map.of(RosterColumn.EXTERNAL_ID, facts.externalId(), RosterColumn.UNIT, unit);
        return new Registrant(facts.externalId(), Set.of(HrField.UNIT), known -> StatedFacts.onto(known, said));
    }

    /** The unit of each person, empty for none. */
    private Map<UUID, String> units(ScimConnection connection, List<UUID> users) {
        entities.flush();
        var units = new HashMap<UUID, String>();
        for (var row : entities.createNativeQuery("""
                        select u.person, (
                            select g.display_name from scim_member m join scim_group g on g.id = m.scim_group
                            where m.scim_user = u.id and starts_with(g.display_name, :prefix)
                            order by lower(g.display_name), g.id limit 1)
                        from scim_user u where u.id in (:users)""", Object[].class)
                .setParameter("prefix", connection.unitPrefix())
                .setParameterList("users", users)
                .getResultList()) {
            var name = (String) row[1];
            units.put(
                    (UUID) row[0],
                    name == null
                            ? ""
                            : name.substring(connection.unitPrefix().length()).strip());
        }
        return units;
    }
}
