package io.shipmate.local.company;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** Draws names of a culture and makes mail addresses of them that nobody else in the company has. */
final class Names {

    /** One name: as it is written, and in the letters of a mail address. */
    record Name(String written, String latin) {}

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_IN_AN_ADDRESS = Pattern.compile("[^a-z-]+");
    /** Letters that have no decomposition in Unicode. */
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "ł", "l", "ø", "o", "đ", "d", "ı", "i", "æ", "ae", "ð", "d", "þ", "th");

    private final Map<String, List<Name>> given = new HashMap<>();
    private final Map<String, List<Name>> family = new HashMap<>();
    private final List<String> cultures = new ArrayList<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Set<String> addresses = new HashSet<>();

    Names() {
        Words.lines("names.txt").map(line -> line.split(" ", 3)).forEach(parts -> {
            var names = Arrays.stream(parts[2].split(" ", -1)).map(Names::parse).toList();
            (parts[1].equals("given") ? given : family).put(parts[0], names);
            if (parts[1].equals("given")) {
                cultures.add(parts[0]);
            }
        });
    }

    private static Name parse(String text) {
        int equals = text.indexOf('=');
        var written = (equals < 0 ? text : text.substring(0, equals)).replace('_', ' ');
        return new Name(written, equals < 0 ? latin(written) : text.substring(equals + 1));
    }

    private static String latin(String written) {
        var letters = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (var letter : LETTERS.entrySet()) {
            letters = letters.replace(letter.getKey(), letter.getValue());
        }
        return NOT_IN_AN_ADDRESS.matcher(letters).replaceAll("");
    }

    /** People move: one in eight bears a name that is usual somewhere else. */
    String cultureOf(Place place, Random random) {
        return random.nextInt(8) == 0 ? cultures.get(random.nextInt(cultures.size())) : place.culture();
    }

    Name given(String culture, Random random) {
        return drawn(given.get(culture), random);
    }

    Name family(String culture, Random random) {
        return drawn(family.get(culture), random);
    }

    private static Name drawn(List<Name> names, Random random) {
        return names.get(random.nextInt(names.size()));
    }

    /** Returns {@code given.family@example.com}, with a number after the name for those who come later. */
    String address(Name givenName, Name familyName) {
        var name = givenName.latin() + "." + familyName.latin();
        while (true) {
            int number = uses.merge(name, 1, Integer::sum);
            var address = name + (number == 1 ? "" : number) + "@example.com";
            if (addresses.add(address)) {
                return address;
            }
        }
    }
}
