package io.shipmate.profile.people;

import io.shipmate.kit.problem.Refusal;

abstract sealed class PersonRefused extends Refusal {

    /** No person fits this sign-in, or the one who fits has another. The two look the same. */
    static final class SignInMatchesNobody extends PersonRefused {}

    /** Somebody who was erased and has signed in anew: from now on a source may bring them back. */
    static final class MayReturn extends PersonRefused {}

    /** The company has suspended this person's access. */
    static final class AccessSuspended extends PersonRefused {}

    /** There is no such person. */
    static final class Unknown extends PersonRefused {}

    /** The id means somebody else. */
    static final class ExternalIdTaken extends PersonRefused {

        private final String externalId;

        ExternalIdTaken(String externalId) {
            this.externalId = externalId;
        }

        String externalId() {
            return externalId;
        }
    }

    /** The id is none by which the person was known. */
    static final class NoFormerId extends PersonRefused {

        private final String externalId;

        NoFormerId(String externalId) {
            this.externalId = externalId;
        }

        String externalId() {
            return externalId;
        }
    }

    /** Both have something that nobody can make one. */
    static final class BothSignedIn extends PersonRefused {}

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
