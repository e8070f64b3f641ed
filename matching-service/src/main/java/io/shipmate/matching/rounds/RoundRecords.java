package io.shipmate.matching.rounds;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.privacy.PersonalData;
import io.shipmate.kit.streams.StreamTickets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A person's buddy groups, what they have said to them, and where a round found nobody for them. Whom managers keep apart is not theirs to have. */
@ApplicationScoped
class RoundRecords implements PersonalData {

    private static final int ALL = 10_000;

    private final BuddyGroups groups;
    private final LeftOuts leftOuts;
    private final KeptApart keptApart;
    private final BuddyWishes wishes;
    private final StreamTickets tickets;

    RoundRecords(
            BuddyGroups groups, LeftOuts leftOuts, KeptApart keptApart, BuddyWishes wishes, StreamTickets tickets) {
        this.groups = groups;
        this.leftOuts = leftOuts;
        this.keptApart = keptApart;
        this.wishes = wishes;
        this.tickets = tickets;
    }

    /** All of a person's. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Everything(List<Group> groups, List<Nobody> leftOut) {}

    /** One group. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(
            UUID id, UUID programme, List<UUID> people, Instant formedAt, Instant endedAt, boolean saidKeepGoing) {}

    /** A round that found nobody. */
    record Nobody(UUID round, LeftOut.Reason reason) {}

    @Override
    public String section() {
        return "buddies";
    }

    @Override
    public Object export(UUID person) {
        var own = groups.of(person, null, ALL).stream()
                .map(g -> new Group(
                        g.id(),
                        g.programme(),
                        g.members(),
                        g.formedAt(),
                        g.endedAtFor(person),
                        wishes.wants(g, person)))
                .toList();
        var nobody = leftOuts.everything(person).stream()
                .map(one -> new Nobody(one.round(), one.reason()))
                .toList();
        return own.isEmpty() && nobody.isEmpty() ? null : new Everything(own, nobody);
    }

    /** Programmes have made them leave their groups before, or do so after: {@link #isLookedUpByOthers()}. */
    @Override
    public void erase(UUID person) {
        tickets.forget(person);
        wishes.forget(person);
        leftOuts.forget(person);
        keptApart.forget(person);
        for (var group : groups.everything(person)) {
            group.forget(person);
            if (group.isNobodys() || group.state() == BuddyGroupState.PROPOSED) {
                groups.delete(group);
            }
        }
    }

    @Override
    public boolean isLookedUpByOthers() {
        return true;
    }
}
