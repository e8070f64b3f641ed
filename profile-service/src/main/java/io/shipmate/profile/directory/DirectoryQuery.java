package io.shipmate.profile.directory;

import io.shipmate.kit.problem.Invalid;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Who is looked for. What is null does not matter.
 *
 * @param words of the name, title, unit, place, headline or story, letters and digits only; none if nobody asked for words
 * @param resembling whether words that resemble these will do, because nobody has the words themselves
 * @param topic that they show to all members, or one below it
 */
record DirectoryQuery(
        List<String> words,
        boolean resembling,
        UUID topic,
        String jobFamily,
        String level,
        String unit,
        String location,
        String language) {

    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 6;
    /** Not assigned in Unicode, so in nobody's name. */
    private static final String NO_WORD = "\u0378";

    /** Takes the request's texts; refuses what cannot be looked for. */
    static DirectoryQuery of(
            String q, String topic, String jobFamily, String level, String unit, String location, String language) {
        if (q != null && q.length() > LONGEST) {
            throw Invalid.at("q", "must have at most " + LONGEST + " characters");
        }
        var words = q == null || q.isBlank() ? List.<String>of() : words(q);
        return new DirectoryQuery(
                words, false, topic == null ? null : id(topic), jobFamily, level, unit, location, language);
    }

    /** Signs are no words: if there is nothing else, what was typed finds nobody. */
    private static List<String> words(String q) {
        var words = Arrays.stream(q.split("[^\\p{L}\\p{N}\\p{M}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        return words.isEmpty() ? List.of(NO_WORD) : words;
    }

    /**
     * The same with its words as the database folds them. Folding turns some letters into signs ({@code ŉ} into {@code 'n}),
     * which mean something else to a search, so the words are looked for once more.
     */
    DirectoryQuery folded(UnaryOperator<String> folding) {
        return words.isEmpty() ? this : having(words(folding.apply(String.join(" ", words))), resembling);
    }

    /** The same people wanted, only less exactly. */
    DirectoryQuery loosely() {
        return having(words, true);
    }

    private DirectoryQuery having(List<String> others, boolean less) {
        return new DirectoryQuery(others, less, topic, jobFamily, level, unit, location, language);
    }

    private static UUID id(String topic) {
        try {
            return UUID.fromString(topic);
        } catch (IllegalArgumentException _) {
            throw Invalid.at("topic", "must be a topic's id");
        }
    }
}
