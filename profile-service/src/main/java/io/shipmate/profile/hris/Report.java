package io.shipmate.profile.hris;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * What a delivery says of one employee.
 *
 * @param subject the provider's id of the employee
 * @param kind whether it says what is different, or only that something is
 * @param occurredAt when it happened there
 * @param said the employee's fields as the provider names them; empty unless STATED
 */
record Report(String subject, Kind kind, Instant occurredAt, JsonNode said) {

    /** What is to be done about it. */
    enum Kind {
        /** The delivery itself says what is different. */
        STATED,
        /** It only says that something is; the provider must be asked. */
        THIN,
        /** The record was deleted there: the person has left. */
        GONE
    }
}
