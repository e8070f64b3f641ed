package io.shipmate.session.notes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.shipmate.session.circles.SharedSource;
import io.shipmate.session.circles.Sight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class SharedNotes implements PanacheRepositoryBase<SharedNote, UUID> {

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    /** A note of a session. */
    SharedNote of(UUID session, UUID id) {
        return find("session = ?1 and id = ?2", session, id)
                .firstResultOptional()
                .orElseThrow(NoteRefused.Unknown::new);
    }

    /** The same; nobody else changes it until the transaction ends. */
    SharedNote locked(UUID session, UUID id) {
        return find("session = ?1 and id = ?2", session, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(NoteRefused.Unknown::new);
    }

    /** A session's notes in the order in which they were written, from behind {@code after}, as far as they may be seen. */
    List<SharedNote> of(UUID session, Sight sight, UUID after, int most) {
        return find(
                        "session = :session and id > :after" + within(sight) + " order by id",
                        parameters(sight, Map.of("session", session, "after", after == null ? FIRST : after)))
                .range(0, most - 1)
                .list();
    }

    /** A circle's notes, the newest first, from before {@code before}, as far as they may be seen. */
    List<SharedNote> of(SharedSource source, UUID before, int most) {
        var sight = source.sight();
        return find(
                        "circle = :circle and id < :before" + within(sight) + " order by id desc",
                        parameters(sight, Map.of("circle", source.circle(), "before", before == null ? LAST : before)))
                .range(0, most - 1)
                .list();
    }

    private static String within(Sight sight) {
        return (sight.by() == null ? "" : " and author in :authors")
                + (sight.until() == null ? "" : " and changedAt <= :until");
    }

    private static Map<String, Object> parameters(Sight sight, Map<String, Object> others) {
        var parameters = new HashMap<>(others);
        if (sight.by() != null) {
            parameters.put("authors", sight.by());
        }
        if (sight.until() != null) {
            parameters.put("until", sight.until());
        }
        return parameters;
    }

    List<SharedNote> by(UUID author) {
        return list("author = ?1 order by id", author);
    }
}
