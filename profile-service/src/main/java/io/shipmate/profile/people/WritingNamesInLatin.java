package io.shipmate.profile.people;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.hibernate.Session;

/**
 * Sees to the names of those who were here before names were written in Latin letters as well, some at a time. Once that is
 * done it finds nobody, and asks an index that is empty.
 */
@ApplicationScoped
class WritingNamesInLatin {

    private final Session entities;

    WritingNamesInLatin(Session entities) {
        this.entities = entities;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void write() {
        var people = entities.createNativeQuery("""
                        select id, given_name || ' ' || family_name from person
                        where latin_name is null and given_name || family_name ~ '[\\u0370-\\u1dff\\u2e80-\\uffff]'
                        order by id limit 1000 for update skip locked""", Object[].class).getResultList();
        for (var person : people) {
            entities.createNativeMutationQuery("update person set latin_name = ?1, version = version + 1 where id = ?2")
                    .setParameter(1, Objects.requireNonNullElse(LatinLetters.of((String) person[1]), ""))
                    .setParameter(2, person[0])
                    .executeUpdate();
        }
    }
}
