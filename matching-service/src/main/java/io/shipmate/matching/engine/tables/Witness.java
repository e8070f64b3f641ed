package io.shipmate.matching.engine.tables;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Why somebody has no place: the public rule that stands in the way. Whatever may rest on a private cause, even in part,
 * reads {@link LeftOut.Why#NOBODY_FITTING}, so nobody learns from the reason that there is one.
 */
final class Witness {

    private final Numbered gathering;
    private final List<Seats> tables;

    Witness(Numbered gathering, List<Seats> tables) {
        this.gathering = gathering;
        this.tables = tables;
    }

    LeftOut.Why why(int guest) {
        List<Seats> suiting =
                tables.stream().filter(table -> table.suits(guest, gathering)).toList();
        if (suiting.isEmpty()) {
            return withoutTable(guest);
        }
        List<Seats> free =
                suiting.stream().filter(table -> table.hasRoom(gathering)).toList();
        if (free.isEmpty()) {
            return LeftOut.Why.TABLE_SIZE;
        }
        boolean publicEverywhere =
                free.stream().allMatch(table -> table.guests().stream().anyMatch(other -> isPublic(guest, other)));
        return publicEverywhere ? LeftOut.Why.REPORTING_LINE : LeftOut.Why.NOBODY_FITTING;
    }

    /** No table of their level, time zones and language came to be. */
    private LeftOut.Why withoutTable(int guest) {
        if (enough(other -> level(guest, other) && zone(guest, other) && language(guest, other))) {
            return becauseOfPairs(guest);
        }
        if (enough(other -> level(guest, other) && zone(guest, other))) {
            return LeftOut.Why.LANGUAGE;
        }
        if (enough(other -> zone(guest, other) && language(guest, other))) {
            return LeftOut.Why.LEVELS;
        }
        if (enough(other -> level(guest, other) && language(guest, other))) {
            return LeftOut.Why.TIME_ZONES;
        }
        return LeftOut.Why.TOO_FEW;
    }

    /** There would be enough, but those who speak several languages sit elsewhere, or some are to be kept from others. */
    private LeftOut.Why becauseOfPairs(int guest) {
        Set<Integer> others = IntStream.range(0, gathering.size())
                .filter(other -> level(guest, other) && zone(guest, other) && language(guest, other))
                .boxed()
                .collect(Collectors.toSet());
        List<Boolean> apart = others.stream()
                .flatMap(one -> gathering.apart(one).entrySet().stream())
                .filter(pair -> others.contains(pair.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        if (apart.isEmpty()) {
            return LeftOut.Why.LANGUAGE;
        }
        return apart.contains(false) ? LeftOut.Why.NOBODY_FITTING : LeftOut.Why.REPORTING_LINE;
    }

    private boolean enough(IntPredicate fits) {
        return IntStream.range(0, gathering.size()).filter(fits).count()
                >= gathering.sizes().fewest();
    }

    private boolean isPublic(int one, int other) {
        return gathering.apart(one).getOrDefault(other, false);
    }

    private boolean level(int one, int other) {
        Integer mine = gathering.guest(one).reach().levelBand();
        Integer theirs = gathering.guest(other).reach().levelBand();
        return mine == null || theirs == null || mine.equals(theirs);
    }

    private boolean zone(int one, int other) {
        return gathering.guest(one).reach().zoneBand()
                == gathering.guest(other).reach().zoneBand();
    }

    private boolean language(int one, int other) {
        var mine = gathering.guest(one).reach();
        var theirs = gathering.guest(other).reach();
        return mine.languages().isEmpty()
                || theirs.languages().isEmpty()
                || mine.languages().stream().anyMatch(theirs::speaks);
    }
}
