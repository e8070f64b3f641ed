package io.shipmate.kit.database;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Native queries whose rows have one column: ids, counts, answers to "is there".
 *
 * <p>Asked for a basic type alone, Hibernate takes every single query for one it has not met. Its cache of plans fills up,
 * throws out what is of use, and is searched through with each query, for all these have the same hash. Queries for rows it
 * knows again, so these are asked for, and the value is taken out of the row.
 */
public final class OneColumn {

    private OneColumn() {}

    /** The query whose results are of this basic type: {@code UUID}, {@code Boolean}, {@code Long}, {@code Instant} and so on. */
    public static <T> NativeQuery<T> of(Session entities, String sql, Class<T> type) {
        return entities.createNativeQuery(sql, Object[].class).setTupleTransformer((row, _) -> type.cast(row[0]));
    }
}
