package io.shipmate.notification.preferences;

import io.shipmate.notification.inbox.Kind;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On which channels somebody is told of one kind, as it is chosen and shown. */
@Schema(name = "KindPreference")
record KindPreference(
        @NotNull Kind kind,

        @NotNull
        @Schema(
                description = "`INBOX` is always among them",
                examples = {"[\"INBOX\",\"EMAIL\"]"})
        Set<@NotNull Channel> channels) {

    static KindPreference of(Kind kind, Preference preference) {
        var wanted = new TreeSet<Channel>();
        Arrays.stream(Channel.values())
                .filter(channel -> preference.wants(kind, channel))
                .forEach(wanted::add);
        return new KindPreference(kind, wanted);
    }
}
