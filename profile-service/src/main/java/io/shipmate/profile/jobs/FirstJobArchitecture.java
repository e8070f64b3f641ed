package io.shipmate.profile.jobs;

import io.quarkus.runtime.StartupEvent;
import io.shipmate.kit.database.OneColumn;
import io.shipmate.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/**
 * The architecture of the first start: {@code shipmate.job-architecture.levels}, lowest first, levels of the same height
 * joined by a slash. From then on the setting changes nothing.
 */
@ApplicationScoped
class FirstJobArchitecture {

    private static final long LOCK = 0x6A6F6273L; // "jobs"

    private final List<JobLevel> levels;
    private final JobArchitectures architectures;
    private final Outbox outbox;
    private final Event<Rearranged> rearranged;
    private final Session entities;
    private final Clock clock;

    FirstJobArchitecture(
            @ConfigProperty(name = "shipmate.job-architecture.levels") List<String> rungs,
            JobArchitectures architectures,
            Outbox outbox,
            Event<Rearranged> rearranged,
            Session entities,
            Clock clock) {
        this.levels = rungs.stream()
                .map(rung -> new JobLevel(Arrays.asList(rung.split("/", -1))).tidied())
                .toList();
        this.architectures = architectures;
        this.outbox = outbox;
        this.rearranged = rearranged;
        this.entities = entities;
        this.clock = clock;
    }

    /** Whoever is placed by it is placed again as soon as the architecture is known. */
    Placing placing() {
        return new Placing(Architecture.ofLevels(levels), 0);
    }

    /** One replica at a time. */
    @Transactional
    void load(@Observes StartupEvent started) {
        OneColumn.of(entities, "select 1 from (select pg_advisory_xact_lock(?1)) as held", Integer.class)
                .setParameter(1, LOCK)
                .getSingleResult();
        var architecture = architectures.first().orElseGet(this::create);
        rearranged.fire(new Rearranged(architecture.placing()));
    }

    private JobArchitecture create() {
        var architecture = new JobArchitecture(Architecture.ofLevels(levels), clock.instant());
        architectures.persist(architecture);
        outbox.publishState(ArchitectureState.TOPIC, architecture.id(), ArchitectureState.TYPE, architecture.state());
        return architecture;
    }
}
