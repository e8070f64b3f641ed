package io.shipmate.profile.jobs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A job architecture made ready for reading titles. What a source states of family and level wins over what its title
 * would mean; what neither says is not guessed. Family and level are looked for separately: of the patterns that fit a title
 * the first that names a family gives the family, the first that names a level the level.
 */
final class Placing {

    private final long revision;
    private final Map<String, String> families = new HashMap<>();
    private final Map<String, Rung> rungs = new HashMap<>();
    private final List<Meaning> meanings;

    private record Rung(String name, int rank) {}

    private record Meaning(List<Phrase> all, List<Phrase> none, String family, String level) {

        static Meaning of(TitlePattern pattern) {
            return new Meaning(
                    pattern.all().stream().map(Phrase::of).toList(),
                    pattern.exceptions().stream().map(Phrase::of).toList(),
                    pattern.family(),
                    pattern.level());
        }

        boolean fits(List<String> title) {
            return all.stream().allMatch(phrase -> phrase.isIn(title))
                    && none.stream().noneMatch(phrase -> phrase.isIn(title));
        }
    }

    Placing(Architecture architecture, long revision) {
        this.revision = revision;
        for (var family : architecture.families()) {
            families.put(Folding.of(family.key()), family.key());
            family.labels().values().forEach(label -> families.put(Folding.of(label), family.key()));
        }
        for (var rung = 0; rung < architecture.levels().size(); rung++) {
            for (var name : architecture.levels().get(rung).names()) {
                rungs.put(Folding.of(name), new Rung(name, rung + 1));
            }
        }
        this.meanings = architecture.patterns().stream().map(Meaning::of).toList();
    }

    long revision() {
        return revision;
    }

    boolean knowsFamily(String stated) {
        return families.containsKey(Folding.of(stated));
    }

    boolean knowsLevel(String stated) {
        return rungs.containsKey(Folding.of(stated));
    }

    /**
     * Where somebody stands.
     *
     * @param title the job's title, or null
     * @param family what a source states, or null
     * @param level what a source states, or null
     */
    JobPlace place(String title, String family, String level) {
        var words = title == null || (family != null && level != null) ? List.<String>of() : Folding.words(title);
        var ofFamily =
                family == null ? meant(words, Meaning::family) : families.getOrDefault(Folding.of(family), family);
        var ofLevel = level == null ? meant(words, Meaning::level) : level;
        var rung = Optional.ofNullable(ofLevel).map(Folding::of).map(rungs::get);
        return new JobPlace(
                ofFamily,
                rung.map(Rung::name).orElse(ofLevel),
                rung.map(Rung::rank).orElse(null),
                revision);
    }

    private String meant(List<String> title, Function<Meaning, String> part) {
        if (title.isEmpty()) {
            return null;
        }
        return meanings.stream()
                .filter(meaning -> part.apply(meaning) != null && meaning.fits(title))
                .findFirst()
                .map(part)
                .orElse(null);
    }
}
