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
        @Enumerated(EnumType.STRING) ShownTo shownTo) {

    /** The same on another topic. */
    Seek on(UUID other) {
        return new Seek(other, need, words, shownTo);
    }

    /** Two that turn out to be of one topic: the greater need counts, nobody sees more than before, no word is lost. */
    Seek joined(Seek other) {
        return new Seek(
                topic,
                need.compareTo(other.need) >= 0 ? need : other.need,
                Entries.both(words, other.words),
                shownTo.orNarrower(other.shownTo));
    }
}
