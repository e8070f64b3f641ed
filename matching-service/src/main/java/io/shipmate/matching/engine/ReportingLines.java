package io.shipmate.matching.engine;

import java.util.Arrays;

/**
 * Who reports to whom, at any distance, answered at once by the numbers of an Euler tour: each person has the interval of
 * everybody below, and two are in one line if one interval holds the other's beginning.
 *
 * <p>Data of the company may hold a loop (A reports to B, B to A). Everybody in a loop is above everybody else in it, and
 * all of them above whoever hangs below: they share one interval.
 */
final class ReportingLines {

    private static final int NOBODY = -1;

    private final int[] manager;
    private final int[] firstReport;
    private final int[] nextReport;
    private final int[] begin;
    private final int[] end;
    private final int[] walkedFrom;

    private ReportingLines(int[] manager) {
        this.manager = manager;
        int people = manager.length;
        firstReport = filled(people);
        nextReport = filled(people);
        begin = filled(people);
        end = new int[people];
        walkedFrom = filled(people);
    }

    /** Of each person the manager's number, -1 without one. */
    static ReportingLines of(int[] manager) {
        ReportingLines lines = new ReportingLines(manager.clone());
        lines.hangReports();
        int clock = 0;
        for (int person = 0; person < manager.length; person++) {
            if (manager[person] == NOBODY) {
                clock = lines.tour(person, clock);
            }
        }
        for (int person = 0; person < manager.length; person++) {
            if (lines.begin[person] == NOBODY) {
                clock = lines.tourLoop(person, clock);
            }
        }
        return lines;
    }

    /** Whether one reports to the other. */
    boolean connect(int one, int other) {
        return above(one, other) || above(other, one);
    }

    private boolean above(int one, int other) {
        return begin[one] <= begin[other] && begin[other] < end[one];
    }

    private void hangReports() {
        for (int person = manager.length - 1; person >= 0; person--) {
            int above = manager[person];
            if (above != NOBODY) {
                nextReport[person] = firstReport[above];
                firstReport[above] = person;
            }
        }
    }

    /** Numbers everybody below a root, depth first, without recursion: reporting lines may be long. */
    private int tour(int root, int from) {
        int clock = from;
        int[] next = firstReport;
        int person = root;
        begin[person] = clock++;
        while (true) {
            int report = next[person];
            if (report != NOBODY) {
                next[person] = nextReport[report];
                if (begin[report] == NOBODY) {
                    begin[report] = clock++;
                    person = report;
                }
                continue;
            }
            end[person] = clock;
            if (person == root) {
                return clock;
            }
            person = manager[person];
        }
    }

    /** Somebody not reached from any root is in a loop or below one: finds it, and numbers it from one of its members. */
    private int tourLoop(int start, int from) {
        int member = start;
        while (walkedFrom[member] != start) {
            walkedFrom[member] = start;
            member = manager[member];
        }
        int clock = tour(member, from);
        for (int other = manager[member]; other != member; other = manager[other]) {
            begin[other] = begin[member];
            end[other] = end[member];
        }
        return clock;
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NOBODY);
        return array;
    }
}
