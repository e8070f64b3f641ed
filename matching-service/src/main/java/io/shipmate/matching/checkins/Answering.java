package io.shipmate.matching.checkins;

import io.shipmate.kit.sealing.SealedPlace;
import io.shipmate.kit.sealing.SealingScope;
import io.shipmate.kit.sealing.Seals;
import io.shipmate.matching.partnerships.Partnering;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Looking at the check-ins that wait for one's answer, and answering. */
@ApplicationScoped
public class Answering {

    private final CheckIns checkIns;
    private final Partnering partnering;
    private final Seals seals;
    private final Clock clock;

    Answering(CheckIns checkIns, Partnering partnering, Seals seals, Clock clock) {
        this.checkIns = checkIns;
        this.partnering = partnering;
        this.seals = seals;
        this.clock = clock;
    }

    /** Those that wait for this person's answer, the newest first. Of a partnership that is over or rests nothing is asked any more. */
    @Transactional
    public List<CheckInView> waiting(UUID person) {
        var open = checkIns.open(person, clock.instant());
        if (open.isEmpty()) {
            return List.of();
        }
        var active = partnering.active(person);
        var opener = seals.opener(SealingScope.of(person));
        return open.stream()
                .filter(checkIn -> active.contains(checkIn.partnership()))
                .filter(checkIn -> opener.open(checkIn.answer(), place(checkIn)).equals(CheckInAnswer.NONE))
                .map(CheckInView::of)
                .toList();
    }

    /**
     * Keeps the answer, and pauses or ends the partnership if that is what was said; if the other one was faster, nothing is left to do. The same answer
     * twice is one answer.
     */
    @Transactional
    void answer(UUID person, UUID id, AnswerCheckIn request) {
        var checkIn = checkIns.locked(id, person, clock.instant()).orElseThrow(CheckInRefused.Unknown::new);
        var scope = SealingScope.of(person);
        var before = seals.open(checkIn.answer(), scope, place(checkIn));
        if (before.equals(request.answer().letter())) {
            return;
        }
        if (!before.equals(CheckInAnswer.NONE)) {
            throw new CheckInRefused.Answered();
        }
        switch (request.answer()) {
            case GO_ON -> {}
            case PAUSE -> partnering.letRest(checkIn.partnership(), request.until(), person);
            case END -> partnering.letEnd(checkIn.partnership(), person);
        }
        checkIn.keep(seals.seal(request.answer().letter(), scope, place(checkIn)));
    }

    static SealedPlace place(CheckIn checkIn) {
        return new SealedPlace("check_in.answer", checkIn.id());
    }
}
