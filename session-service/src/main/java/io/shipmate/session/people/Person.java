package io.shipmate.session.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

@Entity
class Person {

    @Id
    private UUID id;

    private long revision;
    private String zone;

    @Column(name = "erased_at")
    private Instant erasedAt;

    Person() {}

    /** Takes over a newer state. Returns false, changing nothing, when it is not newer or the person is gone. */
    boolean becomes(PersonState state) {
        if (isGone() || state.revision() <= revision) {
            return false;
        }
        revision = state.revision();
        zone = state.zone();
        return true;
    }

    /** Forgets everything but that this person is gone. */
    void erase(Instant now) {
        revision = 0;
        zone = null;
        if (erasedAt == null) {
            erasedAt = now;
        }
    }

    boolean isGone() {
        return erasedAt != null;
    }

    String zone() {
        return zone;
    }
}
