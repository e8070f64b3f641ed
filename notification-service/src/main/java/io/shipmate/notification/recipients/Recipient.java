package io.shipmate.notification.recipients;

import io.shipmate.kit.problem.Languages;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** One person as far as telling them something needs it. */
@Entity
class Recipient {

    private static final String IN = "IN";
    private static final String ACTIVE = "ACTIVE";
    private static final String ALUMNUS = "ALUMNUS";

    @Id
    private UUID person;

    private long revision;
    private String language;
    private String zone;
    private String participation;
    private String employment;

    @Column(name = "erased_at")
    private Instant erasedAt;

    Recipient() {}

    /** Takes in a newer state. Returns false, changing nothing, when it is old or the person is gone. */
    boolean learn(PersonNews.State state) {
        if (isErased() || state.revision() <= revision) {
            return false;
        }
        revision = state.revision();
        language = state.language();
        zone = state.zone();
        participation = state.participation();
        employment = state.employment();
        return true;
    }

    /** Forgets everything but that this person is gone. */
    void erase(Instant now) {
        revision = 0;
        language = null;
        zone = null;
        participation = null;
        employment = null;
        if (erasedAt == null) {
            erasedAt = now;
        }
    }

    boolean isErased() {
        return erasedAt != null;
    }

    /** How to tell them something; empty until their state has arrived, and when they are gone. */
    Optional<Reader> reader() {
        return revision == 0
                ? Optional.empty()
                : Optional.of(new Reader(
                        person,
                        Languages.of(language),
                        ZoneId.of(zone),
                        IN.equals(participation) && ACTIVE.equals(employment),
                        !ALUMNUS.equals(employment)));
    }

    RecipientRecords.Kept kept() {
        return new RecipientRecords.Kept(language, zone, participation, employment);
    }
}
