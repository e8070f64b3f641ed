package io.shipmate.profile.people;

import io.shipmate.profile.expertise.Entries;
import io.shipmate.profile.expertise.Experience;
import io.shipmate.profile.expertise.Moved;
import io.shipmate.profile.expertise.Offer;
import io.shipmate.profile.expertise.Seek;
import io.shipmate.profile.jobs.JobPlace;
import io.shipmate.profile.participation.Participation;
import io.shipmate.profile.participation.WorkingHours;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Somebody known to the company. Outlives jobs, units and mail addresses; the id is for good. */
@Entity
class Person {

    @Id
    private UUID id;

    @Embedded
    private HrFacts facts;

    /** For who cannot type the letters that the name is written in; null if it is in Latin ones. */
    private String latinName;

    /** What follows from the facts of the job, by the company's job architecture. */
    @Embedded
    private JobPlace job;

    /** The person that the HRIS's manager id means, once known. */
    private UUID manager;

    @Embedded
    private Story story;

    @Embedded
    private SignIn signIn;

    @Embedded
    private Afterwards afterwards = Afterwards.NOTHING_SAID;

    @Embedded
    private Participation participation;

    @Embedded
    private WorkingHours workingHours;

    @ElementCollection
    @CollectionTable(name = "offer", joinColumns = @JoinColumn(name = "person"))
    @OrderColumn(name = "position")
    private List<Offer> offers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "seek", joinColumns = @JoinColumn(name = "person"))
    @OrderColumn(name = "position")
    private List<Seek> seeks = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "experience", joinColumns = @JoinColumn(name = "person"))
    @OrderColumn(name = "position")
    private List<Experience> experiences = new ArrayList<>();

    /** Whether the company holds the access back; the sign-in stays bound. */
    private boolean suspended;

    /** Null until their first day has come: until then nobody sees them. */
    private Instant joinedAt;

    /** Whether they are said to be at work from a day on that lies ahead. */
    private boolean awaited;

    /** Of the state that was published last. */
    private long revision;

    @Version
    private long version;

    Person() {}

    Person(Tenure tenure, UUID manager, Instant now) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.facts = tenure.facts();
        this.awaited = tenure.awaited();
        this.latinName = LatinLetters.of(facts.name());
        this.job = JobPlace.NOWHERE;
        this.manager = manager;
        this.participation = Participation.out();
        this.joinedAt = tenure.joined() ? now : null;
        this.revision = 1;
    }

    PersonEvent.Joined joined() {
        return new PersonEvent.Joined(id, joinedAt);
    }

    /** Takes over what the HRIS says now; nothing happened if that is what is known already. */
    List<PersonEvent> correct(Tenure next, UUID managerNow, Instant at) {
        var now = next.facts();
        var different = facts.differences(now);
        var leaves = now.employment() == Employment.ALUMNUS && facts.employment() != Employment.ALUMNUS;
        if (!Objects.equals(manager, managerNow) && !different.contains("manager")) {
            different.add("manager");
        }
        if (!facts.name().equals(now.name())) {
            latinName = LatinLetters.of(now.name());
        }
        facts = now;
        awaited = next.awaited();
        manager = managerNow;
        if (joinedAt == null) {
            joinedAt = next.joined() ? at : null;
            return next.joined() ? List.of(joined()) : List.of();
        }
        if (different.isEmpty()) {
            return List.of();
        }
        var events = new ArrayList<PersonEvent>();
        events.add(new PersonEvent.Changed(id, List.copyOf(different), at));
        if (HrFacts.move(different)) {
            events.add(new PersonEvent.Moved(id, manager, at));
        }
        if (leaves) {
            events.addAll(participate(participation.ended(), at));
            events.add(new PersonEvent.Left(id, now.leftOn() == null ? today(at) : now.leftOn()));
        }
        return List.copyOf(events);
    }

    /** Puts somebody where the job architecture has them. */
    void place(JobPlace newJob) {
        job = newJob;
    }

    /** Lets somebody come whose first day has begun in their own zone, and go whose last day is over. */
    List<PersonEvent> passTime(Instant at) {
        return correct(tenure().on(at), manager, at);
    }

    Tenure tenure() {
        return new Tenure(facts, joinedAt != null, awaited);
    }

    /** The same facts with another manager, or none. */
    List<PersonEvent> reportTo(HrFacts now, UUID managerNow, Instant at) {
        return correct(new Tenure(now, joinedAt != null, awaited), managerNow, at);
    }

    /** Binds the sign-in for good; a person who has one keeps it. */
    void bind(SignIn newSignIn) {
        if (signIn != null) {
            throw new IllegalStateException("Bound already: " + id);
        }
        signIn = newSignIn;
    }

    void afterwards(Afterwards now) {
        afterwards = now;
    }

    void suspend() {
        suspended = true;
    }

    void restore() {
        suspended = false;
    }

    void tell(Story newStory) {
        story = newStory;
    }

    void offer(List<Offer> newOffers) {
        replace(offers, newOffers);
    }

    void seek(List<Seek> newSeeks) {
        replace(seeks, newSeeks);
    }

    void experienced(List<Experience> newExperiences) {
        replace(experiences, newExperiences);
    }

    /** Follows topics into what they have become; nothing that was told is lost. */
    void moveEntries(Map<UUID, UUID> become) {
        offer(Moved.offers(offers, become));
        seek(Moved.seeks(seeks, become));
        experienced(Moved.experiences(experiences, become));
    }

    /** Of all entries. */
    Set<UUID> topics() {
        return Entries.topicsOf(offers, seeks, experiences);
    }

    private static <T> void replace(List<T> current, List<T> next) {
        if (!current.equals(next)) {
            current.clear();
            current.addAll(next);
        }
    }

    void keepHours(WorkingHours newHours) {
        workingHours = newHours;
    }

    /** Returns what happened: nothing if only the terms changed, or the day on which a pause ends. */
    List<PersonEvent> participate(Participation chosen, Instant at) {
        var same = chosen.status() == participation.status();
        participation = chosen;
        return same ? List.of() : List.of(new PersonEvent.ParticipationChanged(id, chosen.status(), at));
    }

    /** Ends a pause whose day has come in the person's own zone. */
    List<PersonEvent> endPause(Instant now) {
        return participation.pauseIsOver(today(now)) ? participate(participation.resumed(), now) : List.of();
    }

    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of(facts.zone()));
    }

    /** Counts one more published state. */
    void revise() {
        revision++;
    }

    /** Whether others may find the person: taking part and at work. */
    boolean isTakingPart() {
        return participation.isIn() && facts.employment() == Employment.ACTIVE && !suspended;
    }

    UUID id() {
        return id;
    }

    HrFacts facts() {
        return facts;
    }

    JobPlace job() {
        return job;
    }

    UUID manager() {
        return manager;
    }

    Story story() {
        return story == null ? Story.UNTOLD : story;
    }

    /** Null until somebody has signed in. */
    SignIn signIn() {
        return signIn;
    }

    Afterwards afterwards() {
        return afterwards;
    }

    boolean hasLeft() {
        return facts.employment() == Employment.ALUMNUS;
    }

    /**
     * Whether nobody can sign in as this person. Whoever has left is not suspended: what the company holds back is the access of
     * those who work there, and counts again if they come back.
     */
    boolean isSuspended() {
        return suspended && facts.employment() != Employment.ALUMNUS;
    }

    /** Whether the company holds the access back, although it may not count now. */
    boolean isHeldBack() {
        return suspended;
    }

    Participation participation() {
        return participation;
    }

    WorkingHours workingHours() {
        return workingHours == null ? WorkingHours.usual(facts.zone()) : workingHours;
    }

    List<Offer> offers() {
        return List.copyOf(offers);
    }

    List<Seek> seeks() {
        return List.copyOf(seeks);
    }

    List<Experience> experiences() {
        return List.copyOf(experiences);
    }

    /** The languages to talk in: the chosen ones, else the HRIS's. */
    List<String> spokenLanguages() {
        return participation.languages().isEmpty() ? List.of(facts.language()) : participation.languages();
    }

    /** Whether their first day has come; nobody sees who has not joined. */
    boolean hasJoined() {
        return joinedAt != null;
    }

    long revision() {
        return revision;
    }
}
