package io.shipmate.profile.scim;

import io.shipmate.kit.database.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Who is in which group. A group may have tens of thousands of members, so they are never read to change a few, and those who
 * come or go are handed to the database as an array: a statement has at most 65,535 parameters.
 */
@ApplicationScoped
class Memberships {

    private final Session entities;

    Memberships(Session entities) {
        this.entities = entities;
    }

    /**
     * Adds users of the connection to a group.
     *
     * @return those who were not in it
     */
    Set<UUID> add(UUID connection, UUID group, Collection<UUID> users) {
        if (users.isEmpty()) {
            return Set.of();
        }
        entities.flush();
        requireKnown(connection, users);
        return new HashSet<>(OneColumn.of(entities, """
                        with added as (
                            insert into scim_member (scim_group, scim_user)
                            select cast(:grp as uuid), u.id from scim_user u where u.id = any(:users)
                            on conflict do nothing returning scim_user)
                        select scim_user from added""", UUID.class)
                .setParameter("grp", group)
                .setParameter("users", users.toArray(UUID[]::new))
                .getResultList());
    }

    /**
     * Takes users from a group.
     *
     * @return those who were in it
     */
    Set<UUID> remove(UUID group, Collection<UUID> users) {
        if (users.isEmpty()) {
            return Set.of();
        }
        entities.flush();
        return new HashSet<>(OneColumn.of(entities, """
                        with removed as (
                            delete from scim_member where scim_group = :grp and scim_user = any(:users)
                            returning scim_user)
                        select scim_user from removed""", UUID.class)
                .setParameter("grp", group)
                .setParameter("users", users.toArray(UUID[]::new))
                .getResultList());
    }

    /** The members of each of these groups, by one query. */
    Map<UUID, List<UUID>> ofGroups(Collection<UUID> groups) {
        var members = new HashMap<UUID, List<UUID>>();
        if (groups.isEmpty()) {
            return members;
        }
        for (var row : entities.createNativeQuery("""
                        select scim_group, scim_user from scim_member where scim_group in (?1)
                        order by scim_group, scim_user""", Object[].class)
                .setParameterList(1, groups)
                .getResultList()) {
            members.computeIfAbsent((UUID) row[0], _ -> new ArrayList<>()).add((UUID) row[1]);
        }
        return members;
    }

    List<UUID> of(UUID group) {
        return OneColumn.of(
                        entities,
                        "select scim_user from scim_member where scim_group = ?1 order by scim_user",
                        UUID.class)
                .setParameter(1, group)
                .getResultList();
    }

    /** The groups of each of these users, by name. */
    Map<UUID, List<Membership>> ofUsers(Collection<UUID> users) {
        var groups = new HashMap<UUID, List<Membership>>();
        for (var row : entities.createNativeQuery("""
                        select m.scim_user, g.id, g.display_name from scim_member m
                        join scim_group g on g.id = m.scim_group
                        where m.scim_user in (?1) order by lower(g.display_name), g.id""", Object[].class)
                .setParameterList(1, users)
                .getResultList()) {
            groups.computeIfAbsent((UUID) row[0], _ -> new ArrayList<>())
                    .add(new Membership((UUID) row[1], (String) row[2]));
        }
        return groups;
    }

    /** A group that somebody is in. */
    record Membership(UUID group, String name) {}

    private void requireKnown(UUID connection, Collection<UUID> users) {
        var known = OneColumn.of(
                        entities,
                        "select count(*) from scim_user where connection = :connection and id = any(:users)",
                        Long.class)
                .setParameter("connection", connection)
                .setParameter("users", users.toArray(UUID[]::new))
                .getSingleResult();
        if (known != new HashSet<>(users).size()) {
            throw new ScimRefused.Wrong(
                    ScimRefused.Kind.INVALID_VALUE, "members: not all of them are users of this connection");
        }
    }
}
