package io.shipmate.profile.scim;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.shipmate.kit.concurrency.Tagged;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A user as SCIM shows one (RFC 7643, 4.1 and 4.3): of the person only what a provider may say. */
@Schema(
        name = "ScimUser",
        requiredProperties = {"schemas", "id"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScimUserView(
        List<String> schemas,
        UUID id,
        String externalId,

        @Schema(examples = "anna.mueller@example.com") String userName,

        Name name,
        String displayName,
        String title,

        @Schema(description = "false while the access is suspended")
        Boolean active,

        String preferredLanguage,

        @Schema(description = "IANA zone id", examples = "Europe/Berlin")
        String timezone,

        List<Email> emails,
        List<Group> groups,
        @JsonProperty(ScimSchema.ENTERPRISE_USER) Enterprise enterprise,
        ScimMetaView meta)
        implements Tagged {

    @Schema(name = "ScimName")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Name(String formatted, String familyName, String givenName) {}

    @Schema(name = "ScimEmail")
    record Email(String value, String type, boolean primary) {}

    @Schema(name = "ScimGroupOfUser")
    record Group(
            String value,
            String display,
            @JsonProperty("$ref") String ref,
            String type) {}

    @Schema(name = "ScimEnterpriseUser")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Enterprise(String employeeNumber, String department, ReportsTo manager) {}

    @Schema(name = "ScimManager")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReportsTo(
            @Schema(description = "The manager's id as a user, or what the provider called them before they arrived")
            String value,

            @JsonProperty("$ref") String ref) {}

    ScimUserView versioned(String version) {
        return new ScimUserView(
                schemas,
                id,
                externalId,
                userName,
                name,
                displayName,
                title,
                active,
                preferredLanguage,
                timezone,
                emails,
                groups,
                enterprise,
                meta.versioned(version));
    }
}
