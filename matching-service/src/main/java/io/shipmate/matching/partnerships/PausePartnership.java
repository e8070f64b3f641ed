package io.shipmate.matching.partnerships;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Asks for a pause.
 *
 * @param until the day on which the partnership goes on by itself, or null
 */
@Schema(examples = "{\"until\":\"2027-01-15\"}")
record PausePartnership(
        @Schema(
                description =
                        "The day, in your time zone, on which it goes on by itself. Within five years; leave it out for an open end")
        LocalDate until) {}
