package io.shipmate.profile.directory;

import java.util.List;

/**
 * In which way somebody is what was looked for. A page lists those of the first way, then those of the second; nobody is in two
 * of them.
 */
enum Way {
    /** Nobody asked for words. */
    ANY,
    /** All words are in the name. */
    NAMED,
    /** All words are there, not all in the name. */
    SAID,
    /** All words resemble the name; the more, the further in front. */
    NAMED_ALIKE,
    /** All words are there or resemble something that is. */
    SAID_ALIKE;

    private static final List<Way> OF_NO_WORDS = List.of(ANY);
    private static final List<Way> EXACT = List.of(NAMED, SAID);
    private static final List<Way> ALIKE = List.of(NAMED_ALIKE, SAID_ALIKE);

    static List<Way> exact(DirectoryQuery query) {
        return query.hasWords() ? EXACT : OF_NO_WORDS;
    }

    /** For words that nobody has. */
    static List<Way> alike() {
        return ALIKE;
    }

    /**
     * Whether words resemble, or may be meant, instead of being there. All pages of a search, and what is counted beside them,
     * are of ways that answer the same.
     */
    boolean isAlike() {
        return ALIKE.contains(this);
    }

    /** This way and those that come after it. */
    List<Way> onwards() {
        var all = switch (this) {
            case ANY -> OF_NO_WORDS;
            case NAMED, SAID -> EXACT;
            case NAMED_ALIKE, SAID_ALIKE -> ALIKE;
        };
        return all.subList(all.indexOf(this), all.size());
    }
}
