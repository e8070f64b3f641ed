package io.shipmate.kit.privacy;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import io.shipmate.kit.identity.SignIns;
import io.shipmate.kit.sealing.DataKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** All features' data about one person, taken together. */
@Startup
@ApplicationScoped
public class PersonalRecords {

    private final List<PersonalData> features;
    private final SignIns signIns;
    private final DataKeys keys;

    PersonalRecords(@All List<PersonalData> features, SignIns signIns, DataKeys keys) {
        requireDifferentSections(features);
        this.features = features.stream()
                .sorted(Comparator.comparing(PersonalData::isLookedUpByOthers).thenComparing(PersonalData::section))
                .toList();
        this.signIns = signIns;
        this.keys = keys;
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

    /** Forgets the person in every feature, releases the sign-in and shreds the keys of all that the person wrote. */
    @Transactional
    public void erase(UUID person) {
        features.forEach(feature -> feature.erase(person));
        signIns.release(person);
        keys.shredAuthor(person);
    }
}
