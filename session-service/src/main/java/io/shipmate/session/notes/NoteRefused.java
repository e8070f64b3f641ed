package io.shipmate.session.notes;

import io.shipmate.kit.problem.Refusal;

/** Why a note cannot be had or changed. */
abstract sealed class NoteRefused extends Refusal {

    /** There is no such note in this session. */
    static final class Unknown extends NoteRefused {}

    /** A note is its author's. */
    static final class SomebodyElses extends NoteRefused {}
}
