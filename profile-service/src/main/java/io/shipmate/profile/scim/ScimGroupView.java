package io.shipmate.profile.scim;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A group as SCIM shows one (RFC 7643, 4.2). */
@Schema(
        name = "ScimGroup",
        requiredProperties = {"schemas", "id"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScimGroupView(
        List<String> schemas,
        UUID id,
        String externalId,

        @Schema(examples = "Unit - Payments") String displayName,

        List<Member> members,
        ScimMetaView meta) {

    @Schema(name = "ScimMember")
    record Member(String value, @JsonProperty("$ref") String ref, String type) {}
}
