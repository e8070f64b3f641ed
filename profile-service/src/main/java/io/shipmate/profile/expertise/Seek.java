package io.shipmate.profile.expertise;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * A topic somebody wants a thinking partner on.
 *
 * @param topic the topic's id
 * @param need how much
 * @param words their own words about it, or null
 * @param shownTo who may see it
 */
@Embeddable
public record Seek(
        UUID topic,
        @Enumerated(EnumType.STRING) Need need,
        String words,
        @Enumerated(EnumType.STRING) ShownTo shownTo) {}
