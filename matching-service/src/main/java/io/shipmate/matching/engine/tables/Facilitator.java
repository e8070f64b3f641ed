package io.shipmate.matching.engine.tables;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody who would lead a roundtable, perhaps from outside the company.
 *
 * @param zoneBand time zones in which people are awake together
 * @param languages language tags; empty: not known, which fits any
 * @param most how many tables they have room for
 */
public record Facilitator(UUID id, int zoneBand, Set<String> languages, int most) {

    /** Shortens the languages to their primary tag. */
    public Facilitator {
        languages = new Guest.Reach(null, zoneBand, languages).languages();
    }
}
