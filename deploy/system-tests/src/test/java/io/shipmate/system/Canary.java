package io.shipmate.system;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A word that stands nowhere else. It has letters and digits only, so that neither JSON nor a URL nor a mail writes it in
 * another way, and it is known in the disguises in which a careless program stores text.
 */
final class Canary {

    private final String word;
    private final List<String> disguises;

    private Canary(String word) {
        this.word = word;
        disguises = Stream.concat(
                        Stream.of(
                                word.toLowerCase(Locale.ROOT),
                                hex(word.getBytes(StandardCharsets.UTF_8)),
                                hex(word.getBytes(StandardCharsets.UTF_16LE))),
                        IntStream.range(0, 3)
                                .mapToObj(shift -> base64(word, shift).toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Returns a new one. */
    static Canary fresh() {
        return new Canary("canary" + UUID.randomUUID().toString().replace("-", ""));
    }

    /** Returns one that is a word of somebody else's choice, to see that it would be found. */
    static Canary of(String word) {
        return new Canary(word);
    }

    /** Returns the word. */
    String word() {
        return word;
    }

    /** Returns whether it stands in this text: in clear, in hexadecimal, or in Base64 at any of the three offsets. */
    boolean isIn(Text text) {
        return disguises.stream()
                .anyMatch(disguise -> text.plain.contains(disguise) || text.unfolded.contains(disguise));
    }

    /** A text to look into. A mail may break a long word at the end of a line. */
    static final class Text {

        private final String plain;
        private final String unfolded;

        Text(String text) {
            plain = text.toLowerCase(Locale.ROOT);
            unfolded = plain.replace("=\r\n", "").replace("\r\n", "");
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Returns what is the same in every Base64 text that has the word at this offset, whatever stands around it. */
    private static String base64(String word, int shift) {
        var encoded = Base64.getEncoder()
                .withoutPadding()
                .encodeToString(("x".repeat(shift) + word).getBytes(StandardCharsets.UTF_8));
        int first = shift == 0 ? 0 : shift + 1;
        return encoded.substring(first, encoded.length() - 1);
    }
}
