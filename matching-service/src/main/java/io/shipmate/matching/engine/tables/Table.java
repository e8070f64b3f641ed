package io.shipmate.matching.engine.tables;

import java.util.List;
import java.util.UUID;

/**
 * Who sits together.
 *
 * @param levelBand of everybody whose level is known; null if nobody's in these time zones is
 * @param language everybody speaks it; null if nobody's languages are known
 * @param members in the order of their ids
 * @param value how good it is by the aims, in micro-points of what would speak for it; below 0 if more speaks against it
 */
public record Table(Integer levelBand, int zoneBand, String language, List<UUID> members, int value) {

    /** Copies the list. */
    public Table {
        members = List.copyOf(members);
    }
}
