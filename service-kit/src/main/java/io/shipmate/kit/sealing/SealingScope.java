package io.shipmate.kit.sealing;

import java.util.UUID;

/**
 * Whose data key seals: one author's within one circle, or one person's outside circles.
 *
 * @param circle the circle, or null outside circles
 * @param author who wrote it
 */
public record SealingScope(UUID circle, UUID author) {

    /** What an author writes in a circle. */
    public static SealingScope of(UUID circle, UUID author) {
        return new SealingScope(circle, author);
    }

    /** What a person writes outside circles. */
    public static SealingScope of(UUID person) {
        return new SealingScope(null, person);
    }
}
