package io.shipmate.profile.expertise;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * Something somebody has lived through.
 *
 * @param kind what sort
 * @param key what makes two experiences of one kind the same: the topic's id, or a short key such as {@code southeast-asia}
 * @param topic the topic's id, or null where there is none for it
 * @param words their own words about it, or null
 * @param shownTo who may see it
 */
@Embeddable
public record Experience(
        @Enumerated(EnumType.STRING) ExperienceKind kind,
        String key,
        UUID topic,
        String words,
        @Enumerated(EnumType.STRING) ShownTo shownTo) {

    /** The same on another topic. */
    Experience on(UUID other) {
        return new Experience(kind, other.toString(), other, words, shownTo);
    }

    /** Two that turn out to be of one topic: nobody sees more than before, no word is lost. */
    Experience joined(Experience other) {
        return new Experience(kind, key, topic, Entries.both(words, other.words), shownTo.orNarrower(other.shownTo));
    }
}
