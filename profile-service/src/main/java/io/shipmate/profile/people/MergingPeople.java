package io.shipmate.profile.people;

import io.quarkus.arc.All;
import io.shipmate.kit.adminlog.AdminLog;
import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.privacy.PersonalRecords;
import io.shipmate.kit.problem.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** A people-admin's word on ids: another id for somebody, an id that no longer means somebody, two who are one. */
@ApplicationScoped
class MergingPeople {

    private static final Logger LOG = Logger.getLogger(MergingPeople.class);

    private final People people;
    private final Managers managers;
    private final ExternalIds externalIds;
    private final FormerIds formerIds;
    private final Announcing announcing;
    private final PersonalRecords records;
    private final Doubles doubles;
    private final AdminLog adminLog;
    private final Caller caller;
    private final List<Linked> features;
    private final Clock clock;

    MergingPeople(
            People people,
            Managers managers,
            ExternalIds externalIds,
            FormerIds formerIds,
            Announcing announcing,
            PersonalRecords records,
            Doubles doubles,
            AdminLog adminLog,
            Caller caller,
            @All List<Linked> features,
            Clock clock) {
        this.people = people;
        this.managers = managers;
        this.externalIds = externalIds;
        this.formerIds = formerIds;
        this.announcing = announcing;
        this.records = records;
        this.doubles = doubles;
        this.adminLog = adminLog;
        this.caller = caller;
        this.features = features;
        this.clock = clock;
    }

    @Transactional
    PersonIdsView read(UUID id) {
        return people.findByIdOptional(id).map(this::view).orElseThrow(PersonRefused.Unknown::new);
    }

    @Transactional
    @Idempotent
    PersonIdsView change(UUID id, ChangeExternalId request) {
        managers.takeTurn();
        var person = people.locked(id).orElseThrow(PersonRefused.Unknown::new);
        var to = request.tidied();
        if (externalIds.wouldBe(person.facts().externalId(), to) == ExternalIds.Outcome.OF_SOMEBODY_ELSE) {
            throw new PersonRefused.ExternalIdTaken(to);
        }
        if (externalIds.change(person.facts().externalId(), to) == ExternalIds.Outcome.CHANGED) {
            note("changed", id);
        }
        return view(person);
    }

    /** An id that HR has given to somebody else means the old person no longer. */
    @Transactional
    @Idempotent
    PersonIdsView release(UUID id, ChangeExternalId request) {
        var person = people.locked(id).orElseThrow(PersonRefused.Unknown::new);
        if (!formerIds.release(request.tidied(), id)) {
            throw new PersonRefused.NoFormerId(request.tidied());
        }
        note("released", id);
        LOG.infof("A former external id of %s means nobody any more", id);
        return view(person);
    }

    /**
     * Makes one person of two. Who has signed in stays, with all that is theirs in all services; the other has nothing there,
     * because nobody ever acted as them, and is forgotten. Two who have both signed in cannot be made one.
     */
    @Transactional
    @Idempotent
    MergedPeopleView merge(MergePeople request) {
        managers.takeTurn();
        var both = request.people().stream()
                .sorted()
                .distinct()
                .map(id -> people.locked(id).orElseThrow(PersonRefused.Unknown::new))
                .toList();
        if (both.size() != 2) {
            throw Invalid.coded("/people", "two-people");
        }
        if (both.stream().allMatch(person -> person.signIn() != null)) {
            throw new PersonRefused.BothSignedIn();
        }
        var survivor = both.stream()
                .max(Comparator.comparingInt(MergingPeople::lives).thenComparing(Person::id, Comparator.reverseOrder()))
                .orElseThrow();
        var removed = both.get(1 - both.indexOf(survivor));
        var externalId =
                request.externalId() == null ? survivor.facts().externalId() : ExternalIds.tidied(request.externalId());
        if (Stream.of(survivor, removed).noneMatch(p -> p.facts().externalId().equals(externalId))) {
            throw Invalid.coded("/externalId", "id-of-one-of-them");
        }
        merge(removed, survivor);
        if (!survivor.facts().externalId().equals(externalId)) {
            externalIds.change(survivor, externalId);
        }
        note("merged", survivor.id());
        LOG.infof("Person %s was found to be %s", removed.id(), survivor.id());
        return new MergedPeopleView(removed.id(), view(survivor));
    }

    /** The more there is of somebody, the more they are the one who stays; of two who are alike, the first by id, the older. */
    private static int lives(Person person) {
        return (person.signIn() == null ? 0 : 2) + (person.hasJoined() ? 1 : 0);
    }

    /** The ids of the one mean the other before all else is forgotten, so that what is kept by an id stays. */
    private void merge(Person removed, Person survivor) {
        features.forEach(feature -> feature.follow(removed.id(), survivor.id()));
        handOverReports(removed, survivor);
        formerIds.move(removed.id(), survivor.id());
        var former = removed.facts().externalId();
        var nobodys = removed.facts()
                .with(Map.of(HrField.EXTERNAL_ID, UUID.randomUUID().toString()));
        removed.reportTo(nobodys, removed.manager(), clock.instant());
        people.flush();
        formerIds.keep(former, survivor.id(), clock.instant());
        features.forEach(feature -> feature.rename(former, survivor.facts().externalId()));
        forget(removed, survivor);
    }

    /** Nobody but HR knows of whoever has not come yet. */
    private void forget(Person removed, Person survivor) {
        if (removed.hasJoined()) {
            doubles.forget(removed.id(), survivor.id(), caller.knownPerson());
        } else {
            records.erase(removed.id());
        }
    }

    /** But for those to whom the one who stays reports in the end. */
    private void handOverReports(Person removed, Person survivor) {
        var now = clock.instant();
        var next = survivor.facts().externalId();
        var reports = people.lockedReports(removed.facts().externalId()).stream()
                .filter(report -> !report.id().equals(survivor.id()))
                .toList();
        var looping = managers.looping(reports.stream()
                .collect(Collectors.toMap(report -> report.facts().externalId(), _ -> next)));
        reports.stream()
                .filter(report -> !looping.contains(report.facts().externalId()))
                .forEach(report -> announcing.change(
                        report,
                        r -> r.reportTo(
                                r.facts().reportingTo(next), survivor.hasJoined() ? survivor.id() : null, now)));
    }

    private void note(String action, UUID person) {
        adminLog.note("person-ids", action, person, null);
    }

    private PersonIdsView view(Person person) {
        return new PersonIdsView(person.id(), person.facts().externalId(), formerIds.of(person.id()));
    }
}
