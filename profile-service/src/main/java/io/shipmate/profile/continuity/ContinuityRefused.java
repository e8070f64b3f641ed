package io.shipmate.profile.continuity;

import io.shipmate.kit.problem.Refusal;
import java.time.Duration;

/** Why something cannot be done for the time after leaving. */
abstract sealed class ContinuityRefused extends Refusal {

    /** The address is one of the company's. */
    static final class CompanyAddress extends ContinuityRefused {}

    /** No code counts: none was sent, or the last one was used, is too old or was tried too often. */
    static final class CodeGone extends ContinuityRefused {}

    /** It is not this code. */
    static final class CodeWrong extends ContinuityRefused {

        private final int triesLeft;

        CodeWrong(int triesLeft) {
            this.triesLeft = triesLeft;
        }

        int triesLeft() {
            return triesLeft;
        }
    }

    /** So many mails are enough for now. */
    static final class TooManyMails extends ContinuityRefused {

        private final Duration pause;

        TooManyMails(Duration pause) {
            this.pause = pause;
        }

        /** In whole seconds, at least one. */
        long seconds() {
            return pause.toSeconds() + 1;
        }
    }

    /** No mail waits for a code under this request. */
    static final class NothingAsked extends ContinuityRefused {}
}
