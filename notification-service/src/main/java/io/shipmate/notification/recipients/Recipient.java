package io.shipmate.notification.recipients;

import io.shipmate.kit.problem.Languages;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** One person as far as telling them something needs it. */
@Entity
class Recipient {

    private static final String IN = "IN";
    private static final String ACTIVE = "ACTIVE";

    @Id
    private UUID person;

    private long revision;
    private String language;
    private String zone;
    private String participation;
    private String employment;

    Recipient() {}

    /** Takes in a newer state. Returns false, changing nothing, when it is old. */
    boolean learn(PersonNews.State state) {
        if (state.revision() <= revision) {
            return false;
        }
        revision = state.revision();
        language = state.language();
        zone = state.zone();
        participation = state.participation();
        employment = state.employment();
        return true;
    }

    /** How to tell them something; empty until their state has arrived. */
    Optional<Reader> reader() {
        return revision == 0
                ? Optional.empty()
                : Optional.of(new Reader(
                        person,
                        Languages.of(language),
                        ZoneId.of(zone),
                        IN.equals(participation) && ACTIVE.equals(employment)));
    }

    RecipientRecords.Kept kept() {
        return new RecipientRecords.Kept(language, zone, participation, employment);
    }
}
