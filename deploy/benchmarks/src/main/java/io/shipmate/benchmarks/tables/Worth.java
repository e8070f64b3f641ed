package io.shipmate.benchmarks.tables;

import io.shipmate.matching.engine.tables.Gathering;
import io.shipmate.matching.engine.tables.Seating;
import io.shipmate.matching.engine.tables.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a seating is worth by the objective that is searched for, which knows blocks only: nobody moves from one to another.
 *
 * @param objective of each block the mean of its tables and a share of its lowest, weighed by its tables; in micro-points
 * @param lowest the lowest table's value as a share of the mean of all
 * @param lowestWithin of the blocks with several tables the least share that their lowest has of their mean; 1 without any
 */
record Worth(double objective, double lowest, double lowestWithin) {

    /** Tables that could exchange people. */
    private record Block(Integer levelBand, int zoneBand, String language) {}

    static Worth of(Gathering gathering, Seating seating) {
        Map<Block, List<Table>> blocks = seating.tables().stream()
                .collect(Collectors.groupingBy(
                        table -> new Block(table.levelBand(), table.zoneBand(), table.language())));
        double share = gathering.aims().worstPercent() / 100.0;
        double sum = 0;
        double within = 1;
        for (List<Table> tables : blocks.values()) {
            double mean = mean(tables);
            double lowest = lowest(tables);
            sum += tables.size() * (mean + share * lowest);
            within = tables.size() > 1 ? Math.min(within, lowest / mean) : within;
        }
        Collection<Table> all = seating.tables();
        return new Worth(sum / Math.max(1, all.size()), lowest(all) / mean(all), within);
    }

    private static double mean(Collection<Table> tables) {
        return tables.stream().mapToInt(Table::value).average().orElse(0);
    }

    private static double lowest(Collection<Table> tables) {
        return tables.stream().mapToInt(Table::value).min().orElse(0);
    }
}
