package io.shipmate.profile.people;

import io.shipmate.kit.problem.Refusal;

abstract sealed class PersonRefused extends Refusal {

    /** No person fits this sign-in, or the one who fits has another. The two look the same. */
    static final class SignInMatchesNobody extends PersonRefused {}

    /** Somebody who was erased and has signed in anew: from now on a source may bring them back. */
    static final class MayReturn extends PersonRefused {}

    /** The company has suspended this person's access. */
    static final class AccessSuspended extends PersonRefused {}

    /** Only the HRIS may change this. */
    static final class FactIsReadOnly extends PersonRefused {

        private final String name;

        FactIsReadOnly(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }
    }
}
