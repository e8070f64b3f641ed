package io.shipmate.matching.programmes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ProgrammeInvitations implements PanacheRepositoryBase<ProgrammeInvitation, UUID> {

    Optional<ProgrammeInvitation> of(UUID programme, UUID person) {
        return find("programme = ?1 and person = ?2", programme, person).firstResultOptional();
    }

    List<ProgrammeInvitation> of(Collection<UUID> programmes, UUID person) {
        return programmes.isEmpty() ? List.of() : list("programme in ?1 and person = ?2", programmes, person);
    }

    /** The person's own; to anybody else it does not exist. */
    ProgrammeInvitation mine(UUID id, UUID person) {
        return find("id = ?1 and person = ?2 and state <> ?3", id, person, ProgrammeInvitationState.WITHDRAWN)
                .firstResultOptional()
                .orElseThrow(ProgrammeRefused.InvitationUnknown::new);
    }

    /** Which programme one of a person's own is to; read without the invitation, which is read once the programme is locked. */
    UUID programmeOf(UUID id, UUID person) {
        return getEntityManager()
                .createQuery("select programme from ProgrammeInvitation where id = ?1 and person = ?2", UUID.class)
                .setParameter(1, id)
                .setParameter(2, person)
                .getResultStream()
                .findFirst()
                .orElseThrow(ProgrammeRefused.InvitationUnknown::new);
    }

    /** Whether somebody was invited and it was not taken back; a no changes nothing in that. */
    boolean inForce(UUID programme, UUID person) {
        return count(
                        "programme = ?1 and person = ?2 and state <> ?3",
                        programme,
                        person,
                        ProgrammeInvitationState.WITHDRAWN)
                > 0;
    }

    List<ProgrammeInvitation> open(UUID programme) {
        return list("programme = ?1 and state = ?2 order by id", programme, ProgrammeInvitationState.OPEN);
    }

    List<ProgrammeInvitation> everything(UUID person) {
        return list("person = ?1 order by id", person);
    }

    /** The newest first; {@code before} is the id of the last one seen, or null. */
    List<ProgrammeInvitation> page(UUID programme, UUID before, int rows) {
        var query = before == null
                ? find("programme = ?1 order by id desc", programme)
                : find("programme = ?1 and id < ?2 order by id desc", programme, before);
        return query.range(0, rows - 1).list();
    }

    void forgetOf(UUID person) {
        delete("person = ?1", person);
    }
}
