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
    NOTE_SHARED(true),
    /** A programme would like to have the reader. */
    PROGRAMME_INVITATION(true),
    /** The reader waited for a place in a programme and has one. */
    PROGRAMME_PLACE(true),
    /** A programme has brought the reader together with others. */
    BUDDIES_FORMED(true),
    /** A programme's round has nobody for the reader. */
    BUDDIES_NOT_FOUND(true),
    /** One of three buddies has left. */
    BUDDIES_FEWER(true),
    /** Buddies no longer; who would like to keep going may say so. */
    BUDDIES_ENDED(true),
    /** A seat at a roundtable waits for a yes. */
    ROUNDTABLE_SEAT_OFFERED(false),
    /** A roundtable has begun. */
    ROUNDTABLE_OPENED(true);

    private final boolean whateverParticipation;

    Kind(boolean whateverParticipation) {
        this.whateverParticipation = whateverParticipation;
    }

    /**
     * Whether it is told whatever the reader's participation is: what belongs to a circle or a programme that the reader has goes on, and a programme
     * may ask everybody. The others are new and stop while somebody is out, paused or on leave.
     */
    public boolean whateverParticipation() {
        return whateverParticipation;
    }
}
