package io.shipmate.matching.engine.pairing;

import java.util.Arrays;

/**
 * Grows a tree of alternating paths from somebody who is not matched until it reaches another such, or somebody whose price
 * has fallen to nothing, and matches along the path: one stage of Edmonds' primal-dual method (Maximum matching and a
 * polyhedron with 0,1-vertices, 1965), with a heap of what happens next as in Z. Galil, S. Micali and H. Gabow, An O(EV log
 * V) algorithm for finding a maximal weighted matching in general graphs, 1986.
 *
 * <p>All prices in the tree change together: those of outer people fall by {@code moved}, those of inner ones rise by it,
 * those of blossoms change twice as much the other way. While the tree stands, prices are kept as they would be if nothing
 * had moved, so that each is touched only when its node enters the tree, changes sides, or the tree is taken down.
 */
final class AlternatingTree {

    private static final int NONE = Nest.NONE;
    private static final byte OUTER = 1;
    private static final byte INNER = 2;
    private static final long NEVER = Long.MAX_VALUE;

    private static final long REACH = 0;
    private static final long MEET = 1L << 62;
    private static final long EMPTY = 2L << 61 | 1L << 61;
    private static final long KIND = 3L << 61;

    private final Part part;
    private final Prices prices;
    private final Nest nest;
    private final byte[] side;
    private final int[] enteredFrom;
    private final int[] enteredAt;
    private final int[] reachedFrom;
    private final long[] reachedAt;
    private final IntList reached = new IntList(64);
    private final IntList nodes = new IntList(64);
    private final IntList toLookAt = new IntList(64);
    private final IntList scratch = new IntList(64);
    private final Events events = new Events();
    private final TreePaths paths;

    private long moved;
    private long endsAt;
    private int endsFrom;
    private int endsTo;
    private long steps;
    private int joined;

    AlternatingTree(Prices prices, Nest nest) {
        this.part = prices.part;
        this.prices = prices;
        this.nest = nest;
        this.side = new byte[nest.nodes()];
        this.enteredFrom = new int[nest.nodes()];
        this.enteredAt = new int[nest.nodes()];
        this.reachedFrom = new int[nest.size];
        Arrays.fill(reachedFrom, NONE);
        this.reachedAt = new long[nest.size];
        this.paths = new TreePaths(nest, enteredFrom, enteredAt);
    }

    /**
     * Grows a tree from somebody who is not matched. Afterwards that one is matched, or nobody with a price more is unmatched
     * than before; or, if the steps did not suffice, all is as it was but for better prices.
     *
     * @return how many steps of those allowed are left, below 0 if they did not suffice
     */
    long grow(int root, long allowed) {
        moved = 0;
        endsAt = NEVER;
        steps = allowed;
        joined = NONE;
        addOuter(nest.topOf(root));
        while (lookAround()) {
            if (events.isEmpty() || events.time() >= endsAt) {
                moved = endsAt;
                joined = endsTo == NONE ? NONE : nest.base(nest.topOf(endsTo));
                paths.matchAlong(endsFrom, endsTo);
                break;
            }
            moved = events.time();
            long event = events.event();
            events.removeEarliest();
            happen(event);
        }
        takeDown();
        return steps;
    }

    /** Who else was not matched before the last tree grew and is now; -1: nobody. */
    int joined() {
        return joined;
    }

    private void happen(long event) {
        long kind = event & KIND;
        int what = (int) event;
        if (kind == REACH) {
            reach(what);
        } else if (kind == EMPTY) {
            if (side[what] == INNER && prices.blossom[what] == 2 * moved) {
                open(what);
            }
        } else {
            meet((int) (event >>> 31 & Integer.MAX_VALUE), (int) (event & Integer.MAX_VALUE));
        }
    }

    private boolean lookAround() {
        while (!toLookAt.isEmpty()) {
            int person = toLookAt.removeLast();
            steps -= part.first[person + 1] - part.first[person] + 1;
            if (steps < 0) {
                return false;
            }
            for (int position = part.first[person]; position < part.first[person + 1]; position++) {
                lookAt(person, position);
            }
        }
        return true;
    }

    private void lookAt(int person, int position) {
        int other = part.neighbour[position];
        int node = nest.topOf(other);
        if (side[node] == OUTER) {
            if (node != nest.topOf(person)) {
                long time = prices.slack(person, position) / 2;
                if (time < endsAt) {
                    events.add(time, MEET | (long) person << 31 | position);
                }
            }
            return;
        }
        long reachable = prices.person[person] - prices.weight(position);
        if (side[node] != INNER && nest.mate[nest.base(node)] == NONE) {
            mayEnd(reachable + prices.person[other], person, other);
        } else if (reachedFrom[other] == NONE || reachable < reachedAt[other]) {
            if (reachedFrom[other] == NONE) {
                reached.add(other);
            }
            reachedFrom[other] = person;
            reachedAt[other] = reachable;
            if (side[node] != INNER) {
                announce(other);
            }
        }
    }

