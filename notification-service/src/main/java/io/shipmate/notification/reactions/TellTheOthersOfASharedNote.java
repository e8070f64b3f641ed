package io.shipmate.notification.reactions;

import io.shipmate.notification.inbox.About;
import io.shipmate.notification.inbox.Kind;
import io.shipmate.notification.inbox.Notice;
import java.util.List;

/** The others hear that somebody has shared a note, never a word of it. */
@Reaction(to = "io.shipmate.session.note-shared.v1", tells = "the others", of = Kind.NOTE_SHARED)
final class TellTheOthersOfASharedNote {

    private TellTheOthersOfASharedNote() {}

    static List<Notice> on(SessionEvent.NoteShared event) {
        return new Members(event.members())
                .except(
                        event.author(),
                        member -> new Notice(
                                member,
                                Kind.NOTE_SHARED,
                                event.session(),
                                event.author() + "@" + event.at(),
                                About.session(event.session(), event.circle(), event.author())));
    }
}
