package io.shipmate.profile.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.shipmate.kit.privacy.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Gathers what all services keep about somebody. The parts are in memory and never in a file, since they are in clear; so only
 * some people get theirs at once, and everybody one at a time.
 */
@ApplicationScoped
class Exporting {

    private static final Logger LOG = Logger.getLogger(Exporting.class);

    private final PersonalRecords records;
    private final NeighbourClient neighbours;
    private final ObjectMapper json;
    private final Clock clock;
    private final Semaphore places;
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

    Exporting(
            PersonalRecords records,
            NeighbourClient neighbours,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "shipmate.export.at-once") int atOnce) {
        this.records = records;
        this.neighbours = neighbours;
        this.json = json;
        this.clock = clock;
        this.places = new Semaphore(atOnce);
    }

    /**
     * Everything about this person.
     *
     * @param authorization with which the others are asked
     * @param language of the explanation
     */
    Archive export(UUID person, String authorization, Locale language) {
        if (!places.tryAcquire()) {
            throw new ExportRefused.Busy();
        }
        try {
            if (!underWay.add(person)) {
                throw new ExportRefused.Busy();
            }
            try {
                return gathered(person, authorization, language);
            } finally {
                underWay.remove(person);
            }
        } finally {
            places.release();
        }
    }

    private Archive gathered(UUID person, String authorization, Locale language) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("profile", written(records.export(person)));
        neighbours.parts(authorization).forEach((service, part) -> parts.put(service, tidied(service, part)));
        LOG.infof("An export is handed out");
        return new Archive(person, clock.instant(), language, parts);
    }

    private byte[] written(Object part) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As people can read it; what is no JSON is not whole either. */
    private byte[] tidied(String service, byte[] part) {
        try {
            var read = json.readTree(part);
            if (!read.isObject()) {
                throw new ExportRefused.Incomplete(service);
            }
            return written(read);
        } catch (IOException _) {
            throw new ExportRefused.Incomplete(service);
        }
    }
}