    private void announce(int person) {
        long time = reachedAt[person] + prices.person[person];
        if (time < endsAt) {
            events.add(time, REACH | person);
        }
    }

    private void mayEnd(long time, int from, int to) {
        if (time < endsAt) {
            endsAt = time;
            endsFrom = from;
            endsTo = to;
        }
    }

    private void addOuter(int node) {
        side[node] = OUTER;
        nodes.add(node);
        if (nest.isBlossom(node)) {
            prices.blossom[node] -= 2 * moved;
        }
        becomeOuter(node, moved);
    }

    /** @param change what the kept prices of the people in a node rise by when they become outer */
    private void becomeOuter(int node, long change) {
        nest.people(node, scratch);
        steps -= scratch.size();
        for (int place = 0; place < scratch.size(); place++) {
            int person = scratch.get(place);
            prices.person[person] += change;
            toLookAt.add(person);
            mayEnd(prices.person[person], person, NONE);
        }
    }

    private void addInner(int node, int from, int at) {
        side[node] = INNER;
        nodes.add(node);
        enteredFrom[node] = from;
        enteredAt[node] = at;
        if (nest.isBlossom(node)) {
            prices.blossom[node] += 2 * moved;
            if (prices.blossom[node] / 2 < endsAt) {
                events.add(prices.blossom[node] / 2, EMPTY | node);
            }
        }
        change(node, -moved);
    }

    private void change(int node, long by) {
        nest.people(node, scratch);
        steps -= scratch.size();
        for (int place = 0; place < scratch.size(); place++) {
            prices.person[scratch.get(place)] += by;
        }
    }

    /** The edge by which somebody is best reached has no slack any more. */
    private void reach(int person) {
        int node = nest.topOf(person);
        if (side[node] == 0 && reachedAt[person] + prices.person[person] == moved) {
            addInner(node, reachedFrom[person], person);
            addOuter(nest.topOf(nest.mate[nest.base(node)]));
        }
    }

    /** The edge between two outer people has no slack any more: the ring that it closes becomes a blossom. */
    private void meet(int person, int position) {
        int other = part.neighbour[position];
        if (nest.topOf(person) == nest.topOf(other)) {
            return;
        }
        int[] ring = paths.closedBy(person, other);
        for (int place = 0; place < ring.length; place += 3) {
            int node = ring[place];
            long change = side[node] == OUTER ? 2 * moved : -2 * moved;
            if (nest.isBlossom(node)) {
                prices.blossom[node] += change;
            }
            if (side[node] == INNER) {
                becomeOuter(node, 2 * moved);
            }
            side[node] = 0;
        }
        int blossom = nest.contract(ring, scratch);
        prices.blossom[blossom] = -2 * moved;
        side[blossom] = OUTER;
        nodes.add(blossom);
    }

    /** An inner blossom has no price left: the way through it joins the tree, the rest of it is let go. */
    private void open(int blossom) {
        int[] ring = nest.ring(blossom);
        int length = ring.length / 3;
        int at = enteredAt[blossom];
        int entry = nest.childWith(blossom, at);
        side[blossom] = 0;
        change(blossom, moved);
        prices.blossom[blossom] = 0;
        nest.dissolve(blossom, scratch);
        int place = Nest.placeOf(entry, ring);
        addInner(entry, enteredFrom[blossom], at);
        int step = place % 2 == 1 ? 1 : length - 1;
        while (place != 0) {
            int outer = (place + step) % length;
            int inner = (outer + step) % length;
            addOuter(ring[3 * outer]);
            int edge = 3 * (step == 1 ? outer : inner);
            addInner(ring[3 * inner], ring[edge + (step == 1 ? 1 : 2)], ring[edge + (step == 1 ? 2 : 1)]);
            place = inner;
        }
        for (int each = 0; each < ring.length; each += 3) {
            letGo(ring[each]);
        }
    }

    private void letGo(int node) {
        if (side[node] == 0) {
            nest.people(node, scratch);
            for (int place = 0; place < scratch.size(); place++) {
                if (reachedFrom[scratch.get(place)] != NONE) {
                    announce(scratch.get(place));
                }
            }
        }
    }

    private void takeDown() {
        for (int place = 0; place < nodes.size(); place++) {
            int node = nodes.get(place);
            if (side[node] != 0) {
                long change = side[node] == OUTER ? -moved : moved;
                change(node, change);
                if (nest.isBlossom(node)) {
                    prices.blossom[node] -= 2 * change;
                }
                side[node] = 0;
            }
        }
        for (int place = 0; place < reached.size(); place++) {
            reachedFrom[reached.get(place)] = NONE;
        }
        nodes.clear();
        reached.clear();
        toLookAt.clear();
        events.clear();
    }
}
