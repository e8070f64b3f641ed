package io.shipmate.matching.checkins;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.privacy.PersonalData;
import io.shipmate.kit.sealing.SealingScope;
import io.shipmate.kit.sealing.Seals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** A person's own check-ins with their answers. Those of both go with what they are about. */
@ApplicationScoped
class CheckInRecords implements PersonalData {

    private final CheckIns checkIns;
    private final Seals seals;
    private final Clock clock;

    CheckInRecords(CheckIns checkIns, Seals seals, Clock clock) {
        this.checkIns = checkIns;
        this.seals = seals;
        this.clock = clock;
    }

    @Override
    public String section() {
        return "checkIns";
    }

    /**
     * A check-in and its answer.
     *
     * @param partnership null: about something else
     * @param buddyGroup null: about something else
     * @param answer null: none yet
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Exported(
            UUID id,
            Bond.Kind about,
            UUID partnership,
            UUID buddyGroup,
            Instant askedAt,
            Instant closesAt,
            CheckInAnswer answer) {}

    @Override
    public Object export(UUID person) {
        var opener = seals.opener(SealingScope.of(person));
        var all = checkIns.open(person, clock.instant()).stream()
                .map(one -> new Exported(
                        one.id(),
                        one.bond().kind(),
                        one.bond().idIf(Bond.Kind.PARTNERSHIP),
                        one.bond().idIf(Bond.Kind.BUDDY_GROUP),
                        one.askedAt(),
                        one.closesAt(),
                        answer(opener.open(one.answer(), Answering.place(one)))))
                .toList();
        return all.isEmpty() ? null : all;
    }

    private static CheckInAnswer answer(String letter) {
        return Arrays.stream(CheckInAnswer.values())
                .filter(answer -> answer.letter().equals(letter))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void erase(UUID person) {
        checkIns.delete("person", person);
    }
}
