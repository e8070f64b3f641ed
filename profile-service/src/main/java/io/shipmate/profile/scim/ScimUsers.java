package io.shipmate.profile.scim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.shipmate.kit.database.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

@ApplicationScoped
class ScimUsers implements PanacheRepositoryBase<ScimUser, UUID> {

    Optional<ScimUser> of(UUID connection, UUID id) {
        return find("id = ?1 and connection = ?2", id, connection).firstResultOptional();
    }

    /** For a change: two changes of one user wait for each other. */
    Optional<ScimUser> locked(UUID connection, UUID id) {
        return find("id = ?1 and connection = ?2", id, connection)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    boolean isNameTaken(UUID connection, String userName) {
        return count("connection = ?1 and lower(userName) = lower(?2)", connection, userName) > 0;
    }

    boolean isLinked(UUID connection, UUID person) {
        return count("connection = ?1 and person = ?2", connection, person) > 0;
    }

    /** What all providers say of a person. */
    List<ScimUser> ofPerson(UUID person) {
        return find("person", person).list();
    }

    /** The people who are inactive on a connection. */
    List<UUID> inactive(UUID connection) {
        return getEntityManager()
                .createQuery("select u.person from ScimUser u where u.connection = ?1 and not u.active", UUID.class)
                .setParameter(1, connection)
                .getResultList();
    }

    /** Remembers that somebody has left, with this last day, because no provider knows them any more. */
    void letGo(UUID person) {
        flush();
        session().createNativeMutationQuery("""
                        insert into scim_let_go (person, left_on)
                        select id, left_on from person where id = ?1 and employment = 'ALUMNUS'
                        on conflict (person) do update set left_on = excluded.left_on""").setParameter(1, person).executeUpdate();
    }

    /** Whether it is for this that somebody has left. */
    boolean wasLetGo(UUID person) {
        return OneColumn.of(session(), """
                                select count(*) from scim_let_go l join person p on p.id = l.person
                                where p.id = ?1 and p.left_on is not distinct from l.left_on""", Long.class).setParameter(1, person).getSingleResult() > 0;
    }

    /** Those of these ids, in this order, as far as they are there. */
    List<ScimUser> inOrder(List<UUID> ids) {
        Map<UUID, ScimUser> found =
                find("id in ?1", ids).stream().collect(Collectors.toMap(ScimUser::id, Function.identity()));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** The id by which all sources know the person behind a user of this connection. */
    Optional<String> personIdOf(UUID connection, UUID user) {
        return OneColumn.of(session(), """
                        select p.external_id from scim_user u join person p on p.id = u.person
                        where u.id = ?1 and u.connection = ?2""", String.class)
                .setParameter(1, user)
                .setParameter(2, connection)
                .getResultStream()
                .findFirst();
    }

    /** The users of this connection who are the people with these ids. */
    Map<String, UUID> byPersonIds(UUID connection, Collection<String> personIds) {
        return session()
                .createNativeQuery("""
                        select p.external_id, u.id from person p join scim_user u on u.person = p.id
                        where u.connection = ?1 and p.external_id in (?2)""", Object[].class)
                .setParameter(1, connection)
                .setParameterList(2, personIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1]));
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
