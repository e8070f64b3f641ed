package io.shipmate.session.circles;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Circles implements PanacheRepositoryBase<Circle, UUID> {

    private static final String MINE = "from Circle c where :person member of c.people";
    private static final String AND_STILL_IN_IT = " and not array_contains(c.former, :person)";

    /** Makes sure that there is such a circle, however many ask at once, and returns it locked. */
    Circle locked(CircleNews.Told told, Collection<UUID> members) {
        var id = told.circle();
        var isNew = getEntityManager()
                        .createNativeQuery("""
                        insert into circle (id, partnership, buddy_group, roundtable, state, opened_at, version, buddy_version)
                        values (?1, cast(?2 as uuid), cast(?3 as uuid), cast(?4 as uuid), 'ACTIVE', ?5, ?6, ?6)
                        on conflict do nothing""")
                        .setParameter(1, id)
                        .setParameter(2, text(told.partnership()))
                        .setParameter(3, text(told.buddyGroup()))
                        .setParameter(4, text(told.roundtable()))
                        .setParameter(5, told.at())
                        .setParameter(6, Circle.UNTOLD)
                        .executeUpdate()
                == 1;
        if (isNew) {
            members.forEach(member -> getEntityManager()
                    .createNativeQuery("insert into circle_member (circle, person) values (?1, ?2)")
                    .setParameter(1, id)
                    .setParameter(2, member)
                    .executeUpdate());
        }
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    /** A person's circles, those that they have left included, newest first, from behind {@code before}. */
    List<Circle> of(UUID person, UUID before, int most) {
        var query = before == null
                ? getEntityManager().createQuery(MINE + " order by c.id desc", Circle.class)
                : getEntityManager()
                        .createQuery(MINE + " and c.id < :before order by c.id desc", Circle.class)
                        .setParameter("before", before);
        return query.setParameter("person", person).setMaxResults(most).getResultList();
    }

    /** A person's circles that have not ended, newest first. */
    List<Circle> openOf(UUID person, int most) {
        return getEntityManager()
                .createQuery(MINE + AND_STILL_IN_IT + " and c.state <> :ended order by c.id desc", Circle.class)
                .setParameter("person", person)
                .setParameter("ended", CircleState.ENDED)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those of the circles that the person is in, or was. */
    List<Circle> of(UUID person, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(MINE + " and c.id in :ids", Circle.class)
                        .setParameter("person", person)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Those that the person is in, ended ones too. */
    List<UUID> idsOf(UUID person) {
        return getEntityManager()
                .createQuery("select c.id " + MINE + AND_STILL_IN_IT, UUID.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** Every circle of the person, for export and erasure. */
    List<Circle> allOf(UUID person) {
        return getEntityManager()
                .createQuery(MINE + " order by c.id", Circle.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** Locks every circle of the person, in the order of their ids. */
    void holdAllOf(UUID person) {
        getEntityManager()
                .createQuery(MINE + " order by c.id", Circle.class)
                .setParameter("person", person)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
