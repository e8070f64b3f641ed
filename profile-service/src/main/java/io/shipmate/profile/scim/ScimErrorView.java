package io.shipmate.profile.scim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refusal in SCIM's own format (RFC 7644, 3.12). */
@Schema(
        name = "ScimError",
        requiredProperties = {"schemas", "status"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScimErrorView(
        List<String> schemas,

        @Schema(description = "The HTTP status, as text", examples = "400")
        String status,

        @Schema(examples = "invalidValue") String scimType,

        String detail) {

    static ScimErrorView of(int status, String scimType, String detail) {
        return new ScimErrorView(List.of(ScimSchema.ERROR), String.valueOf(status), scimType, detail);
    }
}
