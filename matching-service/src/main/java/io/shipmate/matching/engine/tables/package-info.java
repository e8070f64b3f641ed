/**
 * Roundtables: people alike enough to talk and as different as possible, some to each table.
 *
 * <p>The door is {@link io.shipmate.matching.engine.tables.Tables}: a {@link io.shipmate.matching.engine.tables.Gathering}
 * goes in, a {@link io.shipmate.matching.engine.tables.Seating} comes out, checked by
 * {@link io.shipmate.matching.engine.tables.SeatingVerifier}, which shares no code with what made it. Who sits at one table is of one
 * band of levels and one band of time zones and speaks one language; nobody sits with somebody they must not sit with.
 * Among all such seatings a good one is looked for: a feasible beginning, simulated
 * annealing by swaps and moves whose gain is known without counting the table anew, then exchanges for as long as they help.
 *
 * <p>Pure Java: no clock, no randomness but the seed handed in, whole numbers only. The same gathering, seed and effort
 * give the same seating for any number of threads and any order of the guests. Uses nothing but the JDK.
 */
package io.shipmate.matching.engine.tables;
