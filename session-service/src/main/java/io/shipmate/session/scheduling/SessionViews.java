package io.shipmate.session.scheduling;

import io.shipmate.kit.sealing.SealBroken;
import io.shipmate.kit.sealing.SealedPlace;
import io.shipmate.kit.sealing.Seals;
import io.shipmate.session.agreements.SharedWords;
import io.shipmate.session.circles.Membership;
import io.shipmate.session.circles.Memberships;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Shows sessions to somebody, with those words that they may read. */
@ApplicationScoped
class SessionViews {

    private static final Logger LOG = Logger.getLogger(SessionViews.class);

    private final SharedWords sharedWords;
    private final Memberships memberships;
    private final Seals seals;

    SessionViews(SharedWords sharedWords, Memberships memberships, Seals seals) {
        this.sharedWords = sharedWords;
        this.memberships = memberships;
        this.seals = seals;
    }

    SessionView of(PeerSession session, Membership membership) {
        var hasWords = hasWords(session, membership);
        return view(session, hasWords, hasWords && sharedWords.mayRead(membership));
    }

    /** Sessions of several of the caller's circles. */
    List<SessionView> of(List<PeerSession> sessions) {
        var withWords = sessions.stream()
                .filter(PeerSession::hasWords)
                .map(PeerSession::circle)
                .collect(Collectors.toSet());
        var places = memberships.among(withWords);
        var readable = sharedWords.readable(places.values());
        return sessions.stream()
                .map(session -> view(
                        session, hasWords(session, places.get(session.circle())), readable.contains(session.circle())))
                .toList();
    }

    /** Words of somebody who is not in the circle any more are none, once it is a partnership's. */
    private static boolean hasWords(PeerSession session, Membership membership) {
        return session.hasWords() && membership.sight().takesIn(session.wordsBy());
    }

    private SessionView view(PeerSession session, boolean hasWords, boolean readable) {
        var words = words(hasWords, readable);
        var shown = words == SessionView.Words.SHOWN;
        return new SessionView(
                session.id(),
                session.circle(),
                session.state(),
                session.proposedBy(),
                session.zone(),
                session.startsAt(),
                session.endsAt(),
                localStart(session),
                session.slots().stream().map(SessionViews::view).toList(),
                words,
                shown ? open(session, session.title(), session.titlePlace()) : null,
                shown ? open(session, session.agenda(), session.agendaPlace()) : null,
                session.uid(),
                session.sequence());
    }

    /** One session whose words cannot be opened must not take the others with it. */
    private String open(PeerSession session, byte[] sealed, SealedPlace place) {
        try {
            return seals.open(sealed, session.scope(), place);
        } catch (SealBroken e) {
            LOG.errorf("Words of session %s cannot be opened: %s", session.id(), e.reason());
            return null;
        }
    }

    private static SessionView.Words words(boolean hasWords, boolean readable) {
        if (!hasWords) {
            return SessionView.Words.NONE;
        }
        return readable ? SessionView.Words.SHOWN : SessionView.Words.SIGN_FIRST;
    }

    /** The local time that was agreed on; of a talk without a plan, what the clock showed. */
    private static LocalDateTime localStart(PeerSession session) {
        if (session.startsAt() == null) {
            return null;
        }
        return session.slots().stream()
                .findFirst()
                .map(Slot::localStart)
                .orElseGet(() ->
                        session.startsAt().atZone(ZoneId.of(session.zone())).toLocalDateTime());
    }

    private static SessionView.SlotView view(Slot slot) {
        return new SessionView.SlotView(slot.n(), slot.startsAt(), slot.endsAt(), slot.localStart(), slot.yes());
    }
}
