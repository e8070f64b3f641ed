package io.shipmate.matching.checkins;

import io.shipmate.kit.problem.Invalid;
import io.shipmate.kit.sealing.SealedPlace;
import io.shipmate.kit.sealing.SealingScope;
import io.shipmate.kit.sealing.Seals;
import io.shipmate.matching.partnerships.Partnering;
import io.shipmate.matching.pool.Members;
import io.shipmate.matching.rounds.LeavingBuddies;
import io.shipmate.matching.roundtables.OwnSeats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Looking at the check-ins that wait for one's answer, and answering. */
@ApplicationScoped
public class Answering {

    private final CheckIns checkIns;
    private final Partnering partnering;
    private final LeavingBuddies buddies;
    private final OwnSeats seats;
    private final Members members;
    private final Seals seals;
    private final Clock clock;

    Answering(
            CheckIns checkIns,
            Partnering partnering,
            LeavingBuddies buddies,
            OwnSeats seats,
            Members members,
            Seals seals,
            Clock clock) {
        this.checkIns = checkIns;
        this.partnering = partnering;
        this.buddies = buddies;
        this.seats = seats;
        this.members = members;
        this.seals = seals;
        this.clock = clock;
    }

    /** Those that wait for this person's answer, the newest first. Of what is over or rests nothing is asked any more. */
    @Transactional
    public List<CheckInView> waiting(UUID person) {
        var open = checkIns.open(person, clock.instant());
        if (open.isEmpty()) {
            return List.of();
        }
        var partnerships = partnering.active(person);
        var groups = buddies.pairsOf(person);
        var tables = seats.takenBy(person);
        var opener = seals.opener(SealingScope.of(person));
        return open.stream()
                .filter(checkIn -> goesOn(checkIn.bond(), partnerships, groups, tables.keySet()))
                .filter(checkIn -> opener.open(checkIn.answer(), place(checkIn)).equals(CheckInAnswer.NONE))
                .map(checkIn -> CheckInView.of(checkIn, tables))
                .toList();
    }

    private static boolean goesOn(Bond bond, Set<UUID> partnerships, Set<UUID> groups, Set<UUID> taken) {
        return switch (bond.kind()) {
            case PARTNERSHIP -> partnerships.contains(bond.id());
            case BUDDY_GROUP -> groups.contains(bond.id());
            case SEAT -> taken.contains(bond.id());
        };
    }

    /**
     * Keeps the answer, and pauses or ends what it is about if that is what was said; if the other one was faster, nothing is left to do. The same answer
     * twice is one answer. People are locked before anything of theirs.
     */
    @Transactional
    void answer(UUID person, UUID id, AnswerCheckIn request) {
        members.lock(person);
        var checkIn = checkIns.locked(id, person, clock.instant()).orElseThrow(CheckInRefused.Unknown::new);
        var bond = checkIn.bond();
        if (!bond.kind().answers().contains(request.answer())) {
            throw Invalid.at("/answer", "must be one of " + bond.kind().answers());
        }
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
            case PAUSE -> partnering.letRest(bond.id(), request.until(), person);
            case END -> end(bond, person);
        }
        checkIn.keep(seals.seal(request.answer().letter(), scope, place(checkIn)));
    }

    private void end(Bond bond, UUID person) {
        switch (bond.kind()) {
            case PARTNERSHIP -> partnering.letEnd(bond.id(), person);
            case BUDDY_GROUP -> buddies.letEnd(bond.id(), person);
            case SEAT -> seats.letGo(bond.id(), person);
        }
    }

    static SealedPlace place(CheckIn checkIn) {
        return new SealedPlace("check_in.answer", checkIn.id());
    }
}
