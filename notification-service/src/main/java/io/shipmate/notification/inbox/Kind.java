package io.shipmate.notification.inbox;

/** What people are told about. The names are part of the API and of stored choices: they never change. */
public enum Kind {
    /** Somebody would like to meet the reader. */
    INVITATION_RECEIVED(false),
    /** Both have said yes. */
    PARTNERSHIP_FORMED(true),
    /** A partnership rests. */
    PARTNERSHIP_PAUSED(true),
    /** A partnership goes on after a pause. */
    PARTNERSHIP_RESUMED(true),
    /** A partnership is over. */
    PARTNERSHIP_ENDED(true),
    /** Somebody else has signed; others have not yet. */
    AGREEMENT_SIGNED(true),
    /** The last one has signed. */
    AGREEMENT_IN_FORCE(true),
    /** Times for a session wait for a yes. */
    SESSION_PROPOSED(true),
    /** A session has its time. */
    SESSION_PLANNED(true),
    /** A planned session has another time. */
    SESSION_MOVED(true),
    /** A session will not take place. */
    SESSION_CANCELLED(true),
    /** Somebody else has shared a note. */
    NOTE_SHARED(true);

    private final boolean ofACircle;

    Kind(boolean ofACircle) {
        this.ofACircle = ofACircle;
    }

    /**
     * Whether it belongs to a circle that the reader has. Such things go on whatever the reader's participation is; the
     * others are new and stop while somebody is out, paused or on leave.
     */
    public boolean ofACircle() {
        return ofACircle;
    }
}
