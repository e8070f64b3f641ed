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
        @Enumerated(EnumType.STRING) ShownTo shownTo) {

    /** The same offer on another topic. */
    Offer on(UUID other) {
        return new Offer(other, level, words, shownTo);
    }

    /** Two offers that turn out to be of one topic: how well one knows it counts once, nobody sees more than before, no word is lost. */
    Offer joined(Offer other) {
        return new Offer(
                topic,
                level.compareTo(other.level) >= 0 ? level : other.level,
                Entries.both(words, other.words),
                shownTo.orNarrower(other.shownTo));
    }
}
