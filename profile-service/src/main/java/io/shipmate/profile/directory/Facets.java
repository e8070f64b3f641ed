package io.shipmate.profile.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/**
 * Counting those who are found. Counts of few people are always those of now. To count many takes long, and among many nobody
 * sees one come or go, so counts over {@link #MANY} people may be {@code shipmate.directory.counts-stay} old.
 */
@ApplicationScoped
class Facets {

    private static final int MOST_VALUES = 50;
    private static final int MANY = 500;
    private static final int MOST_KEPT = 500;

    private final Session entities;
    private final TitleWords titleWords;
    private final Clock clock;
    private final Duration stay;
    private final Map<Asked, Kept> kept = new ConcurrentHashMap<>();
    private final Map<Asked, Object> counting = new ConcurrentHashMap<>();

    private record Asked(DirectoryQuery query, boolean alike) {}

    private record Kept(FacetsView facets, Instant until) {}

    Facets(
            Session entities,
            TitleWords titleWords,
            Clock clock,
            @ConfigProperty(name = "shipmate.directory.counts-stay") Duration stay) {
        this.entities = entities;
        this.titleWords = titleWords;
        this.clock = clock;
        this.stay = stay;
    }

    /**
     * Everybody on all pages, whichever is shown. Those who ask the same at the same time wait for one count.
     *
     * @param alike whether nobody has the words, so that those are listed who resemble them
     */
    FacetsView of(DirectoryQuery query, boolean alike) {
        var asked = new Asked(query, alike);
        var known = known(asked);
        if (known != null) {
            return known;
        }
        var turn = counting.computeIfAbsent(asked, _ -> new Object());
        try {
            synchronized (turn) {
                var meanwhile = known(asked);
                return meanwhile == null ? keep(asked, counted(asked)) : meanwhile;
            }
        } finally {
            counting.remove(asked, turn);
        }
    }

    private FacetsView known(Asked asked) {
        var known = kept.get(asked);
        return known != null && known.until().isAfter(clock.instant()) ? known.facets() : null;
    }

    private FacetsView keep(Asked asked, FacetsView facets) {
        if (facets.total() > MANY) {
            var now = clock.instant();
            if (kept.size() >= MOST_KEPT) {
                kept.values().removeIf(one -> !one.until().isAfter(now));
            }
            if (kept.size() < MOST_KEPT) {
                kept.put(asked, new Kept(facets, now.plus(stay)));
            }
        }
        return facets;
    }

    private FacetsView counted(Asked asked) {
        var sql = new DirectorySql(asked.query(), titleWords.meant(asked.alike()));
        var statement = entities.createNativeQuery(sql.facets(asked.alike(), MOST_VALUES), Object[].class);
        sql.parameters().forEach(statement::setParameter);
        Map<String, List<FacetsView.Count>> counts = new HashMap<>();
        var total = 0L;
        for (var row : statement.getResultList()) {
            var people = ((Number) row[2]).longValue();
            if (row[0].equals("total")) {
                total = people;
            } else {
                counts.computeIfAbsent((String) row[0], _ -> new ArrayList<>())
                        .add(new FacetsView.Count((String) row[1], people));
            }
        }
        return new FacetsView(
                total,
                counts.getOrDefault("jobFamily", List.of()),
                counts.getOrDefault("level", List.of()),
                counts.getOrDefault("unit", List.of()),
                counts.getOrDefault("location", List.of()),
                counts.getOrDefault("language", List.of()));
    }
}
