package io.shipmate.session.scheduling;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.privacy.PersonalData;
import io.shipmate.kit.sealing.Seals;
import io.shipmate.session.circles.Memberships;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The sessions of somebody's circles, with their own words and their own yeses. */
@ApplicationScoped
class SessionRecords implements PersonalData {

    private final PeerSessions sessions;
    private final Holds holds;
    private final Memberships memberships;
    private final Seals seals;

    SessionRecords(PeerSessions sessions, Holds holds, Memberships memberships, Seals seals) {
        this.sessions = sessions;
        this.holds = holds;
        this.memberships = memberships;
        this.seals = seals;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            UUID session,
            UUID circle,
            SessionState state,
            String zone,
            Instant start,
            Instant end,
            List<Instant> yesTo,
            String title,
            String agenda) {}

    @Override
    public String section() {
        return "sessions";
    }

    @Override
    public Object export(UUID person) {
        var circles = memberships.circlesOf(person);
        var inCirclesLeft = sessions.touchedBy(person).stream().filter(session -> !circles.contains(session.circle()));
        var parts = Stream.concat(sessions.ofCircles(circles).stream(), inCirclesLeft)
                .map(session -> part(session, person))
                .toList();
        return parts.isEmpty() ? null : parts;
    }

    private Part part(PeerSession session, UUID person) {
        var own = person.equals(session.wordsBy());
        return new Part(
                session.id(),
                session.circle(),
                session.state(),
                session.zone(),
                session.startsAt(),
                session.endsAt(),
                session.slots().stream()
                        .filter(slot -> slot.hasYesOf(person))
                        .map(Slot::startsAt)
                        .toList(),
                own ? seals.open(session.title(), session.scope(), session.titlePlace()) : null,
                own ? seals.open(session.agenda(), session.scope(), session.agendaPlace()) : null);
    }

    @Override
    public void erase(UUID person) {
        sessions.touchedBy(person).forEach(session -> session.forget(person));
        holds.forget(person);
    }
}
