package io.shipmate.local.demo;

import java.util.List;

/**
 * The two whom the story follows.
 *
 * @param first the one who begins
 * @param second the other
 */
public record TwoPeople(Somebody first, Somebody second) {

    /** Returns both. */
    public List<Somebody> both() {
        return List.of(first, second);
    }
}
