package io.shipmate.local.company;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;

/**
 * A line of {@code places.txt}: somewhere the company has an office.
 *
 * @param culture key into {@code names.txt}: the names that are usual there
 * @param weight its share of the company, relative to the others
 * @param weekStart first working day of the week
 */
record Place(String location, ZoneId zone, String culture, String language, int weight, DayOfWeek weekStart) {

    static List<Place> all() {
        return Words.lines("places.txt").map(Place::parse).toList();
    }

    private static Place parse(String line) {
        var columns = Words.columns(line);
        return new Place(
                columns.get(0),
                ZoneId.of(columns.get(1)),
                columns.get(2),
                columns.get(3),
                Integer.parseInt(columns.get(4)),
                DayOfWeek.valueOf(columns.get(5)));
    }
}
