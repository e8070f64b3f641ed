package io.shipmate.session.agreements;

import io.shipmate.kit.problem.Refusal;
import java.util.List;
import java.util.UUID;

/** Why an agreement cannot be signed, or why there can be no shared words yet. */
abstract sealed class AgreementRefused extends Refusal {

    /** The version that the caller wanted to sign is not the current one. */
    static final class AnotherVersion extends AgreementRefused {
        private final int current;

        AnotherVersion(int current) {
            this.current = current;
        }

        int current() {
            return current;
        }
    }

    /** Words are shared only once everybody has signed the current version. */
    static final class NotSigned extends AgreementRefused {
        private final transient List<UUID> missing;

        NotSigned(List<UUID> missing) {
            this.missing = missing;
        }

        List<UUID> missing() {
            return missing;
        }
    }
}
