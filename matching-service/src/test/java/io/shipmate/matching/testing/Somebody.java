package io.shipmate.matching.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.kit.testing.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A person, made by saying on {@code shipmate.people} what profile-service would say: {@code aPerson().offering("Kafka").joins()}. */
public final class Somebody {

    private static final AtomicLong REVISIONS = new AtomicLong();

    private final UUID id = UUID.randomUUID();
    private final String subject = "subject-" + id;
    private final List<String> offers = new ArrayList<>();
    private final List<String> seeks = new ArrayList<>();
    private final List<String> experiences = new ArrayList<>();
    private String employment = "ACTIVE";
    private String participation = "IN";
    private String openTo = "\"PARTNERSHIP\"";
    private String unit = "Unit " + id;
    private String family = "engineering";
    private int levelRank = 3;
    private UUID manager;
    private int capacity = 2;
    private boolean goesOn;

    private Somebody() {}

    /** An active engineer with room for two partnerships, of whom nobody has heard yet. */
    public static Somebody aPerson() {
        return new Somebody();
    }

    /** The id of a topic by its English name; the same name is the same topic. */
    public static UUID topic(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds an offer that whoever is suggested may see. */
    public Somebody offering(String topic) {
        return offering(topic, "SUGGESTED");
    }

    /** Adds an offer. */
    public Somebody offering(String topic, String shownTo) {
        offers.add("{\"topic\":\"%s\",\"level\":\"EXPERT\",\"shownTo\":\"%s\"}".formatted(topic(topic), shownTo));
        return this;
    }

    /** Adds a seek that whoever is suggested may see. */
    public Somebody seeking(String topic) {
        seeks.add("{\"topic\":\"%s\",\"need\":\"PRESSING\",\"shownTo\":\"SUGGESTED\"}".formatted(topic(topic)));
        return this;
    }

    /** Adds an experience that whoever is suggested may see. */
    public Somebody havingLivedThrough(String kind, String key) {
        experiences.add(
                "{\"kind\":\"%s\",\"key\":\"%s\",\"topic\":null,\"shownTo\":\"SUGGESTED\"}".formatted(kind, key));
        return this;
    }

    /** Sets how many partnerships there is room for. */
    public Somebody withRoomFor(int partnerships) {
        capacity = partnerships;
        return this;
    }

    /** Sets the manager. */
    public Somebody reportingTo(Somebody boss) {
        manager = boss.id;
        return this;
    }

    /** Sets the level. */
    public Somebody atLevel(int rank) {
        levelRank = rank;
        return this;
    }

    /** Sets the job family. */
    public Somebody workingIn(String jobFamily) {
        family = jobFamily;
        return this;
    }

    /** Sets the unit. */
    public Somebody inUnit(String name) {
        unit = name;
        return this;
    }

    /** Is open to something else only. */
    public Somebody openOnlyTo(String what) {
        openTo = '"' + what + '"';
        return this;
    }

    /** Is open to this too. */
    public Somebody openAlsoTo(String what) {
        openTo += ",\"" + what + '"';
        return this;
    }

    /** Takes a break that was asked for. */
    public Somebody paused() {
        participation = "PAUSED";
        return this;
    }

    /** Does not take part. */
    public Somebody out() {
        participation = "OUT";
        return this;
    }

    /** Takes part (again). */
    public Somebody in() {
        participation = "IN";
        employment = "ACTIVE";
        return this;
    }

    /** Is on leave. */
    public Somebody onLeave() {
        employment = "ON_LEAVE";
        return this;
    }

    /** Has left. */
    public Somebody left() {
        employment = "ALUMNUS";
        return this;
    }

    /** Has left, and whether they want their partnerships to go on and can be reached. */
    public Somebody leftAndGoesOn(boolean goes) {
        goesOn = goes;
        return left();
    }

    /** Says the newest state and waits until matching knows it. */
    public Somebody joins() {
        var revision = says();
        await().untilAsserted(() -> assertThat(Database.number(
                        "select count(*) from pool_entry where person = ? and revision >= ?", id, revision))
                .isEqualTo(1));
        return this;
    }

    /** Says the newest state and does not wait. */
    public long says() {
        var revision = REVISIONS.incrementAndGet();
        Topics.say("shipmate.people", "io.shipmate.profile.person-state.v1", id.toString(), state(revision));
        return revision;
    }

    /** The state as JSON. */
    public String state(long revision) {
        var takesPart = participation.equals("IN") && employment.equals("ACTIVE");
        return """
                {"person":"%s","revision":%d,"signIn":{"issuer":"%s","subject":"%s"},"formerSignIn":%s,"goesOn":%s,"employment":"%s","manager":%s,
                 "language":"en","zone":"Europe/Berlin","participation":"%s","match":%s,"someday":"more"}
                """.formatted(
                id,
                revision,
                hasLeft() ? Tokens.alumniIssuerUrl() : Tokens.issuerUrl(),
                subject,
                hasLeft() ? "{\"issuer\":\"%s\",\"subject\":\"%s\"}".formatted(Tokens.issuerUrl(), subject) : "null",
                goesOn,
                employment,
                manager == null ? "null" : '"' + manager.toString() + '"',
                participation,
                takesPart ? match() : "null");
    }

    private String match() {
        return """
                {"jobFamily":"%s","level":"L%d","levelRank":%d,"unit":"%s","location":"Berlin","roleSince":"2023-04-01",
                 "languages":["en","de"],"openTo":[%s],"capacity":%d,
                 "hours":{"zone":"Europe/Berlin","windows":[{"day":"MONDAY","from":"09:00","to":"17:00"}]},
                 "offers":[%s],"seeks":[%s],"experiences":[%s]}""".formatted(
                        family,
                        levelRank,
                        levelRank,
                        unit,
                        openTo,
                        capacity,
                        String.join(",", offers),
                        String.join(",", seeks),
                        String.join(",", experiences));
    }

    /** Whoever has left signs in at another issuer. */
    private boolean hasLeft() {
        return employment.equals("ALUMNUS");
    }

    /** Calls the service as this person. */
    public RequestSpecification calls() {
        return Api.with(token());
    }

    /** A token of this person's. */
    public String token() {
        return hasLeft() ? Tokens.ofAlumnus(subject, Map.of()) : Tokens.of(subject, "member");
    }

    /** Who it is. */
    public UUID id() {
        return id;
    }

    /** The token's subject. */
    public String subject() {
        return subject;
    }
}
