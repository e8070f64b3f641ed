package io.shipmate.session.notes;

import io.shipmate.kit.concurrency.IfMatch;
import io.shipmate.kit.sealing.Seals;
import io.shipmate.session.scheduling.SessionMembers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Writing down what is nobody else's business. Needs no agreement and ends neither with the circle nor with leaving it. */
@ApplicationScoped
class NotingForOneself {

    private static final Logger LOG = Logger.getLogger(NotingForOneself.class);

    private final PrivateNotes notes;
    private final SessionMembers members;
    private final Seals seals;
    private final IfMatch ifMatch;
    private final Clock clock;

    NotingForOneself(PrivateNotes notes, SessionMembers members, Seals seals, IfMatch ifMatch, Clock clock) {
        this.notes = notes;
        this.members = members;
        this.seals = seals;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    @Transactional
    PrivateNoteView mine(UUID session) {
        var membership = members.reading(session);
        return notes.of(session, membership.person())
                .map(this::view)
                .orElseGet(() -> new PrivateNoteView(session, "", null));
    }

    @Transactional
    PrivateNoteView write(UUID session, WriteNote request) {
        var membership = members.withOwnWords(session);
        var note = notes.locked(session, membership, clock.instant());
        if (note.isWritten()) {
            ifMatch.requireSeen(view(note));
        }
        note.write(seals.seal(request.words(), note.scope(), note.place()), clock.instant());
        LOG.infof("Private note of session %s is written", session);
        return view(note);
    }

    private PrivateNoteView view(PrivateNote note) {
        return new PrivateNoteView(
                note.session(), seals.open(note.words(), note.scope(), note.place()), note.changedAt());
    }
}
