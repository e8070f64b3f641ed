package io.shipmate.notification.preferences;

import io.shipmate.notification.inbox.Kind;
import io.shipmate.notification.recipients.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the channels ask before they tell somebody something. */
@ApplicationScoped
public class Wishes {

    private final Preferences preferences;

    Wishes(Preferences preferences) {
        this.preferences = preferences;
    }

    /** Whether the person wants to be told of this kind on this channel. */
    @Transactional
    public boolean wants(UUID person, Kind kind, Channel channel) {
        return preferences.of(person).wants(kind, channel);
    }

    /** When the reader's quiet hours end, if they are in them. */
    @Transactional
    public Optional<Instant> quietUntil(Reader reader, Instant now) {
        return preferences.of(reader.person()).quietHours(reader.zone()).flatMap(hours -> hours.endOf(now));
    }
}
