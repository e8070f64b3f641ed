package io.shipmate.profile.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Some words one after the other, to be found in a title. */
record Phrase(List<Word> words) {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /**
     * A word, or a part of one.
     *
     * @param opensBefore whether a word may have more before it
     * @param opensAfter whether a word may have more behind it
     */
    record Word(String text, boolean opensBefore, boolean opensAfter) {

        boolean fits(String word) {
            if (opensBefore) {
                return opensAfter ? word.contains(text) : word.endsWith(text);
            }
            return opensAfter ? word.startsWith(text) : word.equals(text);
        }
    }

    /** What stands in the way of a text's being a phrase, as a code under {@code violation.}; empty if nothing does. */
    static Optional<String> fault(String text) {
        for (var part : SPACES.split(text.strip(), -1)) {
            if (withoutStars(part).indexOf('*') >= 0) {
                return Optional.of("star-inside");
            }
            if (Folding.words(withoutStars(part)).isEmpty()) {
                return Optional.of("no-word");
            }
        }
        return Optional.empty();
    }

    /** Reads a text that has no {@link #fault}. */
    static Phrase of(String text) {
        var read = new ArrayList<Word>();
        for (var part : SPACES.split(text.strip(), -1)) {
            var words = Folding.words(withoutStars(part));
            for (var i = 0; i < words.size(); i++) {
                read.add(new Word(
                        words.get(i), i == 0 && part.startsWith("*"), i == words.size() - 1 && part.endsWith("*")));
            }
        }
        return new Phrase(List.copyOf(read));
    }

    private static String withoutStars(String part) {
        var from = part.startsWith("*") ? 1 : 0;
        var to = part.endsWith("*") && part.length() > from ? part.length() - 1 : part.length();
        return part.substring(from, to);
    }

    /** Whether these words of a title have the phrase among them. */
    boolean isIn(List<String> title) {
        for (var start = 0; start + words.size() <= title.size(); start++) {
            if (beginsAt(start, title)) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsAt(int start, List<String> title) {
        for (var i = 0; i < words.size(); i++) {
            if (!words.get(i).fits(title.get(start + i))) {
                return false;
            }
        }
        return true;
    }
}
