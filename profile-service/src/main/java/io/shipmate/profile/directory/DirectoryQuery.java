package io.shipmate.profile.directory;

import io.shipmate.kit.problem.Invalid;
import io.shipmate.profile.people.LatinLetters;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Who is looked for. What is null does not matter.
 *
 * @param words of the name, title, unit, place, headline or story; none if nobody asked for words
 * @param topics that they show to all members, one of these; null if nobody asked for topics, empty if none is meant
 */
record DirectoryQuery(
        List<Word> words,
        Set<UUID> topics,
        String jobFamily,
        String level,
        String unit,
        String location,
        String language) {

    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 6;
    /** Not assigned in Unicode, so in nobody's name. */
    private static final String NO_WORD = "\u0378";

    /**
     * One word that is looked for, letters and digits only.
     *
     * @param typed as it was typed, folded
     * @param spellings the same, and the ways in which it is written in Latin letters if it was typed in others
     */
    record Word(String typed, List<String> spellings) {

        static Word of(String typed) {
            return new Word(
                    typed,
                    Stream.concat(Stream.of(typed), LatinLetters.waysOf(typed).stream())
                            .toList());
        }

        /** The beginning of a word in one of the spellings, as a text search query; {@code more} are whole words that would do. */
        String beginning(List<String> more) {
            return Stream.concat(spellings.stream().map(spelling -> spelling + ":*"), more.stream())
                    .collect(java.util.stream.Collectors.joining(" | ", "(", ")"));
        }
    }

    /**
     * The words of what was typed, as the database folds them. Folding turns some letters into signs ({@code ŉ} into {@code 'n}),
     * which mean something else to a search, so the words are looked for once more. Refuses what is too long.
     */
    static List<Word> words(String q, UnaryOperator<String> folding) {
        if (q != null && q.length() > LONGEST) {
            throw Invalid.at("q", "must have at most " + LONGEST + " characters");
        }
        if (q == null || q.isBlank()) {
            return List.of();
        }
        return split(folding.apply(String.join(" ", split(q)))).stream()
                .map(Word::of)
                .toList();
    }

    /** Signs are no words: if there is nothing else, what was typed finds nobody. */
    private static List<String> split(String q) {
        var words = Arrays.stream(q.split("[^\\p{L}\\p{N}\\p{M}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        return words.isEmpty() ? List.of(NO_WORD) : words;
    }

    /** Whether an index has exactly these people in the order of their names: everybody, or those of one family, unit or place. */
    boolean hasOrderOfItsOwn() {
        return !hasWords()
                && topics == null
                && level == null
                && language == null
                && Stream.of(jobFamily, unit, location).filter(Objects::nonNull).count() <= 1;
    }

    boolean hasWords() {
        return !words.isEmpty();
    }
}
