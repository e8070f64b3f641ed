package io.shipmate.matching.programmes;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A person's enrolments and invitations to programmes. Erasure frees their place; who waits moves up. */
@ApplicationScoped
class ProgrammeRecords implements PersonalData {

    private final Programmes programmes;
    private final Enrolments enrolments;
    private final ProgrammeInvitations invitations;
    private final Answers answers;
    private final Places places;

    ProgrammeRecords(
            Programmes programmes,
            Enrolments enrolments,
            ProgrammeInvitations invitations,
            Answers answers,
            Places places) {
        this.programmes = programmes;
        this.enrolments = enrolments;
        this.invitations = invitations;
        this.answers = answers;
        this.places = places;
    }

    /** All of a person's. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Everything(List<EnrolmentView> enrolments, List<Invited> invitations) {}

    /** One invitation with the answer that only the person knows. */
    record Invited(UUID programme, Instant invitedAt, ProgrammeInvitationState state, boolean declined) {}

    @Override
    public String section() {
        return "programmes";
    }

    @Override
    public Object export(UUID person) {
        var own = enrolments.everything(person).stream().map(EnrolmentView::of).toList();
        var invited = invitations.everything(person).stream()
                .map(i -> new Invited(i.programme(), i.invitedAt(), i.state(), answers.isDeclined(i)))
                .toList();
        return own.isEmpty() && invited.isEmpty() ? null : new Everything(own, invited);
    }

    @Override
    public void erase(UUID person) {
        for (var id : enrolments.programmesOf(person)) {
            var programme = programmes.locked(id);
            enrolments.of(id, person).ifPresent(enrolment -> {
                if (programme.isOpen() && enrolment.isIn()) {
                    places.leave(programme, enrolment);
                }
                enrolments.delete(enrolment);
            });
        }
        invitations.forgetOf(person);
    }
}
