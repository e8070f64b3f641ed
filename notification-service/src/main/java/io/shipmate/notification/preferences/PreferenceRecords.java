package io.shipmate.notification.preferences;

import io.shipmate.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Somebody's preferences, as part of their export and erasure. */
@ApplicationScoped
class PreferenceRecords implements PersonalData {

    private final Preferences preferences;

    PreferenceRecords(Preferences preferences) {
        this.preferences = preferences;
    }

    @Override
    public String section() {
        return "preferences";
    }

    @Override
    public Object export(UUID person) {
        return preferences.findByIdOptional(person).map(PreferencesView::of).orElse(null);
    }

    @Override
    public void erase(UUID person) {
        preferences.deleteById(person);
    }
}
