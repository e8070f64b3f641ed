package io.shipmate.notification.preferences;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Be told this way from now on. */
@Schema(name = "ReplacePreferences")
record ReplacePreferences(
        @NotNull
        @Size(max = 100)
        @Schema(description = "Each kind at most once; a kind that is left out goes back to its default")
        List<@Valid @NotNull KindPreference> kinds,

        @Valid @Schema(description = "Absent or null: mails may come at any hour")
        QuietTimes quietHours) {}
