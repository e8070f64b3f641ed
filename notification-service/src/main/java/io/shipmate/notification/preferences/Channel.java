package io.shipmate.notification.preferences;

import io.shipmate.notification.inbox.Kind;

/** A way on which somebody is told. The names are part of the API and of stored choices: they never change. */
public enum Channel {
    /** The inbox inside the company's app; it is the record, so it cannot be switched off. */
    INBOX,
    /** A mail to the address that profile-service knows. */
    EMAIL;

    /** Whether somebody who has not chosen is told on it: by mail of what waits for them, not of every step. */
    public boolean isDefaultFor(Kind kind) {
        return switch (this) {
            case INBOX -> true;
            case EMAIL ->
                switch (kind) {
                    case INVITATION_RECEIVED,
                            PARTNERSHIP_FORMED,
                            PARTNERSHIP_PAUSED,
                            PARTNERSHIP_RESUMED,
                            PARTNERSHIP_ENDED,
                            AGREEMENT_SIGNED,
                            SESSION_PROPOSED,
                            SESSION_PLANNED,
                            SESSION_MOVED,
                            SESSION_CANCELLED,
                            NOTE_SHARED,
                            PROGRAMME_INVITATION,
                            PROGRAMME_PLACE,
                            BUDDIES_FORMED,
                            BUDDIES_NOT_FOUND,
                            BUDDIES_FEWER,
                            BUDDIES_ENDED,
                            ROUNDTABLE_SEAT_OFFERED,
                            ROUNDTABLE_OPENED -> true;
                    case AGREEMENT_IN_FORCE -> false;
                };
        };
    }
}
