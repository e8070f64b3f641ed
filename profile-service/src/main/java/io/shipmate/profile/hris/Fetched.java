package io.shipmate.profile.hris;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What asking a provider for an employee brought. */
sealed interface Fetched {

    /**
     * The employee.
     *
     * @param at when it was asked: what is true there then counts against everything said before
     */
    record Found(JsonNode said, Instant at) implements Fetched {}

    /** The provider refuses, and will until somebody changes something. */
    record Refused(String reason) implements Fetched {}

    /** The provider cannot be asked now, and may have said for how long. */
    record Away(Optional<Duration> pause) implements Fetched {}
}
