package io.shipmate.profile.roster;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The parts of the form, for the contract. */
@Schema(name = "UploadRoster", requiredProperties = "file")
interface UploadRoster {

    @Schema(
            type = SchemaType.STRING,
            format = "binary",
            description =
                    "UTF-8; comma, semicolon or tab; a header line with at least external_id, given_name, email and"
                            + " time_zone. Further columns: family_name, job_title, job_family, level, unit, location, language,"
                            + " manager_external_id, hired_on, role_since, employment, left_on, previous_external_id. Others are ignored. A column that"
                            + " is absent leaves what is known; an empty field takes it away. employment is ACTIVE, ON_LEAVE,"
                            + " EXTERNAL or LEFT. Whose hired_on lies ahead is seen by nobody before that day; whose left_on"
                            + " lies ahead is there until its end. previous_external_id is the id by which the person was"
                            + " known so far.")
    String file();

    @Schema(
            description = "JSON: their column to ours, for columns that are named otherwise",
            examples = "{\"Employee ID\": \"external_id\"}")
    String mapping();

    @Schema(
            description = "true: change nothing, only tell what would be. As a part or as a query parameter",
            defaultValue = "false")
    boolean dryRun();

    @Schema(
            description = "true: the file has everybody who is at work; whoever is missing has left. As a part or as"
                    + " a query parameter",
            defaultValue = "false")
    boolean whole();
}
