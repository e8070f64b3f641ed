package io.shipmate.matching.insights;

import io.shipmate.matching.engine.Exposure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the people of one group add up to, before anything is rounded. Only in memory, while a month is worked out. */
final class Tally {

    private final List<Exposure.Standing> standings = new ArrayList<>();
    private final Map<Waiting, Integer> waiting = new EnumMap<>(Waiting.class);
    private int people;
    private int withPartner;
    private int foundPartner;
    private int neverShown;
    private long places;
    private long returned;

    static Tally of(Iterable<Participant> all) {
        var tally = new Tally();
        all.forEach(tally::add);
        return tally;
    }

    void add(Participant one) {
        people++;
        withPartner += one.hasPartner() ? 1 : 0;
        if (one.waited() != null) {
            foundPartner++;
            waiting.merge(Waiting.of(one.waited()), 1, Integer::sum);
        }
        if (one.standing() != null) {
            standings.add(one.standing());
            neverShown += one.standing().shown() == 0 ? 1 : 0;
            places += one.standing().places();
            returned += one.standing().returned();
        }
    }

    int people() {
        return people;
    }

    int withPartner() {
        return withPartner;
    }

    int foundPartner() {
        return foundPartner;
    }

    int neverShown() {
        return neverShown;
    }

    /** How many could be shown to somebody. */
    int listed() {
        return standings.size();
    }

    /** The first step within which at least half of those who found a partner had done so. */
    Waiting medianWaiting() {
        var soFar = 0;
        for (var step : Waiting.values()) {
            soFar += waiting.getOrDefault(step, 0);
            if (2 * soFar >= foundPartner) {
                return step;
            }
        }
        return Waiting.LONGER;
    }

    double inequality() {
        return Exposure.inequality(standings);
    }

    /** Which share of the places on their lists is held by somebody on whose list they stand in turn; NaN without any. */
    double reciprocity() {
        return places == 0 ? Double.NaN : (double) returned / places;
    }
}
