package io.shipmate.matching.programmes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Programmes implements PanacheRepositoryBase<Programme, UUID> {

    private static final String BEFORE = " and p.id < ?2";
    private static final String NEWEST_FIRST = " order by p.id desc";

    /** Open for everybody, or this person is invited; who was invited and whose invitation was taken back is not. */
    private static final String JOINABLE = """
            select p from Programme p where p.state = io.shipmate.matching.programmes.ProgrammeState.ENROLLING
              and (p.admission = io.shipmate.matching.programmes.Admission.EVERYBODY or exists (
                select 1 from ProgrammeInvitation i where i.programme = p.id and i.person = ?1
                  and i.state <> io.shipmate.matching.programmes.ProgrammeInvitationState.WITHDRAWN))""";

    /** In it, on its waiting list, or invited while one may join. */
    private static final String OF_SOMEBODY = """
            select p from Programme p where (exists (
                select 1 from Enrolment e where e.programme = p.id and e.person = ?1
                  and e.state <> io.shipmate.matching.programmes.EnrolmentState.WITHDRAWN)
              or p.state = io.shipmate.matching.programmes.ProgrammeState.ENROLLING and exists (
                select 1 from ProgrammeInvitation i where i.programme = p.id and i.person = ?1
                  and i.state = io.shipmate.matching.programmes.ProgrammeInvitationState.OPEN))""";

    /** Goes on if there is such a programme. */
    void requireKnown(UUID id) {
        if (count("id", id) == 0) {
            throw new ProgrammeRefused.Unknown();
        }
    }

    /** The programme, locked until the transaction ends. */
    Programme locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProgrammeRefused.Unknown::new);
    }

    Optional<Programme> lockedIfThere(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The newest first; {@code before} is the id of the last one seen, or null. */
    List<Programme> joinable(UUID person, UUID before, int rows) {
        return page(JOINABLE, person, before, rows);
    }

    /** The same of those that concern somebody. */
    List<Programme> of(UUID person, UUID before, int rows) {
        return page(OF_SOMEBODY, person, before, rows);
    }

    private List<Programme> page(String which, UUID person, UUID before, int rows) {
        var query = before == null
                ? find(which + NEWEST_FIRST, person)
                : find(which + BEFORE + NEWEST_FIRST, person, before);
        return query.range(0, rows - 1).list();
    }

    /** All, or those in one state. */
    List<Programme> all(ProgrammeState state, UUID before, int rows) {
        var states = state == null ? EnumSet.allOf(ProgrammeState.class) : EnumSet.of(state);
        var query = before == null
                ? find("state in ?1 order by id desc", states)
                : find("state in ?1 and id < ?2 order by id desc", states, before);
        return query.range(0, rows - 1).list();
    }

    /** Those whose last day is over. */
    List<UUID> toEnd(Instant now, int rows) {
        return getEntityManager()
                .createQuery("""
                        select p.id from Programme p where p.endsAt <= ?1 and p.state in (
                          io.shipmate.matching.programmes.ProgrammeState.ENROLLING,
                          io.shipmate.matching.programmes.ProgrammeState.RUNNING) order by p.endsAt""", UUID.class)
                .setParameter(1, now)
                .setMaxResults(rows)
                .getResultList();
    }
}
