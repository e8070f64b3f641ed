package io.shipmate.profile.sources;

import io.shipmate.profile.people.HrField;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which source counts more than which. */
@Schema(name = "ChooseRosterSources")
record ChooseSources(
        @NotNull
        @Size(max = 50)
        @Schema(
                description = "The one that counts most first; of those that are not in it the latest word counts",
                examples = "[\"HRIS:7d0c9c1e-6f0a-4b7e-9d0c-3f1f5a1d2b11\", \"ROSTER\"]")
        List<@NotNull @Size(max = 60) String> order,

        @Size(max = 14)
        @Schema(
                description =
                        "For a field, a list of its own in place of `order`. leftOn goes with EMPLOYMENT; the external id has"
                                + " none",
                examples = "{\"UNIT\": [\"SCIM:0199c3a0-5f00-7000-8000-000000000004\"]}")
        Map<@NotNull HrField, @NotNull @Size(max = 50) List<@NotNull @Size(max = 60) String>> fields) {}
