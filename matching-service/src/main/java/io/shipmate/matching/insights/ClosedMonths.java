package io.shipmate.matching.insights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shipmate.kit.database.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The months that are over, and the one that a replica is about to close. A month is closed once; the database refuses to change what was said of it, and
 * whatever happens later, an erasure included, it stays as it was told.
 */
@ApplicationScoped
class ClosedMonths {

    private static final String FIGURES =
            "people, with_partner, found_partner, waited, with_buddy, never_shown, exposure, reciprocity";

    private static final String OF_MONTH = FIGURES + """
            , m.month, m.outcome from insight_month m left join insight_figure f on f.month = m.month and f.cut = 'COMPANY'\s""";

    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 1);

    private final Session entities;
    private final ObjectMapper json;

    ClosedMonths(Session entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** A month of which something has been said for good. */
    record Closed(YearMonth month, Outcome outcome, Figures company) {}

    /** A group's figures. */
    record OfGroup(Group group, Figures figures) {}

    /** Whether this replica, and no other, is to close a month, for a while that it may prolong. */
    @Transactional
    boolean claim(YearMonth month, UUID replica, Instant now, Duration lease) {
        return entities.createNativeMutationQuery("""
                        insert into insight_month (month, leased_by, leased_until) values (?1, ?2, ?3)
                        on conflict (month) do update set leased_by = ?2, leased_until = ?3
                        where insight_month.closed_at is null and insight_month.leased_until <= ?4""")
                        .setParameter(1, day(month))
                        .setParameter(2, replica)
                        .setParameter(3, now.plus(lease))
                        .setParameter(4, now)
                        .executeUpdate()
                == 1;
    }

    /** Goes on closing it. False if it is this replica's no more. */
    @Transactional
    boolean prolong(YearMonth month, UUID replica, Instant until) {
        return entities.createNativeMutationQuery(
                                "update insight_month set leased_until = ?3 where month = ?1 and leased_by = ?2 and closed_at is null")
                        .setParameter(1, day(month))
                        .setParameter(2, replica)
                        .setParameter(3, until)
                        .executeUpdate()
                == 1;
    }

    /** Says what the month was like, for good. False, changing nothing, if it is this replica's no more. */
    @Transactional
    boolean close(YearMonth month, UUID replica, Outcome outcome, Map<Group, Figures> figures, Instant now) {
        var mine = entities.createNativeMutationQuery("""
                        update insight_month set closed_at = ?3, outcome = ?4, leased_by = null, leased_until = null
                        where month = ?1 and leased_by = ?2 and closed_at is null""")
                .setParameter(1, day(month))
                .setParameter(2, replica)
                .setParameter(3, now)
                .setParameter(4, outcome.name())
                .executeUpdate();
        if (mine == 1) {
            figures.forEach((group, told) -> insert(month, group, told));
        }
        return mine == 1;
    }

    private void insert(YearMonth month, Group group, Figures told) {
        entities.createNativeMutationQuery("""
                        insert into insight_figure (month, cut, key, people, with_partner, found_partner, waited, with_buddy, never_shown,
                            exposure, reciprocity)
                        select ?1, ?2, ?3, f.people, f."withPartner", f."foundPartner", f.waited, f."withBuddy", f."neverShown",
                            f.exposure, f.reciprocity
                        from jsonb_to_record(cast(?4 as jsonb)) as f (people integer, "withPartner" integer, "foundPartner" integer,
                            waited text, "withBuddy" integer, "neverShown" integer, exposure integer, reciprocity integer)""")
                .setParameter(1, day(month))
                .setParameter(2, group.cut().name())
                .setParameter(3, group.key())
                .setParameter(4, text(told))
                .executeUpdate();
    }

    /** Says of all months from one on until another, which is not among them, that nobody has looked, unless somebody did. */
    @Transactional
    void miss(YearMonth from, YearMonth until, Instant now) {
        for (var month = from; month.isBefore(until); month = month.plusMonths(1)) {
            entities.createNativeMutationQuery("""
                            insert into insight_month (month, closed_at, outcome) values (?1, ?2, 'MISSED')
                            on conflict (month) do update set closed_at = ?2, outcome = 'MISSED', leased_by = null, leased_until = null
                            where insight_month.closed_at is null""")
                    .setParameter(1, day(month))
                    .setParameter(2, now)
                    .executeUpdate();
        }
    }

    @Transactional
    boolean isClosed(YearMonth month) {
        return outcome(month).isPresent();
    }

    /** What was told of all groups of the newest month of which anything was told. */
    @Transactional
    Map<Group, Figures> newest() {
        var figures = new HashMap<Group, Figures>();
        entities.createNativeQuery(
                        "select " + FIGURES
                                + ", cut, key from insight_figure where month = (select max(month) from insight_figure)",
                        Object[].class)
                .getResultStream()
                .forEach(row -> figures.put(group(row), figures(row)));
        return figures;
    }

    /** Closed months, the newest first. */
    @Transactional
    List<Closed> page(YearMonth before, int rows) {
        return entities.createNativeQuery("select " + OF_MONTH + """
                        where m.closed_at is not null and m.month < ?1
                        order by m.month desc limit ?2""", Object[].class)
                .setParameter(1, before == null ? AFTER_ALL : day(before))
                .setParameter(2, rows)
                .getResultStream()
                .map(ClosedMonths::closed)
                .toList();
    }

    @Transactional
    Optional<Closed> find(YearMonth month) {
        return entities.createNativeQuery(
                        "select " + OF_MONTH + "where m.closed_at is not null and m.month = ?1", Object[].class)
                .setParameter(1, day(month))
                .getResultStream()
                .map(ClosedMonths::closed)
                .findFirst();
    }

    /** Groups, those of a cut together, in the order of their keys. */
    @Transactional
    List<OfGroup> groups(YearMonth month, Group after, int rows) {
        return entities.createNativeQuery("select " + FIGURES + """
                        , cut, key from insight_figure
                        where month = ?1 and cut <> 'COMPANY' and (cut, key) > (?2, ?3) order by cut, key limit ?4""", Object[].class)
                .setParameter(1, day(month))
                .setParameter(2, after == null ? "" : after.cut().name())
                .setParameter(3, after == null ? "" : after.key())
                .setParameter(4, rows)
                .getResultStream()
                .map(row -> new OfGroup(group(row), figures(row)))
                .toList();
    }

    private static Group group(Object[] row) {
        return new Group(Cut.valueOf((String) row[8]), (String) row[9]);
    }

    private Optional<String> outcome(YearMonth month) {
        return OneColumn.of(
                        entities,
                        "select outcome from insight_month where month = ?1 and closed_at is not null",
                        String.class)
                .setParameter(1, day(month))
                .getResultStream()
                .findFirst();
    }

    private static Closed closed(Object[] row) {
        return new Closed(
                YearMonth.from((LocalDate) row[8]),
                Outcome.valueOf((String) row[9]),
                row[0] == null ? null : figures(row));
    }

    private static Figures figures(Object[] row) {
        return new Figures(
                (Integer) row[0],
                (Integer) row[1],
                (Integer) row[2],
                row[3] == null ? null : Waiting.valueOf((String) row[3]),
                (Integer) row[4],
                (Integer) row[5],
                (Integer) row[6],
                (Integer) row[7]);
    }

    private static LocalDate day(YearMonth month) {
        return month.atDay(1);
    }

    private String text(Figures figures) {
        try {
            return json.writeValueAsString(figures);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
