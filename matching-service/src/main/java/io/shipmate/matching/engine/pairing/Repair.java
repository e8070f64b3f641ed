package io.shipmate.matching.engine.pairing;

/**
 * Makes a matching better where a short change does: two pairs that exchange partners, and for whoever is left out an
 * alternating path of at most five edges (S. Pettie, P. Sanders, A simpler linear time 2/3 - ε approximation for maximum
 * weight matching, 2004, for the idea that short augmentations go far).
 */
final class Repair {

    private static final int NONE = -1;

    private final Part part;
    private final long bonus;
    private final int[] mate;
    private final int[] absent;
    /** What the pair of each who is matched weighs. */
    private final long[] matched;

    private long bestGain;
    private final int[] bestPath = new int[5];
    private int bestLength;

    /**
     * Of a matching.
     *
     * @param mate who is matched with whom; is changed
     * @param absent who is not there
     */
    Repair(Part part, long bonus, int[] mate, int... absent) {
        this.part = part;
        this.bonus = bonus;
        this.mate = mate;
        this.absent = absent;
        this.matched = new long[mate.length];
        for (int person = 0; person < mate.length; person++) {
            if (mate[person] > person) {
                keepWeight(person, mate[person]);
            }
        }
    }

    private void keepWeight(int one, int other) {
        matched[one] = weight(part.between(one, other));
        matched[other] = matched[one];
    }

    /** Goes through everybody so often. */
    void run(int times) {
        for (int time = 0; time < times; time++) {
            for (int person = 0; person < part.size(); person++) {
                if (isAbsent(person)) {
                    continue;
                }
                if (mate[person] == NONE) {
                    bringIn(person);
                } else {
                    exchange(person);
                }
            }
        }
    }

    private boolean isAbsent(int person) {
        for (int each : absent) {
            if (each == person) {
                return true;
            }
        }
        return false;
    }

    private long weight(int position) {
        return part.worth[position] + bonus;
    }

    private long heaviest(int person) {
        long heaviest = 0;
        for (int position = part.first[person]; position < part.first[person + 1]; position++) {
            heaviest = Math.max(heaviest, weight(position));
        }
        return heaviest;
    }

    /** Takes the best exchange: of this one's pair and another both are parted, and matched across. */
    private void exchange(int person) {
        int partner = mate[person];
        long parted = matched[person];
        long acrossAtMost = heaviest(partner);
        long best = 0;
        int chosen = NONE;
        for (int position = part.first[person]; position < part.first[person + 1]; position++) {
            int other = part.neighbour[position];
            int left = mate[other];
            long less = parted + matched[other] - weight(position);
            if (other != partner && left != NONE && acrossAtMost - less > best) {
                int across = part.between(partner, left);
                if (across >= 0 && weight(across) - less > best) {
                    best = weight(across) - less;
                    chosen = other;
                }
            }
        }
        if (chosen != NONE) {
            int left = mate[chosen];
            match(person, chosen);
            match(partner, left);
        }
    }

    /** Matches somebody who is left out if some path of at most five edges gains by it. */
    private void bringIn(int person) {
        bestGain = 0;
        bestLength = 0;
        int[] path = new int[5];
        look(person, NONE, 0, 0, path);
        if (bestLength == 0) {
            return;
        }
        int at = person;
        for (int place = 0; place < bestLength; place++) {
            int other = bestPath[place];
            int parted = mate[other];
            match(at, other);
            if (parted != NONE) {
                mate[parted] = NONE;
            }
            at = parted;
        }
    }

    /** Lets somebody who is free take a partner, who may be another's, who may take another, and so on. */
    private void look(int free, int first, long gained, int length, int[] path) {
        for (int position = part.first[free]; position < part.first[free + 1]; position++) {
            int other = part.neighbour[position];
            if (other == first || isAbsent(other) || isOn(path, length, other)) {
                continue;
            }
            int parted = mate[other];
            path[length] = other;
            long gain = gained + weight(position);
            if (parted == NONE) {
                consider(gain, length + 1, path);
            } else if (!isOn(path, length, parted)) {
                gain -= matched[other];
                consider(gain, length + 1, path);
                if (length < 2) {
                    look(parted, length == 0 ? free : first, gain, length + 1, path);
                }
            }
        }
    }

    /** Whether somebody is on the way already, as taken or as parted. */
    private boolean isOn(int[] path, int length, int person) {
        for (int place = 0; place < length; place++) {
            if (path[place] == person || mate[path[place]] == person) {
                return true;
            }
        }
        return false;
    }

    private void consider(long gain, int length, int[] path) {
        if (gain > bestGain) {
            bestGain = gain;
            bestLength = length;
            System.arraycopy(path, 0, bestPath, 0, length);
        }
    }

    private void match(int one, int other) {
        mate[one] = other;
        mate[other] = one;
        keepWeight(one, other);
    }
}
