package io.shipmate.matching.roundtables;

import io.shipmate.matching.avoidance.AvoidLists;
import io.shipmate.matching.avoidance.PrivateWish;
import io.shipmate.matching.candidacies.Candidacies;
import io.shipmate.matching.engine.tables.Aims;
import io.shipmate.matching.engine.tables.Apart;
import io.shipmate.matching.engine.tables.Facilitator;
import io.shipmate.matching.engine.tables.Gathering;
import io.shipmate.matching.engine.tables.Guest;
import io.shipmate.matching.engine.tables.Met;
import io.shipmate.matching.pool.ListRefreshes;
import io.shipmate.matching.pool.Member;
import io.shipmate.matching.pool.Members;
import io.shipmate.matching.pool.TopicNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who is to be seated, whom to keep apart and who would facilitate: the pool in the engine's terms. */
@ApplicationScoped
class Attendance {

    private static final int AT_ONCE = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    /** So many tables one may lead, if there are too few who would. */
    private static final int MOST_LED = 2;

    private final Members members;
    private final TopicNames topics;
    private final AvoidLists avoidLists;
    private final Candidacies candidacies;
    private final ListRefreshes refreshes;
    private final Separations separations;
    private final Seats seats;
    private final Formings formings;
    private final Clock clock;

    Attendance(
            Members members,
            TopicNames topics,
            AvoidLists avoidLists,
            Candidacies candidacies,
            ListRefreshes refreshes,
            Separations separations,
            Seats seats,
            Formings formings,
            Clock clock) {
        this.members = members;
        this.topics = topics;
        this.avoidLists = avoidLists;
        this.candidacies = candidacies;
        this.refreshes = refreshes;
        this.separations = separations;
        this.seats = seats;
        this.formings = formings;
        this.clock = clock;
    }

    /** What a seating is worked out from. */
    record Attending(Gathering gathering, List<Facilitator> facilitators) {}

    /**
     * Everybody who takes part, is open to roundtables and has no seat; or, where people are mixed anew, whoever sits at
     * the roundtables that are to end.
     */
    @Transactional
    Attending of(Forming forming) {
        var everybody = members.everybody().stream().collect(Collectors.toMap(Member::person, Function.identity()));
        var seated = forming.rotates() == null ? seats.holders(clock.instant()) : seats.sitting(forming.rotates());
        var facts = facts();
        var guests = everybody.values().stream()
                .filter(GuestFacts::isOpen)
                .filter(member -> seated.contains(member.person()) == (forming.rotates() != null))
                .map(facts::guest)
                .toList();
        var facilitators = facilitators(forming, everybody, facts);
        Set<UUID> people = new HashSet<>();
        guests.forEach(guest -> people.add(guest.id()));
        facilitators.forEach(facilitator -> people.add(facilitator.id()));
        return new Attending(
                new Gathering(guests, apart(forming, everybody, people), met(people), forming.sizes(), Aims.USUAL),
                facilitators);
    }

    /** These people as guests; who does not take part any more is absent. */
    @Transactional
    List<Guest> guests(Collection<UUID> people) {
        var facts = facts();
        return members.of(people).stream()
                .filter(Member::takesPart)
                .map(facts::guest)
                .toList();
    }

    private GuestFacts facts() {
        return GuestFacts.at(clock.instant(), topics.all());
    }

    private List<Facilitator> facilitators(Forming forming, Map<UUID, Member> everybody, GuestFacts facts) {
        var outsiders = Set.copyOf(formings.outsiders(forming.id()));
        return everybody.values().stream()
                .filter(member -> GuestFacts.wouldFacilitate(member) || outsiders.contains(member.person()))
                .map(member -> facts.facilitator(member, MOST_LED))
                .toList();
    }

    private List<Apart> apart(Forming forming, Map<UUID, Member> everybody, Set<UUID> people) {
        List<Apart> apart = new ArrayList<>();
        for (var person : people) {
            for (var above : above(person, everybody)) {
                if (people.contains(above)) {
                    apart.add(new Apart(person, above, Apart.Cause.REPORTING_LINE));
                }
            }
        }
        separations
                .of(forming.id())
                .forEach(two -> apart.add(new Apart(two.one(), two.other(), Apart.Cause.KEPT_APART)));
        apart.addAll(rivals(people));
        apart.addAll(avoiding());
        return apart;
    }

    /** Those of these people who competed for a position at the last refresh. */
    List<Apart> rivals(Set<UUID> people) {
        List<Apart> apart = new ArrayList<>();
        candidacies
                .competitorsAt(refreshes.last())
                .forEach((person, competitors) -> competitors.stream()
                        .filter(other -> people.contains(person) && people.contains(other))
                        .forEach(other -> apart.add(new Apart(person, other, Apart.Cause.RIVALS))));
        return apart;
    }

    private List<Apart> avoiding() {
        List<Apart> apart = new ArrayList<>();
        List<PrivateWish> some;
        var last = BEFORE_ALL;
        do {
            some = avoidLists.at(refreshes.last(), last, AT_ONCE);
            for (var wish : some) {
                last = wish.id();
                wish.other().ifPresent(other -> apart.add(new Apart(wish.owner(), other, Apart.Cause.AVOIDED)));
            }
        } while (some.size() == AT_ONCE);
        return apart;
    }

    /** Ends where the managers stand in a circle. */
    private static Set<UUID> above(UUID person, Map<UUID, Member> everybody) {
        Set<UUID> above = new HashSet<>();
        var member = everybody.get(person);
        while (member != null && member.manager() != null && above.add(member.manager())) {
            member = everybody.get(member.manager());
        }
        above.remove(person);
        return above;
    }

    private List<Met> met(Set<UUID> people) {
        Map<UUID, List<UUID>> together = new HashMap<>(seats.everTaken());
        List<Met> met = new ArrayList<>();
        for (var table : together.values()) {
            var known = table.stream().filter(people::contains).toList();
            for (var one : known) {
                known.stream().filter(other -> other.compareTo(one) > 0).forEach(other -> met.add(new Met(one, other)));
            }
        }
        return met;
    }
}
