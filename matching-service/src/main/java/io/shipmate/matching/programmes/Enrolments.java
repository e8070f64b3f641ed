package io.shipmate.matching.programmes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.shipmate.kit.database.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class Enrolments implements PanacheRepositoryBase<Enrolment, UUID> {

    private final Session entities;

    Enrolments(Session entities) {
        this.entities = entities;
    }

    Optional<Enrolment> of(UUID programme, UUID person) {
        return find("programme = ?1 and person = ?2", programme, person).firstResultOptional();
    }

    List<Enrolment> of(Collection<UUID> programmes, UUID person) {
        return programmes.isEmpty() ? List.of() : list("programme in ?1 and person = ?2", programmes, person);
    }

    List<Enrolment> everything(UUID person) {
        return list("person = ?1 order by programme", person);
    }

    /** The programmes that somebody has ever said yes to, without the enrolments, which are read once those are locked. */
    List<UUID> programmesOf(UUID person) {
        return entities.createQuery("select e.programme from Enrolment e where e.person = ?1 order by 1", UUID.class)
                .setParameter(1, person)
                .getResultList();
    }

    long countIn(UUID programme) {
        return count("programme = ?1 and state = ?2", programme, EnrolmentState.ENROLLED);
    }

    /** Those who have waited longest, the longest first. */
    List<Enrolment> nextWaiting(UUID programme, int rows) {
        return find("programme = ?1 and state = ?2 order by turn", programme, EnrolmentState.WAITING)
                .range(0, rows - 1)
                .list();
    }

    /** Which place on the waiting list this one has, 1 the next to move up. */
    long placeInLine(Enrolment waiting) {
        return 1
                + count(
                        "programme = ?1 and state = ?2 and turn < ?3",
                        waiting.programme(),
                        EnrolmentState.WAITING,
                        waiting.turn());
    }

    /** In the order in which they came; {@code after} is the turn of the last one seen. */
    List<Enrolment> roster(UUID programme, Set<EnrolmentState> states, long after, int rows) {
        return find("programme = ?1 and state in ?2 and turn > ?3 order by turn", programme, states, after)
                .range(0, rows - 1)
                .list();
    }

    /** Those who are in it, by their ids. */
    List<UUID> peopleIn(UUID programme) {
        return entities.createQuery(
                        "select e.person from Enrolment e where e.programme = ?1 and e.state = ?2 order by e.person",
                        UUID.class)
                .setParameter(1, programme)
                .setParameter(2, EnrolmentState.ENROLLED)
                .getResultList();
    }

    /** Higher than all before. */
    long nextTurn() {
        return OneColumn.of(entities, "select nextval('enrolment_turn')", Long.class)
                .getSingleResult();
    }
}
