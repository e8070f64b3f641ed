package io.shipmate.matching.rounds;

import io.quarkus.scheduler.Scheduled;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import io.shipmate.matching.avoidance.AvoidLists;
import io.shipmate.matching.avoidance.Avoided;
import io.shipmate.matching.partnerships.Partners;
import io.shipmate.matching.pool.Employment;
import io.shipmate.matching.pool.Member;
import io.shipmate.matching.pool.Members;
import io.shipmate.matching.programmes.Enrolled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Looking at one's buddies, and keeping going with them: every two who both say yes become partners. That is the one way from a buddy to a
 * partner, and it takes both.
 */
@ApplicationScoped
class KeepingBuddies {

    /** How long after the programme one may still say so. */
    private static final Duration OPEN_AFTER_THE_END = Duration.ofDays(14);

    private final Rounds rounds;
    private final BuddyGroups groups;
    private final LeftOuts leftOuts;
    private final BuddyWishes wishes;
    private final Members members;
    private final AvoidLists avoidLists;
    private final Partners partners;
    private final Enrolled enrolled;
    private final Clock clock;

    KeepingBuddies(
            Rounds rounds,
            BuddyGroups groups,
            LeftOuts leftOuts,
            BuddyWishes wishes,
            Members members,
            AvoidLists avoidLists,
            Partners partners,
            Enrolled enrolled,
            Clock clock) {
        this.rounds = rounds;
        this.groups = groups;
        this.leftOuts = leftOuts;
        this.wishes = wishes;
        this.members = members;
        this.avoidLists = avoidLists;
        this.partners = partners;
        this.enrolled = enrolled;
        this.clock = clock;
    }

    @Transactional
    Page<BuddyGroupView> list(UUID person, PageRequest page) {
        var after = page.after(1);
        var before = after.isEmpty() ? null : UUID.fromString(after.getFirst());
        return page.page(groups.of(person, before, page.fetch()), g -> List.of(g.id().toString()))
                .map(group -> view(group, person));
    }

    @Transactional
    BuddyGroupView one(UUID id, UUID person) {
        return view(groups.mine(id, person), person);
    }

    /** What the newest round has brought somebody; to who is not in the programme there is none. */
    @Transactional
    MyRoundView newest(UUID programme, UUID person, Locale language) {
        var round = rounds.newestPublished(programme).orElseThrow(RoundRefused.Unknown::new);
        var group = groups.active(programme, person);
        var leftOut = leftOuts.findByIdOptional(new LeftOut.Key(round.id(), person));
        if (group.isEmpty()
                && leftOut.isEmpty()
                && !enrolled.peopleIn(programme).contains(person)) {
            throw new RoundRefused.Unknown();
        }
        return new MyRoundView(
                round.id(),
                round.number(),
                round.publishedAt(),
                group.map(found -> view(found, person)).orElse(null),
                leftOut.map(one -> LeftOutTexts.view(one, language)).orElse(null));
    }

    /** People before groups. Who says yes at the same time is waited for, so that of two yeses the second one sees the first. */
    @Transactional
    BuddyGroupView keepGoing(UUID id, SayKeepGoing said, UUID person) {
        var people = members.lock(groups.peopleOfMine(id, person).toArray(UUID[]::new));
        var group = groups.lockedMine(id, person);
        if (!group.has(person)) {
            throw new RoundRefused.GroupEnded();
        }
        if (!isOpen(group)) {
            throw new RoundRefused.TooLate();
        }
        if (said.keepGoing()) {
            requireSomebody(group, person);
        }
        wishes.say(group, person, said.keepGoing());
        if (said.keepGoing()) {
            group.members().stream()
                    .filter(other -> !other.equals(person) && !areKeptApart(person, other))
                    .filter(other -> wishes.wants(group, other) && isStillHere(people.get(other)))
                    .forEach(other -> becomePartners(group, person, other));
        }
        return view(group, person);
    }

    /** Where nobody else is left to become a partner of, a yes is kept like any other, and nothing comes of it. */
    private void requireSomebody(BuddyGroup group, UUID person) {
        var others = group.members().stream().filter(one -> !one.equals(person)).toList();
        if (!others.isEmpty() && others.stream().allMatch(other -> members.inOneReportingLine(person, other))) {
            throw new RoundRefused.ReportingLine();
        }
    }

    /**
     * Both have said yes. Of two the circle goes on as theirs; two of three get one of their own. Once: when that partnership is over, their old yeses
     * make no other, only an invitation does.
     */
    private void becomePartners(BuddyGroup group, UUID one, UUID other) {
        if (partners.of(one).contains(other)
                || partners.becamePartnersSince(one, other, group.formedAt())
                || members.inOneReportingLine(one, other)) {
            return;
        }
        if (group.members().size() == 2) {
            partners.keepGoing(one, other, group.circle());
            group.keepCircle();
        } else {
            partners.growFrom(one, other, group.circle());
        }
    }

    /**
     * Whoever is on an avoid-list does not become a partner, whichever of the two has said yes last: it is as if the other had said nothing. Asked of
     * everybody, whether they have said yes or not, so that it takes equally long.
     */
    private boolean areKeptApart(UUID one, UUID other) {
        var keptByOne = avoidLists.keepsAway(one, other);
        var keptByOther = avoidLists.keepsAway(other, one);
        return keptByOne || keptByOther;
    }

    /** Who is put on an avoid-list is not to become a partner by what was said before. The owner of the list is locked, as all are when one says yes. */
    void on(@Observes Avoided avoided) {
        groups.sharedBy(avoided.by(), avoided.other()).forEach(group -> wishes.takeBack(group, avoided.by()));
    }

    /** Whoever has left the company begins no partnership. */
    private static boolean isStillHere(Member other) {
        return other != null && other.employment() != Employment.ALUMNUS;
    }

    private boolean isOpen(BuddyGroup group) {
        return enrolled.standing(group.programme())
                .map(programme -> programme.endedAt() == null
                        || programme.endedAt().plus(OPEN_AFTER_THE_END).isAfter(clock.instant()))
                .orElse(false);
    }

    private BuddyGroupView view(BuddyGroup group, UUID viewer) {
        var buddies =
                group.members().stream().filter(one -> !one.equals(viewer)).toList();
        return new BuddyGroupView(
                group.id(),
                group.programme(),
                group.circle(),
                buddies,
                group.stateFor(viewer),
                group.formedAt(),
                group.endedAtFor(viewer),
                (group.has(viewer) && isOpen(group)) ? wishes.wants(group, viewer) : null);
    }

    @Scheduled(every = "6h", delayed = "4m")
    @Transactional
    void forgetWhatIsOver() {
        wishes.forgetEndedBefore(clock.instant().minus(OPEN_AFTER_THE_END));
    }
}
