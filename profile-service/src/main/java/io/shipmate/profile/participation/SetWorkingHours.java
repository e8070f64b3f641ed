package io.shipmate.profile.participation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When one can be met: a zone and the windows of a week in its local time. Replaces what was said before. */
@Schema(name = "SetWorkingHours")
public record SetWorkingHours(
        @NotNull @Size(max = 64) @Schema(description = "IANA zone id", examples = "Europe/Berlin")
        String zone,

        @NotNull @Size(min = 1, max = 42) @Schema(description = "Without overlaps; over midnight it is two windows")
        List<@NotNull @Valid Window> windows) {}
