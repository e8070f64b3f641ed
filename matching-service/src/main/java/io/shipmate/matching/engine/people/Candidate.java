package io.shipmate.matching.engine.people;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A person as the engine knows them.
 *
 * <p>Everybody known to the company is handed in, also who does not take part: a reporting line leads through them (see
 * {@link #bystander}).
 *
 * @param manager null when there is none or it is not known
 * @param languages language tags; only the primary language counts ({@code en-GB} is {@code en}); empty: not known
 */
public record Candidate(
        UUID id,
        UUID manager,
        Job job,
        Place place,
        Set<String> languages,
        Availability availability,
        Story story,
        Openness openness) {

    /** Copies the languages. Only the manager may be null; what is not known has a value that says so. */
    public Candidate {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(availability, "availability");
        Objects.requireNonNull(story, "story");
        Objects.requireNonNull(openness, "openness");
        languages = Set.copyOf(languages);
    }

    /** Somebody who does not take part and of whom only the place in the reporting line is known. */
    public static Candidate bystander(UUID id, UUID manager) {
        return new Candidate(
                id,
                manager,
                Job.UNKNOWN,
                Place.UNKNOWN,
                Set.of(),
                Availability.unknown(),
                Story.UNTOLD,
                Openness.CLOSED);
    }

    /**
     * The job. Each part may be null: not known.
     *
     * @param level the rank in the job architecture, 0 the lowest
     * @param since the first day in this role
     */
    public record Job(String family, Integer level, LocalDate since) {

        /** Nothing is known of the job. */
        public static final Job UNKNOWN = new Job(null, null, null);

        /** Refuses a negative rank. */
        public Job {
            if (level != null && level < 0) {
                throw new IllegalArgumentException("level: 0 or more, not " + level);
            }
        }
    }

    /** Where somebody works. Each part may be null: not known. */
    public record Place(String unit, String location) {

        /** Nothing is known of the place. */
        public static final Place UNKNOWN = new Place(null, null);
    }

    /**
     * What somebody is open to.
     *
     * @param toPartnership takes part and is open to partnerships
     * @param freeCapacity how many more partnerships there is room for
     */
    public record Openness(boolean toPartnership, int freeCapacity) {

        /** Does not take part. */
        public static final Openness CLOSED = new Openness(false, 0);
    }
}
