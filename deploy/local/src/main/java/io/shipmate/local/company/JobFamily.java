package io.shipmate.local.company;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A line of {@code families.txt}.
 *
 * @param key plain key such as {@code customer-success}
 * @param units names of its units; a large company numbers them once they are used up
 * @param titles the title of each level
 */
record JobFamily(String key, List<String> units, Map<Level, String> titles) {

    static List<JobFamily> all() {
        return Words.lines("families.txt").map(JobFamily::parse).toList();
    }

    private static JobFamily parse(String line) {
        var columns = Words.columns(line);
        var titles = new EnumMap<Level, String>(Level.class);
        var inOrder = list(columns.get(2)).iterator();
        for (var level : Level.values()) {
            titles.put(level, inOrder.next());
        }
        return new JobFamily(columns.get(0), list(columns.get(1)), titles);
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(";", -1)).map(String::strip).toList();
    }

    String title(Level level) {
        return titles.get(level);
    }

    /** Returns the unit of those who lead more than one unit: the family itself, written out. */
    String wholeUnit() {
        var words = key.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    String unit(int number) {
        var name = units.get(number % units.size());
        int round = number / units.size() + 1;
        return round == 1 ? name : name + " " + round;
    }
}
