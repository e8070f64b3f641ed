package io.shipmate.matching.checkins;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A check-in that waits for one's answer. */
@Schema(name = "CheckIn", description = "Do you want to go on? Each is asked for themselves")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckInView(
        @Schema(required = true, examples = "01990a3e-7d11-7c3a-9d7e-1f2a3b4c5d6e")
        UUID id,

        @Schema(
                description = "If it is about a partnership: which; else absent",
                examples = "01990a3e-7d11-7f10-8a55-6b7c8d9e0f1a")
        UUID partnership,

        @Schema(description = "If it is about your buddy in a programme: your group of two; else absent")
        UUID buddyGroup,

        @Schema(description = "If it is about your seat at a roundtable: the roundtable; else absent")
        UUID roundtable,

        @Schema(
                required = true,
                description = "What you may say to it. Buddies and seats cannot be paused",
                examples = "[\"GO_ON\",\"PAUSE\",\"END\"]")
        List<CheckInAnswer> answers,

        @Schema(required = true) Instant askedAt,

        @Schema(
                required = true,
                description = "Until when it can be answered. Saying nothing is an answer too: all goes on")
        Instant closesAt) {

    /** Takes a copy. */
    public CheckInView {
        answers = List.copyOf(answers);
    }

    /** @param tables the roundtables of this person's seats */
    static CheckInView of(CheckIn checkIn, Map<UUID, UUID> tables) {
        var bond = checkIn.bond();
        return new CheckInView(
                checkIn.id(),
                bond.idIf(Bond.Kind.PARTNERSHIP),
                bond.idIf(Bond.Kind.BUDDY_GROUP),
                bond.kind() == Bond.Kind.SEAT ? tables.get(bond.id()) : null,
                bond.kind().answers(),
                checkIn.askedAt(),
                checkIn.closesAt());
    }
}
