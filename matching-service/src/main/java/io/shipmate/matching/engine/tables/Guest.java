package io.shipmate.matching.engine.tables;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Somebody who is to sit at a roundtable, with the facts that count there.
 *
 * @param reach with whom one can talk at all
 * @param level the rank in the job architecture, or null: not known
 * @param function the job family, or null
 * @param unit where one works, or null; counts as a part of the background
 * @param backgrounds what one has lived through, as stable keys; empty: not told
 * @param challenges the topics one seeks, at most {@value #MOST_CHALLENGES}
 */
public record Guest(
        UUID id,
        Reach reach,
        Integer level,
        String function,
        String unit,
        Set<String> backgrounds,
        Set<String> challenges) {

    /** As many topics of one guest are counted; the caller chooses the most pressing. */
    public static final int MOST_CHALLENGES = 10;

    /** Copies the sets; refuses more challenges than are counted. */
    public Guest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(reach, "reach");
        backgrounds = Set.copyOf(backgrounds);
        challenges = Set.copyOf(challenges);
        if (challenges.size() > MOST_CHALLENGES) {
            throw new IllegalArgumentException("challenges: at most " + MOST_CHALLENGES);
        }
    }

    /**
     * With whom one can talk at all.
     *
     * @param levelBand neighbouring levels that sit together, or null: not known, which fits any
     * @param zoneBand time zones in which people are awake together
     * @param languages language tags, of which only the primary language counts; empty: not known, which fits any
     */
    public record Reach(Integer levelBand, int zoneBand, Set<String> languages) {

        /** Shortens the languages to their primary tag. */
        public Reach {
            var primary = new TreeSet<String>();
            for (String language : languages) {
                primary.add(language.split("-", 2)[0].toLowerCase(Locale.ROOT));
            }
            languages = Set.copyOf(primary);
        }

        /** Whether one can follow a talk in this language, as far as is known. */
        public boolean speaks(String language) {
            return languages.isEmpty() || languages.contains(language);
        }
    }
}
