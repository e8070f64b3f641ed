package io.shipmate.matching.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What other features may know of programmes: where one stands, and who is in it. */
@ApplicationScoped
public class Enrolled {

    private final Programmes programmes;
    private final Enrolments enrolments;

    Enrolled(Programmes programmes, Enrolments enrolments) {
        this.programmes = programmes;
        this.enrolments = enrolments;
    }

    /**
     * A programme as other features know it.
     *
     * @param forBuddies whether it brings buddies together
     * @param endedAt null while it is not over
     */
    public record Standing(UUID programme, ProgrammeState state, boolean forBuddies, Instant endedAt) {

        static Standing of(Programme programme) {
            return new Standing(programme.id(), programme.state(), programme.task() == Task.BUDDY, programme.endedAt());
        }
    }

    /** Where a programme stands, if there is one. */
    @Transactional
    public Optional<Standing> standing(UUID programme) {
        return programmes.findByIdOptional(programme).map(Standing::of);
    }

    /** The same; who is in it and where it stands does not change before the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Standing> lock(UUID programme) {
        return programmes.lockedIfThere(programme).map(Standing::of);
    }

    /** Those who are in it (who waits is not), in the order of their ids. */
    @Transactional
    public List<UUID> peopleIn(UUID programme) {
        return enrolments.peopleIn(programme);
    }
}
