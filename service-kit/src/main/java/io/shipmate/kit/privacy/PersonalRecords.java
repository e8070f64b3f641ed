package io.shipmate.kit.privacy;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import io.shipmate.kit.idempotency.StoredAnswers;
import io.shipmate.kit.identity.SignIns;
import io.shipmate.kit.outbox.Outbox;
import io.shipmate.kit.sealing.DataKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All features' data about one person, taken together. */
@Startup
@ApplicationScoped
public class PersonalRecords {

    private final List<PersonalData> features;
    private final Forgotten forgotten;
    private final SignIns signIns;
    private final StoredAnswers answers;
    private final DataKeys keys;
    private final Outbox outbox;
    private final Clock clock;
    private final String service;

    PersonalRecords(
            @All List<PersonalData> features,
            Forgotten forgotten,
            SignIns signIns,
            StoredAnswers answers,
            DataKeys keys,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "shipmate.service") String service) {
        requireDifferentSections(features);
        this.features = features.stream()
                .sorted(Comparator.comparing(PersonalData::isLookedUpByOthers).thenComparing(PersonalData::section))
                .toList();
        this.forgotten = forgotten;
        this.signIns = signIns;
        this.answers = answers;
        this.keys = keys;
        this.outbox = outbox;
        this.clock = clock;
        this.service = service;
    }

    /** Of two features with one name the export would lose one. */
    static void requireDifferentSections(List<PersonalData> features) {
        var sections = new HashSet<String>();
        for (var feature : features) {
            if (!sections.add(feature.section())) {
                throw new IllegalStateException("Two features export the section " + feature.section());
            }
        }
    }

    /** Everything that this service keeps about the person, by section; sections without anything are left out. */
    @Transactional
    public Map<String, Object> export(UUID person) {
        var sections = new TreeMap<String, Object>();
        for (var feature : features) {
            var part = feature.export(person);
            if (part != null) {
                sections.put(feature.section(), part);
            }
        }
        return sections;
    }

    /**
     * Forgets the person for good: in every feature, with their sign-ins, the answers that were stored for them and the keys of
     * all that they wrote. Nothing that comes late brings them back (see {@link Forgotten}). A second time does no harm.
     */
    @Transactional
    public void erase(UUID person) {
        forgotten.remember(person);
        answers.forget(signIns.of(person));
        signIns.release(person);
        features.forEach(feature -> feature.hold(person));
        features.forEach(feature -> feature.erase(person));
        keys.shredAuthor(person);
    }

    /**
     * Forgets the person and tells so, each time it is asked.
     *
     * @param erasure the id of the erasure; null if whoever asks for it expects no answer
     */
    @Transactional
    public void eraseAndConfirm(UUID person, UUID erasure) {
        erase(person);
        if (erasure != null) {
            outbox.publish(new PersonForgotten(service, erasure, clock.instant()));
        }
    }
}
