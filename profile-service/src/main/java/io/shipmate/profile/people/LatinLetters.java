package io.shipmate.profile.people;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How words that are written in other letters are written in Latin ones, by the rules of Unicode's CLDR: all usual ways at once,
 * because nobody knows which one somebody types. Chinese characters are read in Chinese, whatever language the name is of;
 * Hebrew and Arabic stay without most of their vowels.
 */
public final class LatinLetters {

    private static final Pattern OTHERS = Pattern.compile(".*[\\p{L}&&[^\\p{IsLatin}]].*", Pattern.DOTALL);
    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");

    private LatinLetters() {}

    /** Loading the rules takes a moment and memory, so who has no such names does without. */
    private static final class Ways {

        static final List<Transliterator> ALL = List.of(
                transliterator("Ukrainian-Latin/BGN; Greek-Latin/UNGEGN; Any-Latin; Latin-ASCII; Lower"),
                transliterator("Russian-Latin/BGN; Greek-Latin/UNGEGN; Any-Latin; Latin-ASCII; Lower"),
                transliterator("Any-Latin; Latin-ASCII; Lower"));

        private static Transliterator transliterator(String rules) {
            return Transliterator.getInstance(rules);
        }
    }

    /**
     * The words in Latin letters, each once, separated by spaces; also those that one word falls into joined, as in
     * {@code xiu ying xiuying}. Null if all letters are Latin.
     */
    public static String of(String words) {
        if (!OTHERS.matcher(words).matches()) {
            return null;
        }
        var latin = new LinkedHashSet<String>();
        for (var word : words.strip().split("\\s+", -1)) {
            for (var way : Ways.ALL) {
                var parts =
                        SIGNS.matcher(way.transliterate(word)).replaceAll(" ").strip();
                if (!parts.isEmpty()) {
                    latin.addAll(Arrays.asList(parts.split(" ", -1)));
                    latin.add(parts.replace(" ", ""));
                }
            }
        }
        return latin.isEmpty() ? null : String.join(" ", latin);
    }

    /** Each way in which one word is written in Latin letters; none if its letters are. */
    public static List<String> waysOf(String word) {
        if (!OTHERS.matcher(word).matches()) {
            return List.of();
        }
        return Ways.ALL.stream()
                .map(way -> SIGNS.matcher(way.transliterate(word)).replaceAll(""))
                .filter(way -> !way.isEmpty())
                .distinct()
                .toList();
    }
}
