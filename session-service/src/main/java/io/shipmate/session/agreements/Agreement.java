package io.shipmate.session.agreements;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A circle's agreement. It is in force when everybody in the circle has signed its current version. */
@Entity
class Agreement {

    @Id
    private UUID circle;

    /** The version that is to be signed; from 1. */
    private int number;

    /** The edition of the house's norms that belongs to it. */
    private int norms;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "circle", insertable = false, updatable = false)
    @OrderBy("position")
    private List<Clause> clauses = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "agreement_signature", joinColumns = @JoinColumn(name = "circle"))
    private Set<Signature> signatures = new HashSet<>();

    @Version
    private long version;

    Agreement() {}

    /** The agreement that every circle begins with: the norms, no clauses, nobody's signature. */
    Agreement(UUID circle) {
        this.circle = circle;
        this.number = 1;
        this.norms = Norms.NEWEST;
    }

    /** Replaces the circle's own clauses; everybody signs anew, whoever made the change included. */
    void amend(List<Clause> newClauses) {
        clauses.clear();
        for (var clause : newClauses) {
            clauses.add(clause.at(clauses.size()));
        }
        number++;
        norms = Norms.NEWEST;
    }

    /** Two of its people go on as something else: they sign anew, with the norms and what they have added themselves. */
    void beginAnew(List<UUID> members) {
        clauses.removeIf(clause -> !members.contains(clause.author()));
        number++;
        norms = Norms.NEWEST;
    }

    /**
     * Signs a version.
     *
     * @return what happened, or nothing when the person has signed it before
     */
    Optional<AgreementEvent.Signed> sign(UUID person, int signed, List<UUID> members, Instant now) {
        if (signed != number) {
            throw new AgreementRefused.AnotherVersion(number);
        }
        if (isSignedBy(person)) {
            return Optional.empty();
        }
        signatures.add(new Signature(person, number, now));
        return Optional.of(new AgreementEvent.Signed(circle, person, members, isInForce(members), now));
    }

    boolean isSignedBy(UUID person) {
        return signatures.stream()
                .anyMatch(s -> s.number() == number && s.person().equals(person));
    }

    /** Whether the person has signed any version so far. */
    boolean wasSignedBy(UUID person) {
        return signatures.stream().anyMatch(s -> s.person().equals(person));
    }

    boolean isInForce(List<UUID> members) {
        return missing(members).isEmpty();
    }

    /** Whose signatures the current version waits for. */
    List<UUID> missing(List<UUID> members) {
        return members.stream().filter(member -> !isSignedBy(member)).toList();
    }

    /** The signatures of the current version, the first one first. */
    List<Signature> signatures() {
        return signatures.stream()
                .filter(s -> s.number() == number)
                .sorted(Comparator.comparing(Signature::signedAt).thenComparing(Signature::person))
                .toList();
    }

    /** The last version that the person has signed; 0 if none. */
    int lastSignedBy(UUID person) {
        return signatures.stream()
                .filter(s -> s.person().equals(person))
                .mapToInt(Signature::number)
                .max()
                .orElse(0);
    }

    void forget(UUID person) {
        clauses.removeIf(clause -> clause.author().equals(person));
        signatures.removeIf(signature -> signature.person().equals(person));
    }

    List<Signature> signaturesOf(UUID person) {
        return signatures.stream()
                .filter(s -> s.person().equals(person))
                .sorted(Comparator.comparing(Signature::signedAt))
                .toList();
    }

    UUID circle() {
        return circle;
    }

    int number() {
        return number;
    }

    int norms() {
        return norms;
    }

    List<Clause> clauses() {
        return clauses;
    }
}
