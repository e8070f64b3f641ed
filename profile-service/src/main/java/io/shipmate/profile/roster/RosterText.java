package io.shipmate.profile.roster;

import java.io.IOException;
import java.io.Reader;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * What is true of a file as a whole, before anybody reads its rows.
 *
 * @param inHeader how often each sign of its first line that has any is there; none if all lines are blank
 */
record RosterText(Map<Character, Integer> inHeader) {

    /** Long names of many columns stay far below; what follows does not change the separator any more. */
    private static final int LONGEST_HEADER = 100_000;

    /** Reads to the end; refuses what is no text, and a quote left open, which would swallow all rows behind it. */
    static RosterText of(Reader characters) throws IOException {
        var header = new StringBuilder();
        var headerOpen = true;
        var quotes = 0L;
        var some = new char[8_192];
        for (var length = characters.read(some); length >= 0; length = characters.read(some)) {
            for (var i = 0; i < length; i++) {
                if (some[i] == '\0') {
                    throw new RosterRefused.NotUtf8(); // UTF-16 without a mark, or no text at all
                }
                quotes += some[i] == '"' ? 1 : 0;
                headerOpen = headerOpen && goesOn(header, some[i]);
            }
        }
        if (quotes % 2 != 0) {
            throw new RosterRefused.Unreadable();
        }
        return new RosterText(counted(header));
    }

    /** Takes one more sign of the first line that is not blank; returns false when it is over. */
    private static boolean goesOn(StringBuilder header, char sign) {
        if (sign != '\n' && sign != '\r') {
            header.append(sign);
            return header.length() < LONGEST_HEADER;
        }
        if (!header.toString().isBlank()) {
            return false;
        }
        header.setLength(0);
        return true;
    }

    private static Map<Character, Integer> counted(StringBuilder header) {
        var counts = new HashMap<Character, Integer>();
        header.chars().forEach(sign -> counts.merge((char) sign, 1, Integer::sum));
        return counts;
    }

    /** The one that the header line has most of. */
    char separator(Collection<Character> possible) {
        return possible.stream()
                .max(Comparator.comparing(sign -> inHeader.getOrDefault(sign, 0)))
                .orElseThrow();
    }
}
