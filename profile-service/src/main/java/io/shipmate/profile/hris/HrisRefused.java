package io.shipmate.profile.hris;

import io.shipmate.kit.problem.Refusal;
import io.shipmate.profile.hris.signatures.Verdict;

abstract sealed class HrisRefused extends Refusal {

    /** No such connection or delivery. */
    static final class Unknown extends HrisRefused {}

    /** The delivery is not the provider's, or too old. */
    static final class NotGenuine extends HrisRefused {

        private final Provider provider;
        private final Verdict verdict;

        NotGenuine(Provider provider, Verdict verdict) {
            this.provider = provider;
            this.verdict = verdict;
        }

        Provider provider() {
            return provider;
        }

        Verdict verdict() {
            return verdict;
        }
    }

    /** The connection has no secret yet: the sender shall try again. */
    static final class NotReady extends HrisRefused {}

    /** The connection was switched off. */
    static final class Disabled extends HrisRefused {}

    /** It is us: the sender shall try again. */
    static final class OutOfService extends HrisRefused {}

    /** The secret cannot be one of this provider's. */
    static final class SecretUnusable extends HrisRefused {

        private final Provider provider;

        SecretUnusable(Provider provider) {
            this.provider = provider;
        }

        Provider provider() {
            return provider;
        }
    }

    /** The provider makes its secrets itself. */
    static final class SecretMissing extends HrisRefused {

        private final Provider provider;

        SecretMissing(Provider provider) {
            this.provider = provider;
        }

        Provider provider() {
            return provider;
        }
    }

    /** No secret has come that could be taken over, or it was taken already. */
    static final class NothingToTake extends HrisRefused {}

    /** The connection cannot ask for all employees, or would not understand them. */
    static final class NotListable extends HrisRefused {}

    /** The sample is neither JSON nor a form. */
    static final class SampleUnreadable extends HrisRefused {}
}
