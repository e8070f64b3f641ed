package io.shipmate.profile.export;

import io.shipmate.kit.problem.Refusal;

abstract sealed class ExportRefused extends Refusal {

    /** A service does not give its part; nothing half is handed out. */
    static final class Incomplete extends ExportRefused {

        private final String service;

        Incomplete(String service) {
            this.service = service;
        }

        String service() {
            return service;
        }
    }

    /** A service has more than an archive may hold. */
    static final class TooLarge extends ExportRefused {

        private final String service;

        TooLarge(String service) {
            this.service = service;
        }

        String service() {
            return service;
        }
    }

    /** The person's last one is not done yet, or too many people want theirs at this moment. */
    static final class Busy extends ExportRefused {}
}
