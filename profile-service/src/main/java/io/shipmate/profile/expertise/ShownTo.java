package io.shipmate.profile.expertise;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who may see an entry. What is MATCHING_ONLY does not change suggestions either, so far: a suggestion that came of it would
 * tell of it.
 */
@Schema(
        description =
                "`MEMBERS`: every member. `SUGGESTED`: those to whom its owner is suggested. `MATCHING_ONLY`: nobody"
                        + " but its owner; so far it does not change who is suggested to whom either, because a suggestion"
                        + " could give it away. A front end may say: \"Only you see this.\"")
public enum ShownTo {
    MEMBERS,
    SUGGESTED,
    MATCHING_ONLY;

    /** The one of the two that fewer may see. */
    ShownTo orNarrower(ShownTo other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
