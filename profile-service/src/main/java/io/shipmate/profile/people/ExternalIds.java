package io.shipmate.profile.people;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Gives people other external ids. They keep everything; the id that they had goes on meaning them, whoever still uses it.
 * Runs in the transaction of the one who asks.
 */
@ApplicationScoped
public class ExternalIds {

    private static final Logger LOG = Logger.getLogger(ExternalIds.class);

    private final People people;
    private final FormerIds formerIds;
    private final Managers managers;
    private final Announcing announcing;
    private final Barring barring;
    private final List<Linked> features;
    private final Clock clock;

    /** An id that somebody typed, as rosters keep it. */
    static String tidied(String externalId) {
        return Normalizer.normalize(externalId, Normalizer.Form.NFC).strip();
    }

    ExternalIds(
            People people,
            FormerIds formerIds,
            Managers managers,
            Announcing announcing,
            Barring barring,
            @All List<Linked> features,
            Clock clock) {
        this.people = people;
        this.formerIds = formerIds;
        this.managers = managers;
        this.announcing = announcing;
        this.barring = barring;
        this.features = features;
        this.clock = clock;
    }

    /** What became of a change. */
    public enum Outcome {
        CHANGED,
        /** It is so already, or nobody has the old id. */
        NOTHING_TO_CHANGE,
        /** Somebody else has the new id, or had it. */
        OF_SOMEBODY_ELSE
    }

    /** Whoever is known by one id is known by another from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Outcome change(String from, String to) {
        managers.takeTurn();
        var outcome = wouldBe(from, to);
        if (outcome == Outcome.CHANGED) {
            people.lockedByExternalId(from).ifPresent(person -> change(person, to));
        }
        return outcome;
    }

    /** What {@link #change} would do. Changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Outcome wouldBe(String from, String to) {
        var person = people.lockedByExternalId(from);
        var other = people.lockedByExternalId(to);
        if (person.isEmpty() || (isNow(other, to) && other.equals(person))) {
            return Outcome.NOTHING_TO_CHANGE;
        }
        // Who has an older id of theirs again is still the same person.
        return other.isEmpty() || other.equals(person) ? Outcome.CHANGED : Outcome.OF_SOMEBODY_ELSE;
    }

    private static boolean isNow(Optional<Person> person, String externalId) {
        return person.filter(p -> p.facts().externalId().equals(externalId)).isPresent();
    }

    void change(Person person, String to) {
        var from = person.facts().externalId();
        var now = clock.instant();
        formerIds.release(to, person.id());
        formerIds.keep(from, person.id(), now);
        announcing.change(
                person,
                p -> p.reportTo(p.facts().with(Collections.singletonMap(HrField.EXTERNAL_ID, to)), p.manager(), now));
        people.flush();
        // The manager is the same, so there is nothing to tell.
        people.lockedReports(from)
                .forEach(report -> report.reportTo(report.facts().reportingTo(to), report.manager(), now));
        features.forEach(feature -> feature.rename(from, to));
        managers.welcome(List.of(person));
        barring.givenToSomebody(to);
        LOG.infof("Person %s has another external id", person.id());
    }
}
