package io.shipmate.profile.directory;

import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.paging.PageRequest;
import io.shipmate.kit.problem.Invalid;
import io.shipmate.profile.participation.LanguageTag;
import io.shipmate.profile.topics.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Finding those who take part. */
@ApplicationScoped
class Directory {

    private final Session entities;
    private final Topics topics;
    private final TitleWords titleWords;
    private final Facets facets;

    Directory(Session entities, Topics topics, TitleWords titleWords, Facets facets) {
        this.entities = entities;
        this.topics = topics;
        this.titleWords = titleWords;
        this.facets = facets;
    }

    /** Whoever was found, and where they stand. */
    private record Found(DirectoryEntryView entry, Way way, int rank, String sortName, String snapshot) {

        static Found of(Object[] row, Way way) {
            return new Found(DirectoryEntryView.of(row), way, (int) row[10], (String) row[11], (String) row[12]);
        }
    }

    /**
     * The end of the page before.
     *
     * @param snapshot what the database had seen when the first page was read
     */
    private record Place(Way way, int rank, String sortName, UUID id, String snapshot) {

        private static final int PARTS = 5;

        static Place after(PageRequest page) {
            var key = page.after(PARTS);
            return key.isEmpty()
                    ? null
                    : new Place(
                            Way.valueOf(key.get(0)),
                            Integer.parseInt(key.get(1)),
                            key.get(2),
                            UUID.fromString(key.get(3)),
                            key.get(4));
        }

        static List<String> key(Found last, Place before) {
            return List.of(
                    last.way().name(),
                    String.valueOf(last.rank()),
                    last.sortName(),
                    last.entry().id().toString(),
                    before == null ? last.snapshot() : before.snapshot());
        }
    }

    /**
     * Who has the words; if nobody has, whose words resemble them. The cursor remembers which of the two it was. Only for
     * people of the roster, which is looked up in the same transaction.
     */
    @Transactional
    DirectoryView find(FindPeople asked, boolean withFacets, PageRequest page, Caller caller) {
        caller.person();
        var after = Place.after(page);
        var query = query(asked);
        var ways = after == null ? Way.exact(query) : after.way().onwards();
        var found = found(query, ways, after, page.fetch());
        if (found.isEmpty() && after == null && query.hasWords()) {
            ways = Way.alike();
            found = found(query, ways, null, page.fetch());
        }
        return DirectoryView.of(
                page.page(found, last -> Place.key(last, after)).map(Found::entry),
                withFacets ? facets.of(query, ways.getFirst().isAlike()) : null);
    }

    private DirectoryQuery query(FindPeople asked) {
        return new DirectoryQuery(
                DirectoryQuery.words(asked.q(), this::folded),
                asked.topic() == null ? null : topics(asked.topic()),
                asked.jobFamily(),
                asked.level(),
                asked.unit(),
                asked.location(),
                asked.language() == null
                        ? null
                        : LanguageTag.tidy(asked.language()).orElse(asked.language()));
    }

    /** By its id, or by one of its names. */
    private Set<UUID> topics(String asked) {
        try {
            return Set.copyOf(topics.withDescendants(UUID.fromString(asked)));
        } catch (IllegalArgumentException _) {
            var named = topics.named(asked);
            if (named.isEmpty()) {
                throw Invalid.coded("topic", "not-a-topic");
            }
            return named;
        }
    }

    private String folded(String words) {
        if (words.chars().allMatch(letter -> letter < 128)) {
            return words.toLowerCase(java.util.Locale.ROOT);
        }
        return (String) entities.createNativeQuery("select folded(?1), 0", Object[].class)
                .setParameter(1, words)
                .getSingleResult()[0];
    }

    private List<Found> found(DirectoryQuery query, List<Way> ways, Place after, int fetch) {
        var found = new ArrayList<Found>();
        for (var way : ways) {
            if (found.size() < fetch) {
                found.addAll(found(query, way, after, fetch - found.size()));
            }
        }
        return found;
    }

    private List<Found> found(DirectoryQuery query, Way way, Place after, int fetch) {
        var behind = after != null && after.way() == way;
        var sql = new DirectorySql(query, titleWords.meant(way.isAlike()));
        var statement = entities.createNativeQuery(sql.page(way, after != null, behind), Object[].class)
                .setParameter("fetch", fetch);
        sql.parameters().forEach(statement::setParameter);
        if (after != null) {
            statement.setParameter("snapshot", after.snapshot());
        }
        if (behind) {
            statement.setParameter("afterName", after.sortName()).setParameter("afterId", after.id());
            statement.setParameter("afterRank", after.rank());
        }
        return statement.getResultStream().map(row -> Found.of(row, way)).toList();
    }
}
