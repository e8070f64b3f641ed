package io.shipmate.notification.preferences;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Everybody's preferences. */
@ApplicationScoped
class Preferences implements PanacheRepositoryBase<Preference, UUID> {

    /** What the person chose, or the defaults, not stored. */
    Preference of(UUID person) {
        return findByIdOptional(person).orElseGet(() -> new Preference(person));
    }
}
