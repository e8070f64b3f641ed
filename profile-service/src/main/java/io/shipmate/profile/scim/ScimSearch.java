package io.shipmate.profile.scim;

import io.shipmate.kit.database.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Finds the resources of a connection that a filter is true of. */
@ApplicationScoped
class ScimSearch {

    /** What a list reads, and in which order. */
    enum Of {
        USERS("from scim_user u join person p on p.id = u.person where u.connection = :connection", "u.id"),
        GROUPS("from scim_group g where g.connection = :connection", "g.id");

        private final String from;
        private final String id;

        Of(String from, String id) {
            this.from = from;
            this.id = id;
        }

        String count(String condition) {
            return "select count(*) " + from + " and " + condition;
        }

        String page(String condition) {
            return "select " + id + ' ' + from + " and " + condition + " order by " + id
                    + " offset :skipped limit :count";
        }
    }

    /**
     * One page.
     *
     * @param total how many there are on all pages
     */
    record Found(long total, List<UUID> ids) {}

    private final Session entities;

    ScimSearch(Session entities) {
        this.entities = entities;
    }

    Found users(UUID connection, ScimQuery query) {
        return found(Of.USERS, connection, query, new ScimFilter(query.filter(), FilterColumn.OF_USERS));
    }

    Found groups(UUID connection, ScimQuery query) {
        return found(Of.GROUPS, connection, query, new ScimFilter(query.filter(), FilterColumn.OF_GROUPS));
    }

    private Found found(Of list, UUID connection, ScimQuery query, ScimFilter filter) {
        var total = bound(list.count(filter.condition()), Long.class, connection, filter)
                .getSingleResult();
        if (query.count() == 0 || total < query.startIndex()) {
            return new Found(total, List.of());
        }
        return new Found(
                total,
                bound(list.page(filter.condition()), UUID.class, connection, filter)
                        .setParameter("skipped", query.startIndex() - 1)
                        .setParameter("count", query.count())
                        .getResultList());
    }

    private <T> NativeQuery<T> bound(String sql, Class<T> type, UUID connection, ScimFilter filter) {
        var statement = OneColumn.of(entities, sql, type).setParameter("connection", connection);
        filter.parameters().forEach(statement::setParameter);
        return statement;
    }
}
