package io.shipmate.notification.preferences;

import io.shipmate.notification.inbox.Kind;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Whether somebody wants to be told of one kind on one channel. */
@Embeddable
record Choice(
        @Enumerated(EnumType.STRING) Kind kind,
        @Enumerated(EnumType.STRING) Channel channel,
        boolean wanted) {

    boolean isFor(Kind otherKind, Channel otherChannel) {
        return kind == otherKind && channel == otherChannel;
    }
}
