package io.shipmate.matching.roundtables;

import io.shipmate.kit.problem.Refusal;

/** Why something cannot be done with a roundtable. */
abstract sealed class RoundtableRefused extends Refusal {

    /** There is none, or it is not the caller's to see. */
    static final class Unknown extends RoundtableRefused {}

    /** There is no such forming. */
    static final class FormingUnknown extends RoundtableRefused {}

    /** The forming is not where this could be done. */
    static final class FormingIs extends RoundtableRefused {
        private final FormingState state;

        FormingIs(FormingState state) {
            this.state = state;
        }

        FormingState state() {
            return state;
        }
    }

    /** Since it was worked out, people have moved so that some must not sit together. */
    static final class OutOfDate extends RoundtableRefused {}

    /** It is over. */
    static final class Ended extends RoundtableRefused {}

    /** The offer has lapsed, or there is none. */
    static final class NotOffered extends RoundtableRefused {}

    /** The caller has no seat there. */
    static final class NotSeated extends RoundtableRefused {}

    /** The caller sits at another roundtable. */
    static final class SeatedElsewhere extends RoundtableRefused {}

    /** The caller does not take part, or is not open to roundtables. */
    static final class NotOpen extends RoundtableRefused {}

    /** No table has a place that fits, or somebody sits there with whom the caller is not to sit: nobody can tell which. */
    static final class NothingFits extends RoundtableRefused {}

    /** It has a facilitator, who has said yes. */
    static final class HasFacilitator extends RoundtableRefused {}

    /** This person cannot lead this roundtable; why is not told. */
    static final class CannotFacilitate extends RoundtableRefused {}
}
