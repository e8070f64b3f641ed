package io.shipmate.matching.engine.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Guests of one band of levels and one band of time zones. */
record Cell(int zoneBand, Integer levelBand, List<Integer> guests) {

    /** All cells, in a fixed order. Whose level is not known goes with the band that most in their time zones have. */
    static List<Cell> of(Numbered gathering) {
        Map<Integer, Map<Integer, List<Integer>>> zones = new TreeMap<>();
        Map<Integer, List<Integer>> ofUnknownLevel = new TreeMap<>();
        for (int guest = 0; guest < gathering.size(); guest++) {
            Guest.Reach reach = gathering.guest(guest).reach();
            if (reach.levelBand() == null) {
                ofUnknownLevel
                        .computeIfAbsent(reach.zoneBand(), _ -> new ArrayList<>())
                        .add(guest);
            } else {
                zones.computeIfAbsent(reach.zoneBand(), _ -> new TreeMap<>())
                        .computeIfAbsent(reach.levelBand(), _ -> new ArrayList<>())
                        .add(guest);
            }
        }
        List<Cell> cells = new ArrayList<>();
        ofUnknownLevel.forEach((zone, guests) -> {
            if (zones.containsKey(zone)) {
                largest(zones.get(zone)).addAll(guests);
            } else {
                cells.add(new Cell(zone, null, guests));
            }
        });
        zones.forEach((zone, levels) -> levels.forEach((level, guests) -> cells.add(new Cell(zone, level, guests))));
        return cells;
    }

    private static List<Integer> largest(Map<Integer, List<Integer>> levels) {
        return levels.values().stream().max(Comparator.comparingInt(List::size)).orElseThrow();
    }

    /** The guests by the language they are to speak, in a fixed order; null where nobody's languages are known. */
    Map<String, List<Integer>> byLanguage(Numbered gathering) {
        List<String> languages = languages(gathering);
        if (languages.isEmpty()) {
            Map<String, List<Integer>> all = new HashMap<>();
            all.put(null, guests);
            return all;
        }
        Map<String, List<Integer>> blocks = new TreeMap<>();
        languages.forEach(language -> blocks.put(language, new ArrayList<>()));
        for (int guest : guests) {
            String first = languages.stream()
                    .filter(language -> gathering.guest(guest).reach().speaks(language))
                    .findFirst()
                    .orElseThrow();
            blocks.get(first).add(guest);
        }
        new Languages(gathering, languages, blocks).even();
        return blocks;
    }

    /** What is spoken here, by most first. */
    private List<String> languages(Numbered gathering) {
        Map<String, Integer> speakers = new TreeMap<>();
        for (int guest : guests) {
            gathering.guest(guest).reach().languages().forEach(language -> speakers.merge(language, 1, Integer::sum));
        }
        return speakers.keySet().stream()
                .sorted(Comparator.comparingInt((String language) -> -speakers.get(language))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
