package io.shipmate.session.scheduling;

import io.shipmate.kit.sealing.SealedPlace;
import io.shipmate.kit.sealing.SealingScope;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** One conversation of a circle: proposed, planned, held or cancelled. */
@Entity
@Table(name = "peer_session")
class PeerSession {

    @Id
    private UUID id;

    private UUID circle;

    @Enumerated(EnumType.STRING)
    private SessionState state;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    private String zone;

    /** What lists go by: the start, or the first slot's while nothing is planned. */
    private Instant at;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    /** The start that people have in their calendars while a new one is being looked for. */
    @Column(name = "previous_start")
    private Instant previousStart;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "session", insertable = false, updatable = false)
    @OrderBy("n")
    private List<Slot> slots = new ArrayList<>();

    @Column(name = "slots_given")
    private int slotsGiven;

    /** The revision of the plan, for calendars (RFC 5545's SEQUENCE): rises when it moves and when it is called off. */
    private int sequence;

    @Column(name = "words_by")
    private UUID wordsBy;

    private byte[] title;
    private byte[] agenda;

    @Version
    private long version;

    PeerSession() {}

    private PeerSession(UUID circle, UUID by, ZoneId zone, SessionState state) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.circle = circle;
        this.proposedBy = by;
        this.zone = zone.getId();
        this.state = state;
    }

    /** A session for which somebody has put slots on the table. */
    static PeerSession proposed(UUID circle, UUID by, ZoneId zone, List<TimeSlot> times) {
        var session = new PeerSession(circle, by, zone, SessionState.PROPOSED);
        session.offer(by, times);
        return session;
    }

    /** A talk that took place without a plan. */
    static PeerSession talked(UUID circle, UUID by, ZoneId zone, Instant at, Instant until) {
        var session = new PeerSession(circle, by, zone, SessionState.HELD);
        session.at = at;
        session.startsAt = at;
        session.endsAt = until;
        return session;
    }

    private void offer(UUID by, List<TimeSlot> times) {
        slots.clear();
        times.forEach(time -> slots.add(new Slot(id, ++slotsGiven, time, by)));
        at = slots.stream().map(Slot::startsAt).min(Instant::compareTo).orElseThrow();
    }

    /** Adds a yes to one of the slots that are on the table. Saying it again changes nothing. */
    Slot sayYes(UUID person, int n, Instant now) {
        require(SessionState.PROPOSED);
        var slot = slot(n);
        if (!slot.startsAt().isAfter(now)) {
            throw new SessionRefused.SlotIsOver();
        }
        slot.add(person);
        return slot;
    }

    /** Takes a yes back, as long as nothing is planned. */
    void takeBack(UUID person, int n) {
        require(SessionState.PROPOSED);
        slot(n).remove(person);
    }

    /** Makes a slot to which everybody has said yes the plan; the other slots are off the table. */
    SessionEvent plan(Slot slot, List<UUID> members, Instant now) {
        require(SessionState.PROPOSED);
        slots.removeIf(other -> other.n() != slot.n());
        state = SessionState.PLANNED;
        at = slot.startsAt();
        startsAt = slot.startsAt();
        endsAt = slot.endsAt();
        if (previousStart == null) {
            return new SessionEvent.Planned(id, circle, members, startsAt, endsAt, zone, uid(), sequence, now);
        }
        sequence++;
        var before = previousStart;
        previousStart = null;
        return new SessionEvent.Moved(id, circle, members, startsAt, endsAt, before, zone, uid(), sequence, now);
    }

    /** Puts other slots on the table; what was planned no longer is. */
    void reschedule(UUID by, ZoneId newZone, List<TimeSlot> times) {
        require(SessionState.PROPOSED, SessionState.PLANNED);
        if (state == SessionState.PLANNED) {
            previousStart = startsAt;
        }
        state = SessionState.PROPOSED;
        proposedBy = by;
        zone = newZone.getId();
        startsAt = null;
        endsAt = null;
        offer(by, times);
    }

    /**
     * Calls it off.
     *
     * @param by who does, or null when the circle is over
     */
    SessionEvent cancel(UUID by, List<UUID> members, Instant now) {
        require(SessionState.PROPOSED, SessionState.PLANNED);
        var inCalendars = startsAt == null ? previousStart : startsAt;
        state = SessionState.CANCELLED;
        sequence++;
        return new SessionEvent.Cancelled(id, circle, members, by, inCalendars, uid(), sequence, now);
    }

    /** Says that it took place; possible from its beginning on. */
    SessionEvent hold(List<UUID> members, Instant now) {
        require(SessionState.PLANNED);
        if (startsAt.isAfter(now)) {
            throw new SessionRefused.NotBegun(startsAt);
        }
        state = SessionState.HELD;
        return tellHeld(members, now);
    }

    SessionEvent tellProposed(UUID by, List<UUID> members, Instant now) {
        var offered = slots.stream()
                .map(slot -> new SessionEvent.OfferedSlot(slot.n(), slot.startsAt(), slot.endsAt()))
                .toList();
        return new SessionEvent.Proposed(id, circle, by, members, offered, zone, now);
    }

    SessionEvent tellHeld(List<UUID> members, Instant now) {
        return new SessionEvent.Held(id, circle, members, now);
    }

    private void require(SessionState... fitting) {
        if (!List.of(fitting).contains(state)) {
            throw new SessionRefused.WrongState(state);
        }
    }

    private Slot slot(int n) {
        return slots.stream().filter(slot -> slot.n() == n).findFirst().orElseThrow(SessionRefused.SlotUnknown::new);
    }

    /** Keeps somebody's words with the session, sealed. */
    void describe(UUID author, byte[] sealedTitle, byte[] sealedAgenda) {
        wordsBy = author;
        title = sealedTitle;
        agenda = sealedAgenda;
    }

    /** Takes every yes of somebody back, for they are not in the circle any more. */
    void withdraw(UUID person) {
        slots.forEach(slot -> slot.remove(person));
    }

    void forget(UUID person) {
        withdraw(person);
        if (person.equals(proposedBy)) {
            proposedBy = null;
        }
        if (person.equals(wordsBy)) {
            describe(null, null, null);
        }
    }

    boolean hasWords() {
        return wordsBy != null;
    }

    SealingScope scope() {
        return SealingScope.of(circle, wordsBy);
    }

    SealedPlace titlePlace() {
        return new SealedPlace("peer_session.title", id);
    }

    SealedPlace agendaPlace() {
        return new SealedPlace("peer_session.agenda", id);
    }

    /** What calendars know it by; it never changes. */
    String uid() {
        return id + "@shipmate";
    }

    UUID id() {
        return id;
    }

    UUID circle() {
        return circle;
    }

    SessionState state() {
        return state;
    }

    UUID proposedBy() {
        return proposedBy;
    }

    UUID wordsBy() {
        return wordsBy;
    }

    String zone() {
        return zone;
    }

    Instant at() {
        return at;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    List<Slot> slots() {
        return slots;
    }

    int sequence() {
        return sequence;
    }

    byte[] title() {
        return title;
    }

    byte[] agenda() {
        return agenda;
    }
}
