package io.shipmate.matching.engine;

import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.people.Kinship;
import java.util.Optional;

/** Alike in job family, by the kinship of families. */
record RoleAlike() implements Measure {

    @Override
    public int between(PoolIndex index, int one, int other) {
        return index.closeness(index.person(one), index.person(other));
    }

    @Override
    public Optional<Evidence> evidence(PoolIndex index, int one, int other) {
        if (between(index, one, other) < Kinship.RELATED.closeness()) {
            return Optional.empty();
        }
        Candidate mine = index.person(one).candidate;
        Candidate theirs = index.person(other).candidate;
        String family = mine.job().family();
        String otherFamily = theirs.job().family();
        return Optional.of(
                new Evidence.Families(family, otherFamily, index.architecture().kinship(family, otherFamily)));
    }
}
