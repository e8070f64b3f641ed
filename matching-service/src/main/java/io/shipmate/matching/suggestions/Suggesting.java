package io.shipmate.matching.suggestions;

import io.shipmate.kit.identity.PersonUnknown;
import io.shipmate.matching.engine.Match;
import io.shipmate.matching.engine.Reason;
import io.shipmate.matching.pool.Member;
import io.shipmate.matching.pool.Members;
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
    private final OwnLists ownLists;
    private final Dismissals dismissals;
    private final LivePool pool;
    private final SuggestionIds ids;
    private final Clock clock;

    Suggesting(
            Members members, OwnLists ownLists, Dismissals dismissals, LivePool pool, SuggestionIds ids, Clock clock) {
        this.members = members;
        this.ownLists = ownLists;
        this.dismissals = dismissals;
        this.pool = pool;
        this.ids = ids;
        this.clock = clock;
    }

    /** The best for somebody, or why there are none. */
    public SuggestionsView best(UUID person, int limit, Locale language) {
        return ownLists.of(person)
                .map(own -> best(own, limit, language))
                .orElse(SuggestionsView.none(SuggestionsView.Why.NOT_TAKING_PART));
    }

    private SuggestionsView best(OwnLists.Own own, int limit, Locale language) {
        if (!own.member().isOpenToPartnerships()) {
            return SuggestionsView.none(whyNot(own.member()));
        }
        if (!own.hasRoom()) {
            return SuggestionsView.none(SuggestionsView.Why.NO_ROOM);
        }
        var known = pool.known();
        var texts = new ReasonTexts(known.topics(), language);
        var best = known.pool().proposalsFor(own.member().person(), limit, own.suppressed()).stream()
                .map(match -> view(match, texts))
                .toList();
        return best.isEmpty() ? SuggestionsView.none(SuggestionsView.Why.NOBODY_YET) : new SuggestionsView(best, null);
    }

    private static SuggestionsView.Why whyNot(Member member) {
        if (member.takesPart()) {
            return SuggestionsView.Why.NOT_OPEN_TO_PARTNERSHIPS;
        }
        return member.isAmongUs() ? SuggestionsView.Why.ON_A_BREAK : SuggestionsView.Why.NOT_TAKING_PART;
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
        if (members.lock(person).isEmpty()) { // they were being forgotten
            throw new PersonUnknown();
        }
        if (!dismissals.of(person).containsKey(other)) {
            dismissals.add(person, other, clock.instant());
        }
    }
}
