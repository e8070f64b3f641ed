package io.shipmate.profile.scim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What SCIM tells about every resource. */
@Schema(name = "ScimMeta")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScimMetaView(
        @Schema(examples = "User") String resourceType,

        Instant created,
        Instant lastModified,
        String location,

        @Schema(description = "The ETag", examples = "W/\"k2Jx0vE9Qm\"")
        String version) {

    ScimMetaView versioned(String newVersion) {
        return new ScimMetaView(resourceType, created, lastModified, location, newVersion);
    }
}
