package io.shipmate.notification.preferences;

import io.shipmate.notification.inbox.Kind;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** How one person wants to be told. */
@Entity
class Preference {

    @Id
    private UUID person;

    @Column(name = "quiet_from")
    private String quietFrom;

    @Column(name = "quiet_to")
    private String quietTo;

    @Column(name = "quiet_zone")
    private String quietZone;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "preference_choice", joinColumns = @JoinColumn(name = "person"))
    private Set<Choice> choices = new HashSet<>();

    Preference() {}

    /** Somebody who has not chosen anything yet. */
    Preference(UUID person) {
        this.person = person;
    }

    /** Takes all choices and quiet hours from now on; quiet hours may be null, and so may their zone. */
    void become(Collection<Choice> newChoices, QuietTimes quiet) {
        choices.clear();
        choices.addAll(newChoices);
        quietFrom = quiet == null ? null : quiet.from();
        quietTo = quiet == null ? null : quiet.to();
        quietZone = quiet == null ? null : quiet.zone();
    }

    boolean wants(Kind kind, Channel channel) {
        return channel == Channel.INBOX
                || choices.stream()
                        .filter(choice -> choice.isFor(kind, channel))
                        .map(Choice::wanted)
                        .findFirst()
                        .orElseGet(() -> channel.isDefaultFor(kind));
    }

    /** The quiet hours as they were chosen, if any. */
    Optional<QuietTimes> quietTimes() {
        return Optional.ofNullable(quietFrom).map(from -> new QuietTimes(from, quietTo, quietZone));
    }

    /** The quiet hours, read in the zone that was chosen or else in the person's own. */
    Optional<QuietHours> quietHours(ZoneId own) {
        return quietTimes()
                .map(quiet -> new QuietHours(
                        LocalTime.parse(quiet.from()),
                        LocalTime.parse(quiet.to()),
                        quiet.zone() == null ? own : ZoneId.of(quiet.zone())));
    }
}
