package io.shipmate.matching.engine.pairing;

import java.util.Arrays;

/**
 * Matches as many people as possible, whatever it scores, beginning with a matching: an alternating path from each who is
 * left (J. Edmonds, Paths, trees, and flowers, 1965; blossoms kept as sets that are joined, H. Gabow 1976).
 *
 * <p>A tree from which no path leads to somebody else who is left never becomes part of one later and stays. Together those
 * trees show the structure of Gallai and Edmonds: who is outer in one could be left out, who is inner is depended on.
 */
final class Coverage {

    private static final int NONE = -1;
    private static final byte OUTER = 1;
    private static final byte INNER = 2;

    private final Part part;
    private final int least;
    private final int[] mate;
    private final byte[] side;
    private final int[] from;
    private final int[] root;
    private final Meeting meetings;
    private final IntList queue = new IntList(64);
    private final IntList touched = new IntList(64);
    private int next;

    /**
     * Along edges that score at least so much.
     *
     * @param mate who is matched with whom, along such edges; is changed
     */
    Coverage(Part part, int least, int[] mate) {
        this.part = part;
        this.least = least;
        this.mate = mate;
        this.side = new byte[part.size()];
        this.from = new int[part.size()];
        this.root = new int[part.size()];
        this.meetings = new Meeting(part.size(), this::above);
        Arrays.setAll(root, person -> person);
    }

    /** Matches as many as possible, without those who are not to be there. */
    Coverage complete(int... absent) {
        for (int person : absent) {
            // Inner, so no path leads through them.
            side[person] = INNER;
        }
        for (int person = 0; person < part.size(); person++) {
            if (mate[person] == NONE && side[person] == 0) {
                extend(person);
            }
        }
        for (int person : absent) {
            side[person] = 0;
        }
        return this;
    }

    /** How many pairs there are. */
    int pairs() {
        int matched = 0;
        for (int other : mate) {
            matched += other == NONE ? 0 : 1;
        }
        return matched / 2;
    }

    /** Whether some matching of the most people leaves somebody out. */
    boolean couldBeLeftOut(int person) {
        return side[person] == OUTER;
    }

    /** Whether somebody is one of the few on whom those depend. */
    boolean isDependedOn(int person) {
        return side[person] == INNER;
    }

    /** The same number for two who could be left out if they are in one cluster of such. */
    int cluster(int person) {
        return find(person);
    }

    private void extend(int start) {
        queue.clear();
        touched.clear();
        next = 0;
        outer(start);
        while (next < queue.size()) {
            int person = queue.get(next++);
            for (int position = part.first[person]; position < part.first[person + 1]; position++) {
                if (part.score[position] >= least && leadsOut(person, part.neighbour[position])) {
                    return;
                }
            }
        }
    }

    private boolean leadsOut(int person, int other) {
        if (side[other] == INNER || find(person) == find(other)) {
            return false;
        }
        if (side[other] == OUTER) {
            int meeting = meetings.of(find(person), find(other));
            shrink(person, other, meeting);
            shrink(other, person, meeting);
            return false;
        }
        side[other] = INNER;
        touched.add(other);
        from[other] = person;
        if (mate[other] == NONE) {
            matchAlong(other);
            return true;
        }
        outer(mate[other]);
        return false;
    }

    private void outer(int person) {
        side[person] = OUTER;
        touched.add(person);
        queue.add(person);
    }

    private void matchAlong(int end) {
        int person = end;
        while (person != NONE) {
            int other = from[person];
            int further = mate[other];
            mate[person] = other;
            mate[other] = person;
            person = further;
        }
        for (int place = 0; place < touched.size(); place++) {
            side[touched.get(place)] = 0;
            root[touched.get(place)] = touched.get(place);
        }
    }

    /** Makes everybody on the way up to the meeting outer, reachable by the edge between two of them. */
    private void shrink(int one, int other, int meeting) {
        int person = one;
        int by = other;
        while (find(person) != meeting) {
            from[person] = by;
            by = mate[person];
            if (side[by] == INNER) {
                side[by] = OUTER;
                queue.add(by);
            }
            root[person] = root[person] == person ? meeting : root[person];
            root[by] = root[by] == by ? meeting : root[by];
            person = from[by];
        }
    }

    private int above(int outer) {
        return mate[outer] == NONE ? NONE : find(from[mate[outer]]);
    }

    private int find(int person) {
        int at = person;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }
}
