package io.shipmate.session.notes;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.privacy.PersonalData;
import io.shipmate.kit.sealing.Seals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What somebody wrote. What others shared with them is not theirs to carry away. */
@ApplicationScoped
class NoteRecords implements PersonalData {

    private final PrivateNotes privateNotes;
    private final SharedNotes sharedNotes;
    private final Seals seals;

    NoteRecords(PrivateNotes privateNotes, SharedNotes sharedNotes, Seals seals) {
        this.privateNotes = privateNotes;
        this.sharedNotes = sharedNotes;
        this.seals = seals;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Note(UUID session, String words, Instant writtenAt, Instant changedAt) {}

    record Part(List<Note> forMyself, List<Note> shared) {}

    @Override
    public String section() {
        return "notes";
    }

    @Override
    public Object export(UUID person) {
        var forMyself = privateNotes.by(person).stream()
                .map(n -> new Note(n.session(), seals.open(n.words(), n.scope(), n.place()), null, n.changedAt()))
                .toList();
        var shared = sharedNotes.by(person).stream()
                .map(n -> new Note(
                        n.session(), seals.open(n.words(), n.scope(), n.place()), n.writtenAt(), n.changedAt()))
                .toList();
        return forMyself.isEmpty() && shared.isEmpty() ? null : new Part(forMyself, shared);
    }

    /** The rows go here; the keys that could open a copy of them are shredded by the kit. */
    @Override
    public void erase(UUID person) {
        privateNotes.delete("author", person);
        sharedNotes.delete("author", person);
    }
}
