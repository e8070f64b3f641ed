package io.shipmate.local.company;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A generated company. Equal sizes and seeds give equal companies, wherever and whenever they are generated: nothing
 * is read from the clock, and {@link Random} is specified to the bit.
 */
public final class Company {

    /** The seed of the company that the local stack imports. */
    public static final long SEED = 20_261;

    /** Below this not every job family has somebody in it. */
    public static final int SMALLEST = 30;

    /** Nobody was hired after this day. Fixed, because a company that ages by itself is another one every day. */
    static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);

    private final List<Employee> employees;
    private final Map<String, Employee> byName = new HashMap<>();
    private final Employee administrator;
    private final Employee operator;

    private Company(List<Employee> employees) {
        this.employees = employees;
        for (var employee : employees) {
            byName.put(key(employee.externalId()), employee);
            byName.put(key(employee.email()), employee);
        }
        administrator = highest("people");
        operator = employees.stream()
                .filter(employee -> employee.jobFamily().equals("engineering") && employee.level() == Level.IC4)
                .findFirst()
                .orElseGet(() -> highest("engineering"));
    }

    /**
     * Generates a company.
     *
     * @param size how many people, at least {@link #SMALLEST}
     * @param seed which of the many possible companies of that size
     */
    public static Company generate(int size, long seed) {
        if (size < SMALLEST) {
            throw new IllegalArgumentException("A company has at least " + SMALLEST + " people, not " + size);
        }
        return new Company(new Hiring(seed).hire(size));
    }

    /** Returns everybody in the order of hiring, so somebody's manager may come after them, as in a real roster. */
    public List<Employee> employees() {
        return employees;
    }

    /** Returns the head of the people family: the one who imports rosters and runs programmes. */
    public Employee administrator() {
        return administrator;
    }

    /** Returns the engineer who keeps the system running. */
    public Employee operator() {
        return operator;
    }

    /** Finds somebody by external id or mail address, whatever the case of its letters. */
    public Optional<Employee> find(String externalIdOrAddress) {
        return Optional.ofNullable(byName.get(key(externalIdOrAddress)));
    }

    private Employee highest(String family) {
        return employees.stream()
                .filter(employee -> employee.jobFamily().equals(family))
                .max(Comparator.comparing(Employee::level))
                .orElseThrow();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Fills positions with people. */
    private static final class Hiring {

        private final Random random;
        private final Names names = new Names();
        private final List<Place> places = Place.all();
        private final Weighted whereabouts =
                new Weighted(places.stream().mapToDouble(Place::weight).toArray());

        Hiring(long seed) {
            random = new Random(seed);
        }

        List<Employee> hire(int size) {
            var positions = ReportingLines.layOut(size, JobFamily.all(), random);
            var tenures = new int[size];
            for (int i = 0; i < size; i++) {
                tenures[i] = tenure(positions.get(i).level());
            }
            var order = new ArrayList<Integer>(size);
            for (int i = 0; i < size; i++) {
                order.add(i);
            }
            order.sort(Comparator.comparingInt(i -> -tenures[i]));
            var ids = new String[size];
            for (int i = 0; i < size; i++) {
                ids[order.get(i)] = "E" + (100_001 + i);
            }
            var seats = new Place[size];
            for (int i = 0; i < size; i++) {
                int manager = positions.get(i).manager();
                // Half of the people sit where their manager sits.
                seats[i] = manager >= 0 && random.nextBoolean() ? seats[manager] : places.get(whereabouts.draw(random));
            }
            return order.stream()
                    .map(i -> hire(positions.get(i), ids[i], ids, seats[i], tenures[i]))
                    .toList();
        }

        /** Days in the company: many are new, few are very old; managers have been there a year longer. */
        private int tenure(Level level) {
            int days = (int) (-Math.log(1 - random.nextDouble()) * 1_300);
            return Math.min(days, 9_000) + (level.compareTo(Level.M1) >= 0 ? 365 : 7);
        }

        private Employee hire(
                ReportingLines.Position position, String id, String[] ids, Place place, int tenureInDays) {
            var culture = names.cultureOf(place, random);
            var given = names.given(culture, random);
            var family = names.family(culture, random);
            var hiredOn = AS_OF.minusDays(tenureInDays);
            return new Employee(
                    id,
                    given.written(),
                    family.written(),
                    names.address(given, family),
                    title(position),
                    position.family().key(),
                    position.level(),
                    position.unit(),
                    place.location(),
                    place.zone(),
                    random.nextInt(5) == 0 ? "en" : place.language(),
                    position.manager() < 0 ? Optional.empty() : Optional.of(ids[position.manager()]),
                    hiredOn,
                    random.nextInt(3) == 0 ? hiredOn : hiredOn.plusDays(random.nextInt(tenureInDays)));
        }

        private static String title(ReportingLines.Position position) {
            return position.manager() < 0
                    ? "Chief Executive Officer"
                    : position.family().title(position.level());
        }
    }
}
