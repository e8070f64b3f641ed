package io.shipmate.matching.engine.pairing;

import java.util.Arrays;

/**
 * A matching, and blossoms nested in one another: odd rings of people or smaller blossoms, all but one of which are matched
 * along the ring (J. Edmonds, Paths, trees, and flowers, 1965). Nodes are the people, from 0, and after them the blossoms.
 *
 * <p>Which outermost blossom somebody is in is known through a token that all in it hold; when blossoms become one the
 * largest keeps its token, so that somebody changes theirs no more often than the logarithm of the number of people.
 */
final class Nest {

    static final int NONE = -1;

    /** How many people there are. */
    final int size;
    /** Who is matched with whom. */
    final int[] mate;

    private final int[] parent;
    private final int[] base;
    private final int[] token;
    private final int[] count;
    /** For each blossom its nodes, the base first, each followed by the two ends of the edge to the next. Never changed. */
    private final int[][] ring;

    private final int[] holds;
    private final int[] top;
    private final int[] free;
    private int freeCount;
    private final IntList walk = new IntList(16);
    private final IntList turns = new IntList(16);

    Nest(int size) {
        this.size = size;
        int nodes = size + size / 2 + 1;
        this.mate = new int[size];
        Arrays.fill(mate, NONE);
        this.parent = new int[nodes];
        Arrays.fill(parent, NONE);
        this.base = identity(nodes);
        this.token = identity(nodes);
        this.count = new int[nodes];
        Arrays.fill(count, 1);
        this.ring = new int[nodes - size][];
        this.holds = identity(size);
        this.top = identity(size);
        this.free = new int[nodes - size];
        this.freeCount = free.length;
        Arrays.setAll(free, place -> nodes - 1 - place);
    }

    /** A copy that changes on its own. */
    Nest(Nest nest) {
        this.size = nest.size;
        this.mate = nest.mate.clone();
        this.parent = nest.parent.clone();
        this.base = nest.base.clone();
        this.token = nest.token.clone();
        this.count = nest.count.clone();
        this.ring = nest.ring.clone();
        this.holds = nest.holds.clone();
        this.top = nest.top.clone();
        this.free = nest.free.clone();
        this.freeCount = nest.freeCount;
    }

    private static int[] identity(int size) {
        int[] numbers = new int[size];
        Arrays.setAll(numbers, number -> number);
        return numbers;
    }

    /** How many nodes there can be. */
    int nodes() {
        return parent.length;
    }

    /** The outermost node that somebody is in. */
    int topOf(int person) {
        return top[holds[person]];
    }

    boolean isBlossom(int node) {
        return node >= size;
    }

    /** Whether a blossom is there. */
    boolean exists(int blossom) {
        return ring[blossom - size] != null;
    }

    int parent(int node) {
        return parent[node];
    }

    /** Who of a node is not matched within it. */
    int base(int node) {
        return base[node];
    }

    /** How many people are in a node. */
    int count(int node) {
        return count[node];
    }

    /** The nodes of a blossom, and the edges between them: not to be changed. */
    int[] ring(int blossom) {
        return ring[blossom - size];
    }

    /** Which node of a blossom somebody is in. */
    int childWith(int blossom, int person) {
        int node = person;
        while (parent[node] != blossom) {
            node = parent[node];
        }
        return node;
    }

    /** Puts everybody who is in a node into a list, which is emptied first. */
    void people(int node, IntList into) {
        into.clear();
        if (node < size) {
            into.add(node);
            return;
        }
        walk.clear();
        walk.add(node);
        while (!walk.isEmpty()) {
            int[] nodes = ring[walk.removeLast() - size];
            for (int place = 0; place < nodes.length; place += 3) {
                if (nodes[place] < size) {
                    into.add(nodes[place]);
                } else {
                    walk.add(nodes[place]);
                }
            }
        }
    }

    /** Makes a blossom of a ring of outermost nodes. */
    int contract(int[] nodes, IntList scratch) {
        int blossom = free[--freeCount];
        int largest = nodes[0];
        int people = 0;
        for (int place = 0; place < nodes.length; place += 3) {
            people += count[nodes[place]];
            largest = count[nodes[place]] > count[largest] ? nodes[place] : largest;
            parent[nodes[place]] = blossom;
        }
        ring[blossom - size] = nodes;
        parent[blossom] = NONE;
        base[blossom] = base[nodes[0]];
        count[blossom] = people;
        token[blossom] = token[largest];
        top[token[blossom]] = blossom;
        for (int place = 0; place < nodes.length; place += 3) {
            if (nodes[place] != largest) {
                handOut(token[blossom], nodes[place], scratch);
            }
        }
        return blossom;
    }

    private void handOut(int what, int node, IntList scratch) {
        people(node, scratch);
        for (int place = 0; place < scratch.size(); place++) {
            holds[scratch.get(place)] = what;
        }
    }

    /** Makes the nodes of an outermost blossom outermost. */
    void dissolve(int blossom, IntList scratch) {
        int[] nodes = ring[blossom - size];
        for (int place = 0; place < nodes.length; place += 3) {
            int node = nodes[place];
            parent[node] = NONE;
            top[token[node]] = node;
            if (token[node] != token[blossom]) {
                handOut(token[node], node, scratch);
            }
        }
        ring[blossom - size] = null;
        free[freeCount++] = blossom;
    }

    /** Matches the people in a node anew so that this one is left for somebody outside. */
    void rebase(int node, int person) {
        turns.add(node);
        turns.add(person);
        while (!turns.isEmpty()) {
            int left = turns.removeLast();
            int whole = turns.removeLast();
            if (base[whole] != left) {
                for (int child = left; child != whole; child = parent[child]) {
                    turn(parent[child], child);
                    base[parent[child]] = left;
                }
            }
        }
    }

    /**
     * Turns a ring so that another of its nodes is first. The edges that become matched lie on the way to the old base that
     * begins with a matched edge.
     */
    private void turn(int blossom, int child) {
        int[] nodes = ring[blossom - size];
        int place = 3 * placeOf(child, nodes);
        if (place == 0) {
            return;
        }
        // Matched are the edges after nodes 1, 3, 5…
        boolean forward = place / 3 % 2 == 1;
        int from = forward ? place + 3 : 0;
        int to = forward ? nodes.length : place;
        for (int edge = from; edge < to; edge += 6) {
            int one = nodes[edge + 1];
            int other = nodes[edge + 2];
            mate[one] = other;
            mate[other] = one;
            turnLater(nodes[edge], one);
            turnLater(nodes[(edge + 3) % nodes.length], other);
        }
        int[] turned = new int[nodes.length];
        System.arraycopy(nodes, place, turned, 0, nodes.length - place);
        System.arraycopy(nodes, 0, turned, nodes.length - place, place);
        ring[blossom - size] = turned;
    }

    /** Which of the nodes of a ring a node is. */
    static int placeOf(int node, int[] ring) {
        int place = 0;
        while (ring[3 * place] != node) {
            place++;
        }
        return place;
    }

    private void turnLater(int node, int person) {
        if (node >= size) {
            turns.add(node);
            turns.add(person);
        }
    }
}
