package io.shipmate.notification.inbox;

import java.util.UUID;

/**
 * One thing that one person is to be told, once: a second notice with the same person, kind, subject and round is the same.
 *
 * @param person who is told
 * @param kind of what
 * @param subject what it happened to
 * @param round tells apart what may happen to one subject several times; never shown
 * @param about where a front end leads the reader
 */
public record Notice(UUID person, Kind kind, UUID subject, String round, About about) {

    /** Stands in a round for somebody who is gone. */
    static final String SOMEBODY_GONE = "gone";

    /** The same without the person whom it is about; a round that names them no longer does, but tells apart what it did. */
    Notice withoutPerson() {
        return new Notice(
                person, kind, subject, round.replace(about.person().toString(), SOMEBODY_GONE), about.withoutPerson());
    }
}
