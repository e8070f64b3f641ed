package io.shipmate.profile.scim;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list (RFC 7644, 3.4.2). */
@Schema(
        name = "ScimList",
        requiredProperties = {"schemas", "totalResults"})
record ScimListView(
        List<String> schemas,
        long totalResults,
        int startIndex,
        int itemsPerPage,

        @JsonProperty("Resources") @Schema(type = SchemaType.ARRAY, implementation = Object.class)
        List<? extends JsonNode> resources) {

    static ScimListView of(long total, int startIndex, List<? extends JsonNode> resources) {
        return new ScimListView(List.of(ScimSchema.LIST), total, startIndex, resources.size(), resources);
    }
}
