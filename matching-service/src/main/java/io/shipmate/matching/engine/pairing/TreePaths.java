package io.shipmate.matching.engine.pairing;

/** The paths of an alternating tree: matches along them, and finds the ring that an edge between two of them closes. */
final class TreePaths {

    private static final int NONE = Nest.NONE;

    private final Nest nest;
    private final int[] enteredFrom;
    private final int[] enteredAt;
    private final Meeting meetings;
    private final IntList way = new IntList(16);

    /**
     * In a tree of nodes of a nest.
     *
     * @param enteredFrom for each inner node the outer person next to it towards the root
     * @param enteredAt for each inner node the person in it next to that one
     */
    TreePaths(Nest nest, int[] enteredFrom, int[] enteredAt) {
        this.nest = nest;
        this.enteredFrom = enteredFrom;
        this.enteredAt = enteredAt;
        this.meetings = new Meeting(nest.nodes(), this::above);
    }

    /**
     * The ring that the edge between two outer people closes: its nodes, that next to the root first, each followed by the two
     * ends of the edge to the next.
     */
    int[] closedBy(int one, int other) {
        int meeting = meetings.of(nest.topOf(one), nest.topOf(other));
        way.clear();
        // Upwards, so from the end to the beginning.
        way.add(other);
        way.add(one);
        climb(nest.topOf(one), meeting);
        way.add(meeting);
        int upwards = way.size();
        climb(nest.topOf(other), meeting);
        int[] ring = way.toArray();
        for (int here = 0, there = upwards - 1; here < there; here++, there--) {
            int value = ring[here];
            ring[here] = ring[there];
            ring[there] = value;
        }
        return ring;
    }

    /** Matches an outer person with somebody new, or with nobody, and everybody on the way to the root anew. */
    void matchAlong(int from, int to) {
        if (to != NONE) {
            nest.rebase(nest.topOf(to), to);
            nest.mate[to] = from;
        }
        int person = from;
        int with = to;
        while (true) {
            int node = nest.topOf(person);
            int before = nest.mate[nest.base(node)];
            nest.rebase(node, person);
            nest.mate[person] = with;
            if (before == NONE) {
                return;
            }
            int inner = nest.topOf(before);
            nest.rebase(inner, enteredAt[inner]);
            nest.mate[enteredAt[inner]] = enteredFrom[inner];
            with = enteredAt[inner];
            person = enteredFrom[inner];
        }
    }

    /** Adds each node below the meeting, followed by the ends of the edge above it, its own end first. */
    private void climb(int from, int meeting) {
        int outer = from;
        while (outer != meeting) {
            int inner = nest.topOf(nest.mate[nest.base(outer)]);
            way.add(outer);
            way.add(nest.base(outer));
            way.add(nest.mate[nest.base(outer)]);
            way.add(inner);
            way.add(enteredAt[inner]);
            way.add(enteredFrom[inner]);
            outer = nest.topOf(enteredFrom[inner]);
        }
    }

    private int above(int outer) {
        int mate = nest.mate[nest.base(outer)];
        return mate == NONE ? NONE : nest.topOf(enteredFrom[nest.topOf(mate)]);
    }
}
