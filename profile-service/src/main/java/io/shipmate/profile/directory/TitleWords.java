package io.shipmate.profile.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/**
 * The words of titles, units and locations in the directory. They are few, however many people there are, so what somebody
 * meant who mistyped one is looked for here. Up to {@code shipmate.directory.title-words-stay} old; names are not among them.
 */
@ApplicationScoped
class TitleWords {

    private static final double ALIKE = 0.5;
    private static final int MOST = 5;
    private static final int SHORTEST = 3;

    private static final String WORDS = """
        select unnest(tsvector_to_array(to_tsvector('simple', folded(string_agg(text, ' '))))), 0
        from (select job_title as text from directory_entry group by 1
            union select unit from directory_entry group by 1
            union select location from directory_entry group by 1) as texts""";

    private final Session entities;
    private final Clock clock;
    private final Duration stay;
    private volatile Known known = new Known(List.of(), Instant.MIN);

    TitleWords(
            Session entities,
            Clock clock,
            @ConfigProperty(name = "shipmate.directory.title-words-stay") Duration stay) {
        this.entities = entities;
        this.clock = clock;
        this.stay = stay;
    }

    /** What may have been meant by a word. */
    interface Meant {

        Meant NOTHING_ELSE = _ -> List.of();

        List<String> by(DirectoryQuery.Word word);
    }

    private record Known(List<TitleWord> words, Instant at) {}

    private record TitleWord(String text, Set<String> trigrams) {

        static TitleWord of(String text) {
            return new TitleWord(text, trigrams(text));
        }

        private static Set<String> trigrams(String text) {
            var padded = "  " + text + " ";
            var trigrams = new HashSet<String>();
            for (int i = 0; i + 3 <= padded.length(); i++) {
                trigrams.add(padded.substring(i, i + 3));
            }
            return trigrams;
        }
    }

    private record Alike(String text, double similarity) {}

    /** @param alike whether words are looked for that nobody has; else nothing but the words is meant */
    @Transactional
    Meant meant(boolean alike) {
        if (!alike) {
            return Meant.NOTHING_ELSE;
        }
        var now = clock.instant();
        if (!known.at().plus(stay).isAfter(now)) {
            known = new Known(
                    entities.createNativeQuery(WORDS, Object[].class)
                            .getResultStream()
                            .map(row -> TitleWord.of((String) row[0]))
                            .toList(),
                    now);
        }
        var words = known.words();
        return word -> closest(word, words);
    }

    /** As many of the word's trigrams as trigram search wants ({@code pg_trgm.word_similarity_threshold}) are in each of them. */
    private static List<String> closest(DirectoryQuery.Word word, List<TitleWord> words) {
        if (word.typed().length() < SHORTEST) {
            return List.of();
        }
        var typed = TitleWord.trigrams(word.typed());
        var alike = new ArrayList<Alike>();
        for (var candidate : words) {
            var common = typed.stream().filter(candidate.trigrams()::contains).count();
            var similarity = (double) common / typed.size();
            if (similarity >= ALIKE) {
                alike.add(new Alike(candidate.text(), similarity));
            }
        }
        return alike.stream()
                .sorted(Comparator.comparingDouble(Alike::similarity).reversed().thenComparing(Alike::text))
                .limit(MOST)
                .map(found -> "'" + found.text().replace("\\", "\\\\").replace("'", "''") + "'")
                .toList();
    }
}
