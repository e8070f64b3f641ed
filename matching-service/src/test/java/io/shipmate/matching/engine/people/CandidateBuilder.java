package io.shipmate.matching.engine.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A candidate in a sentence: {@code aCandidate().atLevel(3).offering("kafka").seeking("hiring")}. */
public final class CandidateBuilder {

    private UUID id = UUID.randomUUID();
    private UUID manager;
    private String family = "engineering";
    private Integer level = 3;
    private String unit = "Unit of " + id;
    private LocalDate since = LocalDate.of(2024, 1, 1);
    private Availability availability = Availability.unknown();
    private boolean open = true;
    private int capacity = 1;
    private final Set<String> languages = new LinkedHashSet<>();
    private final List<Story.Offer> offers = new ArrayList<>();
    private final List<Story.Seek> seeks = new ArrayList<>();
    private final List<Story.Experience> experiences = new ArrayList<>();

    private CandidateBuilder() {}

    /** An engineer at level 3 who takes part, in a unit of their own, with nothing told yet. */
    public static CandidateBuilder aCandidate() {
        return new CandidateBuilder();
    }

    public CandidateBuilder withId(UUID other) {
        id = other;
        return this;
    }

    public CandidateBuilder reportingTo(Candidate above) {
        return reportingTo(above.id());
    }

    public CandidateBuilder reportingTo(UUID above) {
        manager = above;
        return this;
    }

    public CandidateBuilder inFamily(String key) {
        family = key;
        return this;
    }

    public CandidateBuilder atLevel(Integer rank) {
        level = rank;
        return this;
    }

    public CandidateBuilder inUnit(String key) {
        unit = key;
        return this;
    }

    public CandidateBuilder inRoleSince(LocalDate day) {
        since = day;
        return this;
    }

    public CandidateBuilder speaking(String... tags) {
        languages.addAll(List.of(tags));
        return this;
    }

    public CandidateBuilder free(int fromMinute, int toMinute) {
        availability = Availability.of(List.of(new Availability.Window(fromMinute, toMinute)));
        return this;
    }

    public CandidateBuilder offering(String... topics) {
        for (String topic : topics) {
            offers.add(new Story.Offer(topic, 1, ShownTo.MEMBERS));
        }
        return this;
    }

    public CandidateBuilder offering(String topic, double depth, ShownTo shownTo) {
        offers.add(new Story.Offer(topic, depth, shownTo));
        return this;
    }

    public CandidateBuilder seeking(String... topics) {
        for (String topic : topics) {
            seeks.add(new Story.Seek(topic, 1, ShownTo.SUGGESTED));
        }
        return this;
    }

    public CandidateBuilder seeking(String topic, double need, ShownTo shownTo) {
        seeks.add(new Story.Seek(topic, need, shownTo));
        return this;
    }

    public CandidateBuilder havingLived(Story.Experience.Kind kind, String key) {
        return havingLived(kind, key, ShownTo.MEMBERS);
    }

    public CandidateBuilder havingLived(Story.Experience.Kind kind, String key, ShownTo shownTo) {
        experiences.add(new Story.Experience(kind, key, shownTo));
        return this;
    }

    public CandidateBuilder notTakingPart() {
        open = false;
        return this;
    }

    public CandidateBuilder withRoomFor(int more) {
        capacity = more;
        return this;
    }

    public Candidate build() {
        return new Candidate(
                id,
                manager,
                new Candidate.Job(family, level, since),
                new Candidate.Place(unit, null),
                languages,
                availability,
                new Story(offers, seeks, experiences),
                new Candidate.Openness(open, capacity));
    }
}
