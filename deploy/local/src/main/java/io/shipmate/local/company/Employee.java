package io.shipmate.local.company;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * One row of the roster: what an HR system knows of somebody.
 *
 * @param externalId the HR system's id, unique in the company, given out in the order of hiring
 * @param givenName as the person writes it, in any script
 * @param familyName as the person writes it, in any script
 * @param email plain ASCII at {@code example.com}, unique in the company
 * @param jobTitle the title, which follows from family and level
 * @param jobFamily key of the job family
 * @param level one of {@link Level}
 * @param unit the organizational unit
 * @param location where the person works
 * @param timeZone the zone of that place
 * @param language BCP 47 tag of the language that the person prefers
 * @param manager external id of the manager; empty only for the head of the company
 * @param hiredOn first day in the company
 * @param roleSince first day in the present role, never before {@code hiredOn}
 */
public record Employee(
        String externalId,
        String givenName,
        String familyName,
        String email,
        String jobTitle,
        String jobFamily,
        Level level,
        String unit,
        String location,
        ZoneId timeZone,
        String language,
        Optional<String> manager,
        LocalDate hiredOn,
        LocalDate roleSince) {

    /** Returns given and family name with a space between. */
    public String name() {
        return givenName + " " + familyName;
    }
}
