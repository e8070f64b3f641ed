package io.shipmate.profile.hris;

import java.time.Instant;
import java.util.List;

/**
 * What a delivery says.
 *
 * @param event the provider's name of the event, or null
 * @param eventId the provider's id of the event, or null if it has none in its body
 * @param occurredAt when it happened there, or when it arrived if it does not tell
 * @param reports of each employee; none if it is not for us
 * @param subjectMissing whether it is for us, but no employee's id stands where it should
 */
record Notice(String event, String eventId, Instant occurredAt, List<Report> reports, boolean subjectMissing) {

    Notice(String event, String eventId, Instant occurredAt, List<Report> reports) {
        this(event, eventId, occurredAt, reports, false);
    }
}
