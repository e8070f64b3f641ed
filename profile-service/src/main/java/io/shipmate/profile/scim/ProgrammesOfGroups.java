package io.shipmate.profile.scim;

import io.shipmate.kit.database.OneColumn;
import io.shipmate.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Which groups stand for which programme, and whom the others were told to be in one. Who is in two groups of one programme
 * enters it once, and leaves it with the second. Runs in the transaction of the one who changes a group.
 */
@ApplicationScoped
class ProgrammesOfGroups {

    private static final int AT_A_TIME = 1_000;
    /** Two who change groups of one person at once must see each other. */
    private static final long LOCK = 0x7363696D67727073L; // "scimgrps"

    private final Session entities;
    private final Outbox outbox;
    private final Clock clock;

    ProgrammesOfGroups(Session entities, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A group lets its members be invited to this programme from now on, and to no other. */
    void tie(UUID group, UUID programme) {
        entities.createNativeMutationQuery("""
                        insert into scim_group_programme (scim_group, programme, tied_at) values (?1, ?2, ?3)
                        on conflict (scim_group) do update set programme = excluded.programme, tied_at = excluded.tied_at
                        where scim_group_programme.programme <> excluded.programme""")
                .setParameter(1, group)
                .setParameter(2, programme)
                .setParameter(3, clock.instant())
                .executeUpdate();
        follow(peopleIn(group));
    }

    /** A group stands for no programme any more. */
    void untie(UUID group) {
        entities.createNativeMutationQuery("delete from scim_group_programme where scim_group = ?1")
                .setParameter(1, group)
                .executeUpdate();
        follow(peopleIn(group));
    }

    Optional<UUID> of(UUID group) {
        return OneColumn.of(entities, "select programme from scim_group_programme where scim_group = ?1", UUID.class)
                .setParameter(1, group)
                .getResultStream()
                .findFirst();
    }

    /** Looks at these users again, whose groups have changed. */
    void followUsers(Collection<UUID> users) {
        if (!users.isEmpty()) {
            follow(OneColumn.of(entities, "select distinct person from scim_user where id = any(?1)", UUID.class)
                    .setParameter(1, users.toArray(UUID[]::new))
                    .getResultList());
        }
    }

    /** Whom a connection's groups may have brought into a programme; ask before they go. */
    List<UUID> peopleOf(UUID connection) {
        return OneColumn.of(entities, """
                        select distinct u.person from scim_user u join scim_programme_member t on t.person = u.person
                        where u.connection = ?1""", UUID.class)
                .setParameter(1, connection)
                .getResultList();
    }

    private List<UUID> peopleIn(UUID group) {
        return OneColumn.of(entities, """
                        select distinct u.person from scim_member m join scim_user u on u.id = m.scim_user
                        where m.scim_group = ?1""", UUID.class).setParameter(1, group).getResultList();
    }

    /** Looks at these people again, and tells what is different from what was told. */
    void follow(Collection<UUID> people) {
        if (people.isEmpty()) {
            return;
        }
        entities.flush();
        OneColumn.of(entities, "select 1 from (select pg_advisory_xact_lock(?1)) locked", Integer.class)
                .setParameter(1, LOCK)
                .getSingleResult();
        var all = new ArrayList<>(people);
        all.sort(null);
        for (var from = 0; from < all.size(); from += AT_A_TIME) {
            some(all.subList(from, Math.min(all.size(), from + AT_A_TIME)));
        }
    }

    private void some(List<UUID> people) {
        var now = clock.instant();
        for (var row : entities.createNativeQuery("""
                        with wanted as (
                            select distinct p.programme, u.person from scim_user u
                            join scim_member m on m.scim_user = u.id
                            join scim_group_programme p on p.scim_group = m.scim_group
                            where u.person in (:people)),
                        gone as (
                            delete from scim_programme_member t where t.person in (:people) and not exists (
                                select 1 from wanted w where w.programme = t.programme and w.person = t.person)
                            returning t.person, t.programme),
                        come as (
                            insert into scim_programme_member (programme, person) select programme, person from wanted
                            on conflict do nothing returning person, programme)
                        select person, programme, true from come union all select person, programme, false from gone""", Object[].class)
                .setParameterList("people", people)
                .getResultList()) {
            var person = (UUID) row[0];
            var programme = (UUID) row[1];
            outbox.publish(
                    (boolean) row[2]
                            ? new ProgrammeGroupEvent.Entered(person, programme, now)
                            : new ProgrammeGroupEvent.Left(person, programme, now));
        }
    }
}
