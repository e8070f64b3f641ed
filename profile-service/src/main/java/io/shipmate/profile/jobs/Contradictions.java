package io.shipmate.profile.jobs;

import io.shipmate.kit.problem.Problem.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for what cannot be true together in a job architecture, and for patterns that cannot be read. */
final class Contradictions {

    /** Who wrote the file may mend these and ask again. */
    private static final int MOST = 50;

    private final Architecture architecture;
    private final List<Violation> found = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final Set<String> levels = new HashSet<>();

    Contradictions(Architecture architecture) {
        this.architecture = architecture;
    }

    /** All of them, with their places in the request; the first 50. */
    List<Violation> found() {
        families();
        kinships();
        levels();
        patterns();
        return List.copyOf(found.subList(0, Math.min(found.size(), MOST)));
    }

    private void wrong(String place, String code, Object... words) {
        found.add(Violation.coded(place, code, words));
    }

    /** A name, key or label, by which a source may state a family means one family only. */
    private void families() {
        Map<String, Integer> names = new HashMap<>();
        var families = architecture.families();
        for (var i = 0; i < families.size(); i++) {
            var family = families.get(i);
            if (!keys.add(family.key())) {
                wrong("/families/" + i + "/key", "family-twice", family.key());
                continue;
            }
            claim(names, i, family.key(), "/families/" + i + "/key");
            for (var label : family.labels().entrySet()) {
                claim(names, i, label.getValue(), "/families/" + i + "/labels/" + label.getKey());
            }
        }
    }

    private void claim(Map<String, Integer> names, int family, String name, String place) {
        requireLetter(name, place);
        var other = names.putIfAbsent(Folding.of(name), family);
        if (other != null && other != family) {
            wrong(
                    place,
                    "name-of-another-family",
                    name,
                    architecture.families().get(other).key());
        }
    }

    /** What is made of accents only is compared as nothing. */
    private void requireLetter(String name, String place) {
        if (Folding.of(name).isEmpty()) {
            wrong(place, "no-letter");
        }
    }

    private void kinships() {
        Set<List<String>> pairs = new HashSet<>();
        var kinships = architecture.kinships();
        for (var i = 0; i < kinships.size(); i++) {
            var kinship = kinships.get(i);
            var place = "/kinships/" + i;
            for (var key : List.of(kinship.one(), kinship.other())) {
                if (!keys.contains(key)) {
                    wrong(place, "family-unknown", key);
                }
            }
            if (kinship.one().equals(kinship.other())) {
                wrong(place, "kin-of-itself", kinship.one());
            } else if (!pairs.add(List.of(kinship.one(), kinship.other()))) {
                wrong(place, "kinship-twice", kinship.one(), kinship.other());
            }
        }
    }

    private void levels() {
        for (var rung = 0; rung < architecture.levels().size(); rung++) {
            var names = architecture.levels().get(rung).names();
            for (var i = 0; i < names.size(); i++) {
                requireLetter(names.get(i), "/levels/" + rung + "/names/" + i);
                if (!levels.add(Folding.of(names.get(i)))) {
                    wrong("/levels/" + rung + "/names/" + i, "level-twice", names.get(i));
                }
            }
        }
    }

    private void patterns() {
        for (var i = 0; i < architecture.patterns().size(); i++) {
            var pattern = architecture.patterns().get(i);
            var place = "/patterns/" + i;
            phrases(place + "/all/", pattern.all());
            phrases(place + "/none/", pattern.exceptions());
            if (pattern.family() == null && pattern.level() == null) {
                wrong(place, "pattern-means-nothing");
            }
            if (pattern.family() != null && !keys.contains(pattern.family())) {
                wrong(place + "/family", "family-unknown", pattern.family());
            }
            if (pattern.level() != null && !levels.contains(Folding.of(pattern.level()))) {
                wrong(place + "/level", "level-unknown", pattern.level());
            }
        }
    }

    private void phrases(String place, List<String> texts) {
        for (var i = 0; i < texts.size(); i++) {
            var at = place + i;
            Phrase.fault(texts.get(i)).ifPresent(code -> wrong(at, code));
        }
    }
}
