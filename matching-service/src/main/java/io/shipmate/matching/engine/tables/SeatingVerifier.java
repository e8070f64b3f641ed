package io.shipmate.matching.engine.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Says what is wrong with a seating. Written from the rules and not from the solver, with which it shares no code: sets and
 * maps of ids, everything counted anew.
 */
public final class SeatingVerifier {

    private static final int WHOLE = 1_000_000;

    private final Gathering gathering;
    private final Seating seating;
    private final Map<UUID, Guest> guests = new HashMap<>();
    private final Map<Set<UUID>, Boolean> apart = new HashMap<>();
    private final Set<Set<UUID>> met = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    private SeatingVerifier(Gathering gathering, Seating seating) {
        this.gathering = gathering;
        this.seating = seating;
        gathering.guests().forEach(guest -> guests.put(guest.id(), guest));
        for (Apart pair : gathering.apart()) {
            if (!pair.one().equals(pair.other())) {
                apart.merge(Set.of(pair.one(), pair.other()), pair.cause().isPublic(), Boolean::logicalOr);
            }
        }
        for (Met pair : gathering.met()) {
            if (!pair.one().equals(pair.other())) {
                met.add(Set.of(pair.one(), pair.other()));
            }
        }
    }

    /** What is wrong, in words for who looks after the service; empty if the seating is valid. */
    public static List<String> faults(Gathering gathering, Seating seating) {
        SeatingVerifier verifier = new SeatingVerifier(gathering, seating);
        verifier.everybodyOnce();
        if (verifier.faults.isEmpty()) {
            seating.tables().forEach(verifier::table);
            seating.leftOut().forEach(verifier::leftOut);
        }
        return List.copyOf(verifier.faults);
    }

    private void everybodyOnce() {
        List<UUID> named = new ArrayList<>();
        seating.tables().forEach(table -> named.addAll(table.members()));
        seating.leftOut().forEach(left -> named.add(left.guest()));
        if (named.size() != guests.size() || !guests.keySet().equals(new HashSet<>(named))) {
            faults.add("not everybody stands there just once");
        }
    }

    private void table(Table table) {
        int size = table.members().size();
        fault(size < gathering.sizes().fewest() || size > gathering.sizes().most(), "a table of " + size);
        fault(!table.members().equals(table.members().stream().sorted().toList()), "members out of order");
        for (UUID member : table.members()) {
            fault(!belongs(guests.get(member), table), "somebody of another band or language");
        }
        for (Set<UUID> pair : pairs(table.members())) {
            fault(apart.containsKey(pair), "two who must not sit together");
        }
        fault(table.value() != value(table.members()), "a value that is not the table's");
    }

    private boolean belongs(Guest guest, Table table) {
        Integer band = guest.reach().levelBand();
        Set<String> languages = guest.reach().languages();
        return guest.reach().zoneBand() == table.zoneBand()
                && (band == null || Objects.equals(band, table.levelBand()))
                && (languages.isEmpty() || (table.language() != null && languages.contains(table.language())));
    }

    private void leftOut(LeftOut left) {
        Guest guest = guests.get(left.guest());
        List<Table> suiting = seating.tables().stream()
                .filter(table -> mightBelong(guest, table))
                .toList();
        List<Table> free = suiting.stream()
                .filter(table -> table.members().size() < gathering.sizes().most())
                .toList();
        fault(
                free.stream()
                        .anyMatch(table -> table.members().stream()
                                .noneMatch(member -> apart.containsKey(Set.of(member, guest.id())))),
                "somebody is left out beside a free seat");
        boolean right = switch (left.why()) {
            case TOO_FEW, TIME_ZONES, LEVELS, LANGUAGE -> suiting.isEmpty();
            case TABLE_SIZE -> !suiting.isEmpty() && free.isEmpty();
            case REPORTING_LINE -> publicAlone(guest, free);
            case NOBODY_FITTING -> suiting.isEmpty() || !free.isEmpty();
        };
        fault(!right, "a reason that does not hold: " + left.why());
    }

    /** Whose level is not known may sit with any, who has said no language hears any. */
    private static boolean mightBelong(Guest guest, Table table) {
        Guest.Reach reach = guest.reach();
        boolean level = reach.levelBand() == null
                || table.levelBand() == null
                || reach.levelBand().equals(table.levelBand());
        boolean language = table.language() == null
                || reach.languages().isEmpty()
                || reach.languages().contains(table.language());
        return level && language && reach.zoneBand() == table.zoneBand();
    }

    private boolean publicAlone(Guest guest, List<Table> free) {
        return free.stream()
                .allMatch(table -> table.members().stream()
                        .anyMatch(member -> apart.getOrDefault(Set.of(member, guest.id()), false)));
    }

    private int value(List<UUID> members) {
        Aims aims = gathering.aims();
        long sum = 0;
        for (Set<UUID> pair : pairs(members)) {
            List<Guest> two = pair.stream().map(guests::get).toList();
            sum += (long) aims.backgrounds() * distance(two.getFirst(), two.getLast());
            sum -= (long) aims.levels() * levels(two.getFirst(), two.getLast());
            sum -= met.contains(pair) ? (long) aims.met() * WHOLE : 0;
        }
        int size = members.size();
        Set<String> functions = new HashSet<>();
        Map<String, Integer> seekers = new HashMap<>();
        for (UUID member : members) {
            functions.add(guests.get(member).function());
            guests.get(member).challenges().forEach(topic -> seekers.merge(topic, 1, Integer::sum));
        }
        int most = Math.max(1, seekers.values().stream().max(Integer::compare).orElse(1));
        int half = Math.max(2, (size + 1) / 2);
        long value = Math.floorDiv(sum, (long) size * (size - 1) / 2)
                + (long) aims.functions() * WHOLE * functions.size() / size
                + (long) aims.challenge() * WHOLE * Math.min(most - 1, half - 1) / (half - 1);
        return (int) Math.floorDiv(value, (long) aims.backgrounds() + aims.functions() + aims.challenge());
    }

    private static int distance(Guest one, Guest other) {
        if (one.backgrounds().isEmpty() || other.backgrounds().isEmpty()) {
            return WHOLE / 2;
        }
        Set<List<String>> mine = lived(one);
        Set<List<String>> either = new HashSet<>(lived(other));
        Set<List<String>> both = new HashSet<>(mine);
        both.retainAll(either);
        either.addAll(mine);
        return WHOLE - (int) ((long) WHOLE * both.size() / either.size());
    }

    private static Set<List<String>> lived(Guest guest) {
        Set<List<String>> lived = new HashSet<>();
        guest.backgrounds().forEach(background -> lived.add(List.of("background", background)));
        if (guest.unit() != null) {
            lived.add(List.of("unit", guest.unit()));
        }
        return lived;
    }

    /** Four levels count as far as can be. */
    private static int levels(Guest one, Guest other) {
        if (one.level() == null || other.level() == null) {
            return 0;
        }
        return Math.min(4, Math.abs(one.level() - other.level())) * WHOLE / 4;
    }

    private static List<Set<UUID>> pairs(List<UUID> members) {
        List<Set<UUID>> pairs = new ArrayList<>();
        for (int one = 0; one < members.size(); one++) {
            for (int other = one + 1; other < members.size(); other++) {
                pairs.add(Set.of(members.get(one), members.get(other)));
            }
        }
        return pairs;
    }

    private void fault(boolean is, String what) {
        if (is) {
            faults.add(what);
        }
    }
}
