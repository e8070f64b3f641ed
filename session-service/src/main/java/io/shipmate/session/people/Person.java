package io.shipmate.session.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
class Person {

    @Id
    private UUID id;

    private long revision;
    private String zone;

    Person() {}

    /** Takes over a newer state. Returns false, changing nothing, when it is not newer. */
    boolean becomes(PersonState state) {
        if (state.revision() <= revision) {
            return false;
        }
        revision = state.revision();
        zone = state.zone();
        return true;
    }

    String zone() {
        return zone;
    }
}
