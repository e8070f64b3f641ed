package io.shipmate.matching.engine.pairing;

import java.util.Arrays;

/**
 * Why not everybody can be paired, as the structure of Gallai and Edmonds (L. Lovász, M. D. Plummer, Matching Theory, 1986,
 * chapter 3): the people fall into those who could each be the one left out, the few on whom they depend, and the rest, all
 * of whom are always paired.
 *
 * <p>Among those who could be left out there are more separate clusters of an odd number of people, each of which leaves one
 * over, than there are people on whom the clusters depend. Whoever is left out can only be helped by another edge out of
 * their cluster that does not lead to one of the few.
 */
public final class Witness {

    private final int[] leftOut;
    private final int[] couldBeLeftOut;
    private final int[] dependedOn;

    Witness(int[] leftOut, int[] couldBeLeftOut, int[] dependedOn) {
        this.leftOut = leftOut;
        this.couldBeLeftOut = couldBeLeftOut;
        this.dependedOn = dependedOn;
    }

    /** Those whom the pairing leaves out. */
    public int[] leftOut() {
        return leftOut.clone();
    }

    /** D: everybody whom some pairing of the most people in twos leaves out. */
    public int[] couldBeLeftOut() {
        return couldBeLeftOut.clone();
    }

    /** A: the few on whom too many depend. */
    public int[] dependedOn() {
        return dependedOn.clone();
    }

    @Override
    public String toString() {
        return "left out " + Arrays.toString(leftOut) + ", depended on " + Arrays.toString(dependedOn);
    }
}
