package io.shipmate.profile.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Counts people by what is said of their jobs. Who has left or not yet begun does not count. */
@ApplicationScoped
class JobRows {

    private final Session entities;

    JobRows(Session entities) {
        this.entities = entities;
    }

    /**
     * All people of whom the same is said and who stand at the same place.
     *
     * @param family what a source states, or null
     * @param level what a source states, or null
     */
    record Row(String title, String family, String level, JobPlace place, long people) {}

    /** To be closed. */
    Stream<Row> all() {
        return entities.createNativeQuery("""
                        select job_title, stated_job_family, stated_level, job_family, level, level_rank, count(*) from person
                        where employment <> 'ALUMNUS' and joined_at is not null group by 1, 2, 3, 4, 5, 6""", Object[].class)
                .setFetchSize(1000)
                .getResultStream()
                .map(row -> new Row(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        new JobPlace((String) row[3], (String) row[4], (Integer) row[5], 0),
                        (Long) row[6]));
    }

    /**
     * What the architecture has no place for, most people first.
     *
     * @param kind null for every kind
     * @param after the last one seen, or null
     */
    List<UnmappedView> unmapped(Architecture architecture, UnmappedKind kind, UnmappedView after, int limit) {
        var query = entities.createNativeQuery("""
                        with said as (
                            select job_title, stated_job_family, stated_level, job_family, level, level_rank,
                                job_family = any (string_to_array(:families, ',')) as known from person
                            where employment <> 'ALUMNUS' and joined_at is not null),
                        lacking as (
                            select 'FAMILY' as kind, stated_job_family as said from said
                                where stated_job_family is not null and not known
                            union all select 'LEVEL', stated_level from said
                                where stated_level is not null and level_rank is null
                            union all select 'TITLE_WITHOUT_FAMILY', job_title from said
                                where job_title is not null and job_family is null
                            union all select 'TITLE_WITHOUT_LEVEL', job_title from said
                                where job_title is not null and level is null),
                        counted as (select kind, said, count(*) as people from lacking group by kind, said)
                        select kind, said, people from counted where (:kind = '' or kind = :kind)
                            and (:people < 0 or (-people, kind, said) > (-:people, :afterKind, :afterSaid))
                        order by -people, kind, said limit :limit""", Object[].class);
        return query.setParameter(
                        "families",
                        architecture.families().stream().map(JobFamily::key).collect(Collectors.joining(",")))
                .setParameter("kind", kind == null ? "" : kind.name())
                .setParameter("people", after == null ? -1 : after.people())
                .setParameter("afterKind", after == null ? "" : after.kind().name())
                .setParameter("afterSaid", after == null ? "" : after.said())
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new UnmappedView(UnmappedKind.valueOf((String) row[0]), (String) row[1], (Long) row[2]))
                .toList();
    }
}
