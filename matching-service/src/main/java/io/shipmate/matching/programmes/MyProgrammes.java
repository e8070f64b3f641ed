package io.shipmate.matching.programmes;

import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The programmes that concern somebody: those they are in, wait for, or are invited to. */
@ApplicationScoped
public class MyProgrammes {

    private final Programmes programmes;
    private final Enrolments enrolments;
    private final ProgrammeInvitations invitations;
    private final Answers answers;

    MyProgrammes(Programmes programmes, Enrolments enrolments, ProgrammeInvitations invitations, Answers answers) {
        this.programmes = programmes;
        this.enrolments = enrolments;
        this.invitations = invitations;
        this.answers = answers;
    }

    /** The newest of those that are not over, for the home screen. */
    @Transactional
    public List<MyProgrammeView> newest(UUID person, int most) {
        var some = programmes.of(person, null, most * 2).stream()
                .filter(programme -> programme.state() != ProgrammeState.ENDED)
                .limit(most)
                .toList();
        return views(some, person);
    }

    @Transactional
    Page<MyProgrammeView> list(UUID person, PageRequest page) {
        var rows = programmes.of(person, LookingAtProgrammes.before(page), page.fetch());
        var found = page.page(rows, programme -> List.of(programme.id().toString()));
        return new Page<>(views(found.items(), person), found.next());
    }

    private List<MyProgrammeView> views(List<Programme> some, UUID person) {
        var ids = some.stream().map(Programme::id).toList();
        var yeses = byProgramme(enrolments.of(ids, person), Enrolment::programme);
        var invited = byProgramme(invitations.of(ids, person), ProgrammeInvitation::programme);
        return some.stream()
                .map(programme -> view(programme, yeses.get(programme.id()), invited.get(programme.id())))
                .toList();
    }

    private static <T> Map<UUID, T> byProgramme(List<T> all, Function<T, UUID> programme) {
        return all.stream().collect(Collectors.toMap(programme, Function.identity()));
    }

    private MyProgrammeView view(Programme programme, Enrolment enrolment, ProgrammeInvitation invitation) {
        var shown = ProgrammeView.of(programme);
        if (enrolment == null || !enrolment.isIn()) {
            var standing = answers.isDeclined(invitation)
                    ? MyProgrammeView.Standing.DECLINED
                    : MyProgrammeView.Standing.INVITED;
            return new MyProgrammeView(shown, standing, invitation.invitedAt(), invitation.id(), null);
        }
        return enrolment.state() == EnrolmentState.ENROLLED
                ? new MyProgrammeView(shown, MyProgrammeView.Standing.ENROLLED, enrolment.since(), null, null)
                : new MyProgrammeView(
                        shown,
                        MyProgrammeView.Standing.WAITING,
                        enrolment.since(),
                        null,
                        enrolments.placeInLine(enrolment));
    }
}
