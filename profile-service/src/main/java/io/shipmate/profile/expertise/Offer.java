package io.shipmate.profile.expertise;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * A topic somebody can help with.
 *
 * @param topic the topic's id
 * @param level how well they know it
 * @param words their own words about it, or null
 * @param shownTo who may see it
 */
@Embeddable
public record Offer(
        UUID topic,
        @Enumerated(EnumType.STRING) OfferLevel level,
        String words,
        @Enumerated(EnumType.STRING) ShownTo shownTo) {}
