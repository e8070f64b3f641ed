package io.shipmate.profile.directory;

import io.shipmate.kit.paging.PageRequest;
import io.shipmate.profile.topics.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Finding those who take part. */
@ApplicationScoped
class Directory {

    private static final int MOST_VALUES = 50;
    private static final String EXACT = "=";
    private static final String RESEMBLING = "~";

    private final Session entities;
    private final Topics topics;

    Directory(Session entities, Topics topics) {
        this.entities = entities;
        this.topics = topics;
    }

    private record Found(DirectoryEntryView entry, int rank, String sortName) {

        static Found of(Object[] row) {
            return new Found(
                    new DirectoryEntryView(
                            (UUID) row[0],
                            (row[1] + " " + row[2]).strip(),
                            (String) row[3],
                            (String) row[4],
                            (String) row[5],
                            (String) row[6],
                            (String) row[7],
                            (String) row[8],
                            (String) row[9]),
                    (int) row[10],
                    (String) row[11]);
        }

        List<String> key(String how) {
            return List.of(how, String.valueOf(rank), sortName, entry.id().toString());
        }
    }

    /** Who has the words; if nobody has, whose words resemble them. The cursor remembers which of the two it was. */
    @Transactional
    DirectoryView find(DirectoryQuery asked, boolean withFacets, PageRequest page) {
        var query = asked.folded(this::folded);
        var below = query.topic() == null ? List.<UUID>of() : topics.withDescendants(query.topic());
        var after = page.after(4);
        var resembling = !after.isEmpty() && after.getFirst().equals(RESEMBLING);
        var sql = new DirectorySql(resembling ? query.loosely() : query, below);
        var found = found(sql, query, after, page.fetch());
        if (found.isEmpty() && after.isEmpty() && !query.words().isEmpty()) {
            resembling = true;
            sql = new DirectorySql(query.loosely(), below);
            found = found(sql, query, after, page.fetch());
        }
        var how = resembling ? RESEMBLING : EXACT;
        return DirectoryView.of(
                page.page(found, last -> last.key(how)).map(Found::entry), withFacets ? facets(sql) : null);
    }

    private String folded(String words) {
        return entities.createNativeQuery("select folded(?1)", String.class)
                .setParameter(1, words)
                .getSingleResult();
    }

    private List<Found> found(DirectorySql sql, DirectoryQuery query, List<String> after, int limit) {
        var statement = bind(
                        entities.createNativeQuery(sql.page(!after.isEmpty()), Object[].class), sql.pageParameters())
                .setParameter("fetch", limit);
        if (!after.isEmpty()) {
            if (!query.words().isEmpty()) {
                statement.setParameter("afterRank", Integer.parseInt(after.get(1)));
            }
            statement.setParameter("afterName", after.get(2)).setParameter("afterId", UUID.fromString(after.get(3)));
        }
        return statement.getResultStream().map(Found::of).toList();
    }

    private FacetsView facets(DirectorySql sql) {
        Map<String, List<FacetsView.Count>> facets = new HashMap<>();
        var total = 0L;
        for (var row : bind(entities.createNativeQuery(sql.facets(), Object[].class), sql.parameters())
                .getResultList()) {
            var people = ((Number) row[2]).longValue();
            if (row[0].equals("total")) {
                total = people;
            } else {
                facets.computeIfAbsent((String) row[0], _ -> new ArrayList<>())
                        .add(new FacetsView.Count((String) row[1], people));
            }
        }
        return new FacetsView(
                total,
                most(facets, "jobFamily"),
                most(facets, "level"),
                most(facets, "unit"),
                most(facets, "location"),
                most(facets, "language"));
    }

    private static List<FacetsView.Count> most(Map<String, List<FacetsView.Count>> facets, String name) {
        return facets.getOrDefault(name, List.of()).stream().limit(MOST_VALUES).toList();
    }

    private static NativeQuery<Object[]> bind(NativeQuery<Object[]> query, Map<String, Object> parameters) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
