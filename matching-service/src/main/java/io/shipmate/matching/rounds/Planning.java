package io.shipmate.matching.rounds;

import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import io.shipmate.kit.problem.Invalid;
import io.shipmate.matching.programmes.Enrolled;
import io.shipmate.matching.programmes.ProgrammeState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Asking for rounds, looking at them, running them again and giving them up. No pair is made by hand. */
@ApplicationScoped
class Planning {

    private static final Logger LOG = Logger.getLogger(Planning.class);

    private final Rounds rounds;
    private final BuddyGroups groups;
    private final LeftOuts leftOuts;
    private final KeptApart keptApart;
    private final Enrolled enrolled;
    private final RoundViews views;
    private final Clock clock;

    Planning(
            Rounds rounds,
            BuddyGroups groups,
            LeftOuts leftOuts,
            KeptApart keptApart,
            Enrolled enrolled,
            RoundViews views,
            Clock clock) {
        this.rounds = rounds;
        this.groups = groups;
        this.leftOuts = leftOuts;
        this.keptApart = keptApart;
        this.enrolled = enrolled;
        this.views = views;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    RoundView plan(UUID programme, PlanRound request) {
        requireOpen(enrolled.lock(programme).orElseThrow(RoundRefused.ProgrammeUnknown::new));
        if (rounds.lockedOpen(programme).isPresent()) {
            throw new RoundRefused.AnotherIsOpen();
        }
        var round = new Round(programme, rounds.nextNumber(programme), request.kind(), clock.instant());
        rounds.persistAndFlush(round);
        LOG.infof("Round %s planned in programme %s", round.id(), programme);
        return views.of(round);
    }

    private static void requireOpen(Enrolled.Standing programme) {
        if (!programme.forBuddies()) {
            throw new RoundRefused.NotForBuddies();
        }
        if (programme.state() == ProgrammeState.DRAFT || programme.state() == ProgrammeState.ENDED) {
            throw new RoundRefused.ProgrammeInTheWay(programme.state());
        }
    }

    @Transactional
    @Idempotent
    RoundView runAgain(UUID programme, UUID id, RunAgain request) {
        if (enrolled.lock(programme).isEmpty()) {
            throw new RoundRefused.Unknown();
        }
        var round = rounds.locked(programme, id);
        requireTwoOfThem(programme, request.keepApart());
        round.runAgain();
        rounds.flush();
        request.keepApart().forEach(pair -> keptApart.add(id, pair));
        requireChoiceLeft(programme, id);
        LOG.infof("Round %s runs again", id);
        return views.of(round);
    }

    /** Whoever is not in the programme is not in the round either, and nothing is to be written about somebody who was erased. */
    private void requireTwoOfThem(UUID programme, List<KeepApart> pairs) {
        var people = pairs.isEmpty() ? Set.<UUID>of() : Set.copyOf(enrolled.peopleIn(programme));
        for (var pair : pairs) {
            if (pair.one().equals(pair.other()) || !people.contains(pair.one()) || !people.contains(pair.other())) {
                throw Invalid.coded("/keepApart", "two-people");
            }
        }
    }

    /** Whoever has only one left would tell, by finding nobody, that something private is between the two. */
    private void requireChoiceLeft(UUID programme, UUID id) {
        var others = enrolled.peopleIn(programme).size() - 1;
        var keptFrom = keptApart.of(id).stream()
                .flatMap(two -> Stream.of(two.one(), two.other()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        if (keptFrom.values().stream().anyMatch(from -> from > Math.max(1, others / 3))) {
            throw Invalid.coded("/keepApart", "kept-from-too-many");
        }
    }

    /** What a replica is working out is given up as soon as it notices. */
    @Transactional
    @Idempotent
    RoundView discard(UUID programme, UUID id) {
        var round = rounds.locked(programme, id);
        round.discard();
        groups.dropProposals(id);
        leftOuts.drop(id);
        LOG.infof("Round %s discarded", id);
        return views.of(round);
    }

    /** Goes on if the programme has such a round. */
    @Transactional
    void requireKnown(UUID programme, UUID id) {
        rounds.requireKnown(programme, id);
    }

    @Transactional
    RoundView one(UUID programme, UUID id) {
        return views.of(rounds.of(programme, id));
    }

    @Transactional
    Page<RoundView> list(UUID programme, PageRequest page) {
        if (enrolled.standing(programme).isEmpty()) {
            throw new RoundRefused.ProgrammeUnknown();
        }
        var after = page.after(1);
        var before = after.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(after.getFirst());
        return page.page(
                        rounds.page(programme, before, page.fetch()),
                        round -> List.of(Integer.toString(round.number())))
                .map(views::of);
    }

    @Transactional
    Page<RoundGroupView> groups(UUID programme, UUID id, PageRequest page) {
        rounds.requireKnown(programme, id);
        var after = page.after(1);
        var last = after.isEmpty() ? null : UUID.fromString(after.getFirst());
        return page.page(
                        groups.page(id, last, page.fetch()),
                        group -> List.of(group.id().toString()))
                .map(RoundGroupView::of);
    }

    @Transactional
    Page<LeftOutView> leftOut(UUID programme, UUID id, PageRequest page, Locale language) {
        rounds.requireKnown(programme, id);
        var after = page.after(1);
        var last = after.isEmpty() ? null : UUID.fromString(after.getFirst());
        return page.page(
                        leftOuts.page(id, last, page.fetch()),
                        one -> List.of(one.person().toString()))
                .map(one -> LeftOutTexts.view(one, language));
    }
}
