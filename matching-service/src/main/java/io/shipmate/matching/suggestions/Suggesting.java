package io.shipmate.matching.suggestions;

import io.shipmate.matching.engine.Match;
import io.shipmate.matching.engine.Reason;
import io.shipmate.matching.partnerships.Partners;
import io.shipmate.matching.pool.Member;
import io.shipmate.matching.pool.Members;
import io.shipmate.matching.pool.Participation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/** Suggesting people to one another, and no longer suggesting somebody who was dismissed. A dismissal is not logged. */
@ApplicationScoped
public class Suggesting {

    private final Members members;
    private final Partners partners;
    private final OwnLists ownLists;
    private final Dismissals dismissals;
    private final LivePool pool;
    private final SuggestionIds ids;
    private final Clock clock;

    Suggesting(
            Members members,
            Partners partners,
            OwnLists ownLists,
            Dismissals dismissals,
            LivePool pool,
            SuggestionIds ids,
            Clock clock) {
        this.members = members;
        this.partners = partners;
        this.ownLists = ownLists;
        this.dismissals = dismissals;
        this.pool = pool;
        this.ids = ids;
        this.clock = clock;
    }

    /** The best for somebody, or why there are none. Holds no connection while it scores. */
    public SuggestionsView best(UUID person, int limit, Locale language) {
        var member = members.find(person);
        if (member.isEmpty() || !member.get().isOpenToPartnerships()) {
            return SuggestionsView.none(member.map(Suggesting::whyNot).orElse(SuggestionsView.Why.NOT_TAKING_PART));
        }
        var known = pool.known();
        var texts = new ReasonTexts(known.topics(), language);
        var best = known.pool().suggestionsFor(person, limit, ownLists.suppressedFor(person)).stream()
                .map(match -> view(match, texts))
                .toList();
        if (!best.isEmpty()) {
            return new SuggestionsView(best, null);
        }
        return SuggestionsView.none(
                partners.haveRoom(member.get()) ? SuggestionsView.Why.NOBODY_YET : SuggestionsView.Why.NO_ROOM);
    }

    private static SuggestionsView.Why whyNot(Member member) {
        if (member.takesPart()) {
            return SuggestionsView.Why.NOT_OPEN_TO_PARTNERSHIPS;
        }
        return member.isAmongUs() && member.participation() != Participation.OUT
                ? SuggestionsView.Why.ON_A_BREAK
                : SuggestionsView.Why.NOT_TAKING_PART;
    }

    private SuggestionView view(Match match, ReasonTexts texts) {
        var strength = switch (match.strength()) {
            case STRONG -> SuggestionView.Strength.STRONG;
            case GOOD -> SuggestionView.Strength.GOOD;
            case SOME -> SuggestionView.Strength.SOME;
        };
        var reasons = Arrays.stream(Reason.Kind.values())
                .map(kind -> texts.of(match.best(kind)))
                .toList();
        return new SuggestionView(ids.of(match.person(), match.other()), match.other(), strength, reasons);
    }

    @Transactional
    void dismiss(UUID person, String id) {
        var other = ids.open(person, id).orElseThrow(SuggestionRefused.Unknown::new);
        members.lock(person);
        if (!dismissals.of(person).containsKey(other)) {
            dismissals.add(person, other, clock.instant());
        }
    }
}
