package io.shipmate.matching.engine.tables;

import java.util.List;

/** The tables, and who has no place at any. Everybody is in one of the two, once. */
public record Seating(List<Table> tables, List<LeftOut> leftOut) {

    /** Copies the lists. */
    public Seating {
        tables = List.copyOf(tables);
        leftOut = List.copyOf(leftOut);
    }

    /** The mean of the tables' values in micro-points; 0 without tables. */
    public int mean() {
        long sum = tables.stream().mapToLong(Table::value).sum();
        return tables.isEmpty() ? 0 : (int) Math.floorDiv(sum, (long) tables.size());
    }

    /** The lowest of the tables' values in micro-points; 0 without tables. */
    public int lowest() {
        return tables.stream().mapToInt(Table::value).min().orElse(0);
    }
}
