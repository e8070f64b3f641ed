package io.shipmate.notification.preferences;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.concurrency.Tagged;
import io.shipmate.notification.inbox.Kind;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody is told, in full. What GET gives can be sent with PUT as it is. */
@Schema(name = "Preferences")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PreferencesView(
        @Schema(required = true, description = "Every kind there is, with the defaults where nothing was chosen")
        List<KindPreference> kinds,

        @Schema(description = "Absent: mails may come at any hour")
        QuietTimes quietHours)
        implements Tagged {

    static PreferencesView of(Preference preference) {
        return new PreferencesView(
                Arrays.stream(Kind.values())
                        .map(kind -> KindPreference.of(kind, preference))
                        .toList(),
                preference.quietTimes().orElse(null));
    }
}
