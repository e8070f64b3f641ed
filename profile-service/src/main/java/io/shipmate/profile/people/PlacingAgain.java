package io.shipmate.profile.people;

import io.shipmate.profile.jobs.JobPlace;
import io.shipmate.profile.jobs.JobPlaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Places people again whom an older job architecture has placed; {@link PlacingRunner} does it until nobody is left. */
@ApplicationScoped
class PlacingAgain {

    private final People people;
    private final JobPlaces places;
    private final Announcing announcing;
    private final Session entities;

    PlacingAgain(People people, JobPlaces places, Announcing announcing, Session entities) {
        this.people = people;
        this.places = places;
        this.announcing = announcing;
        this.entities = entities;
    }

    /** Somebody where an older architecture has put them, and where they belong now. */
    private record Placed(UUID person, JobPlace before, JobPlace now) {

        boolean stays() {
            return before.isSameAs(now);
        }
    }

    /** Places some of them and returns how many. What is done is done, whenever it stops. */
    @Transactional
    int step() {
        var revision = places.revision();
        var some = lockedPlacedBefore(revision);
        var staying = some.stream().filter(Placed::stays).map(Placed::person).toList();
        if (!staying.isEmpty()) {
            // Most stay where they are: that is written down for all of them at once.
            entities.createNativeMutationQuery("update person set job_revision = ?1 where id in (?2)")
                    .setParameter(1, revision)
                    .setParameter(2, staying)
                    .executeUpdate();
        }
        var moving = some.stream()
                .filter(placed -> !placed.stays())
                .map(Placed::person)
                .toList();
        people.list("id in ?1 order by id", moving).forEach(announcing::placeAgain);
        return some.size();
    }

    /** Without those that another replica holds. */
    private List<Placed> lockedPlacedBefore(long revision) {
        return entities.createNativeQuery("""
                        select id, job_title, stated_job_family, stated_level, job_family, level, level_rank from person
                        where job_revision < ?1 order by job_revision, id limit 500 for update skip locked""", Object[].class)
                .setParameter(1, revision)
                .getResultStream()
                .map(row -> new Placed(
                        (UUID) row[0],
                        new JobPlace((String) row[4], (String) row[5], (Integer) row[6], 0),
                        places.of((String) row[1], (String) row[2], (String) row[3])))
                .toList();
    }
}
