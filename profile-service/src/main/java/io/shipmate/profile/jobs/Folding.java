package io.shipmate.profile.jobs;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as they are compared: without case, accents, widths of characters or ligatures, in any script. */
final class Folding {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    /** What a word is not made of: C++, C# and R&D are words. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}+#&]+");

    private Folding() {}

    /** The text as a whole. */
    static String of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var lower = new StringBuilder(plain.length());
        // Upwards first: that is how ß becomes ss.
        plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).codePoints().forEach(character -> {
            if (!isAccent(character)) {
                lower.appendCodePoint(character == 'ς' ? 'σ' : character);
            }
        });
        return SPACES.matcher(lower.toString().strip()).replaceAll(" ");
    }

    /** Its words, in order. */
    static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(of(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Accents of Latin, Greek and Cyrillic letters; in other scripts marks are part of the word. */
    private static boolean isAccent(int character) {
        return character >= 0x300 && character <= 0x36F;
    }
}
