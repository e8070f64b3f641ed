package io.shipmate.session.notes;

import io.shipmate.kit.concurrency.EntityTags;
import io.shipmate.kit.concurrency.IfMatch;
import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.kit.outbox.Outbox;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import io.shipmate.kit.sealing.SealBroken;
import io.shipmate.kit.sealing.Seals;
import io.shipmate.session.agreements.SharedWords;
import io.shipmate.session.circles.MayBeOnItsWay;
import io.shipmate.session.circles.Membership;
import io.shipmate.session.circles.Memberships;
import io.shipmate.session.scheduling.SessionMembers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Sharing notes with the circle. Writing takes everybody's signature under the current agreement; reading takes one's own.
 * One's own words may always be taken away, also when the circle has ended or one has left it.
 */
@ApplicationScoped
class SharingNotes {

    private static final Logger LOG = Logger.getLogger(SharingNotes.class);

    private final SharedNotes notes;
    private final SessionMembers members;
    private final Memberships memberships;
    private final SharedWords sharedWords;
    private final Seals seals;
    private final Outbox outbox;
    private final IfMatch ifMatch;
    private final EntityTags tags;
    private final Clock clock;

    SharingNotes(
            SharedNotes notes,
            SessionMembers members,
            Memberships memberships,
            SharedWords sharedWords,
            Seals seals,
            Outbox outbox,
            IfMatch ifMatch,
            EntityTags tags,
            Clock clock) {
        this.notes = notes;
        this.members = members;
        this.memberships = memberships;
        this.sharedWords = sharedWords;
        this.seals = seals;
        this.outbox = outbox;
        this.ifMatch = ifMatch;
        this.tags = tags;
        this.clock = clock;
    }

    @Transactional
    Page<SharedNoteEntry> notes(UUID session, PageRequest page) {
        var membership = members.reading(session);
        var readable = sharedWords.mayRead(membership);
        var found = notes.of(session, membership.sight(), last(page), page.fetch());
        return page.page(found, SharingNotes::key).map(note -> entry(note, readable));
    }

    /** Of all sessions of a circle, the newest first, with what has come along from the circle that it has grown from. */
    @MayBeOnItsWay
    @Transactional
    Page<SharedNoteEntry> ofCircle(UUID circle, PageRequest page) {
        var membership = memberships.reading(circle);
        var readable = sharedWords.mayRead(membership);
        var found = memberships.sourcesOf(membership).stream()
                .flatMap(source -> notes.of(source, last(page), page.fetch()).stream())
                .sorted(Comparator.comparing(SharedNote::id).reversed())
                .limit(page.fetch())
                .toList();
        return page.page(found, SharingNotes::key).map(note -> entry(note, readable));
    }

    private static UUID last(PageRequest page) {
        var after = page.after(1);
        return after.isEmpty() ? null : UUID.fromString(after.getFirst());
    }

    private static List<String> key(SharedNote note) {
        return List.of(note.id().toString());
    }

    private SharedNoteEntry entry(SharedNote note, boolean readable) {
        var view = view(note, readable);
        return SharedNoteEntry.of(view, tags.of(view));
    }

    @Transactional
    SharedNoteView note(UUID session, UUID id) {
        var membership = members.reading(session);
        var note = notes.of(session, id);
        if (!membership.sight().takesIn(note.author()) || !membership.sight().reaches(note.changedAt())) {
            throw new NoteRefused.Unknown();
        }
        return view(note, sharedWords.mayRead(membership));
    }

    @Transactional
    @Idempotent
    SharedNoteView share(UUID session, ShareNote request) {
        var membership = requireMayWrite(session);
        var note = new SharedNote(session, membership, clock.instant());
        write(note, request);
        notes.persist(note);
        outbox.publish(note.tellShared(membership));
        LOG.infof("Note %s of session %s is shared", note.id(), session);
        return view(note, true);
    }

    @Transactional
    SharedNoteView change(UUID session, UUID id, ShareNote request) {
        var membership = requireMayWrite(session);
        var note = notes.locked(session, id);
        note.requireBy(membership.person());
        ifMatch.requireSeen(view(note, true));
        write(note, request);
        LOG.infof("Note %s of session %s is changed", id, session);
        return view(note, true);
    }

    @Transactional
    void takeAway(UUID session, UUID id) {
        var membership = members.withOwnWords(session);
        var note = notes.locked(session, id);
        note.requireBy(membership.person());
        ifMatch.requireSeen(view(note, sharedWords.mayRead(membership)));
        notes.delete(note);
        LOG.infof("Note %s of session %s is taken away", id, session);
    }

    private Membership requireMayWrite(UUID session) {
        var membership = members.writing(session);
        membership.requireNotEnded();
        sharedWords.requireAllSigned(membership);
        return membership;
    }

    private void write(SharedNote note, ShareNote request) {
        note.write(seals.seal(request.words(), note.scope(), note.place()), clock.instant());
    }

    private SharedNoteView view(SharedNote note, boolean readable) {
        return new SharedNoteView(
                note.id(),
                note.session(),
                note.author(),
                readable ? words(note) : null,
                note.writtenAt(),
                note.changedAt());
    }

    /** One note that cannot be opened must not take the others with it. */
    private String words(SharedNote note) {
        try {
            return seals.open(note.words(), note.scope(), note.place());
        } catch (SealBroken e) {
            LOG.errorf("Note %s cannot be opened: %s", note.id(), e.reason());
            return null;
        }
    }
}
