package io.shipmate.matching.roundtables;

import io.shipmate.matching.engine.tables.Facilitator;
import io.shipmate.matching.engine.tables.Guest;
import io.shipmate.matching.pool.MatchFacts;
import io.shipmate.matching.pool.Member;
import io.shipmate.matching.pool.Topic;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Turns what the pool knows of somebody into what counts at a roundtable. Of topics that were merged, what they have become. */
record GuestFacts(Instant now, Map<UUID, UUID> mergedInto) {

    private static final String ROUNDTABLE = "ROUNDTABLE";
    private static final String FACILITATION = "FACILITATION";

    /** So many neighbouring levels sit together. */
    private static final int LEVELS_A_BAND = 2;

    private static final int SECONDS_AN_HOUR = 3_600;
    private static final int WEST_OF = -3 * SECONDS_AN_HOUR;
    private static final int EAST_FROM = 5 * SECONDS_AN_HOUR;

    static GuestFacts at(Instant now, List<Topic> topics) {
        Map<UUID, UUID> merged = new HashMap<>();
        topics.stream()
                .filter(topic -> topic.mergedInto() != null)
                .forEach(topic -> merged.put(topic.id(), topic.mergedInto()));
        return new GuestFacts(now, merged);
    }

    /** Whether somebody takes part today and is open to roundtables. */
    static boolean isOpen(Member member) {
        return member.takesPart() && member.match().openTo().contains(ROUNDTABLE);
    }

    /** Whether somebody takes part today and is open to facilitating. */
    static boolean wouldFacilitate(Member member) {
        return member.takesPart() && member.match().openTo().contains(FACILITATION);
    }

    Guest guest(Member member) {
        var match = member.match();
        return new Guest(
                member.person(),
                new Guest.Reach(band(match.levelRank()), zoneBand(zone(member)), match.languages()),
                match.levelRank(),
                match.jobFamily(),
                match.unit(),
                match.experiences().stream().map(this::lived).collect(Collectors.toSet()),
                challenges(match.seeks()));
    }

    Facilitator facilitator(Member member, int most) {
        Set<String> languages =
                member.match() == null ? Set.of() : member.match().languages();
        return new Facilitator(member.person(), zoneBand(zone(member)), languages, most);
    }

    /** Ranks begin with 1. */
    private static Integer band(Integer rank) {
        return rank == null || rank < 1 ? null : (rank - 1) / LEVELS_A_BAND;
    }

    private static ZoneId zone(Member member) {
        var hours = member.match() == null ? null : member.match().hours();
        try {
            return hours == null || hours.zone() == null ? member.zone() : ZoneId.of(hours.zone());
        } catch (DateTimeException _) {
            return member.zone();
        }
    }

    /** 0: the Americas, 1: Europe and Africa, 2: Asia and the Pacific; by what the clocks say today. */
    private int zoneBand(ZoneId zone) {
        int offset = zone.getRules().getOffset(now).getTotalSeconds();
        if (offset < WEST_OF) {
            return 0;
        }
        return offset < EAST_FROM ? 1 : 2;
    }

    private String lived(MatchFacts.Experience experience) {
        return experience.kind() + "/" + (experience.topic() == null ? experience.key() : meant(experience.topic()));
    }

    /** The most pressing, as many as count. */
    private Set<String> challenges(List<MatchFacts.Seek> seeks) {
        return seeks.stream()
                .sorted(Comparator.comparing(MatchFacts.Seek::need).reversed().thenComparing(MatchFacts.Seek::topic))
                .map(seek -> meant(seek.topic()))
                .distinct()
                .limit(Guest.MOST_CHALLENGES)
                .collect(Collectors.toSet());
    }

    private String meant(UUID topic) {
        Set<UUID> seen = new LinkedHashSet<>();
        var meant = topic;
        while (mergedInto.containsKey(meant) && seen.add(meant)) {
            meant = mergedInto.get(meant);
        }
        return meant.toString();
    }
}
