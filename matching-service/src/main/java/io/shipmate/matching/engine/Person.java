package io.shipmate.matching.engine;

import io.shipmate.matching.engine.people.Availability;
import io.shipmate.matching.engine.people.Candidate;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;

/**
 * A candidate in numbers. The subjects of each list stand in the order of their words, so that products of rounded
 * factors come out the same whatever the numbers are.
 */
final class Person {

    final UUID id;
    final Candidate candidate;
    /** Where this person stands in the index: evenly spread, and unchanged by whoever else comes and goes. */
    final long order;

    final boolean open;
    final boolean hasRoom;
    /** -1 if not known, like {@link #family} and {@link #unit}. */
    final int level;

    final int family;
    final int unit;
    final int[] languages;
    final Availability availability;
    /** About when in the day they have time, see {@link Availability#usualHour}. */
    final int usualHour;

    /** A bit for each language, several to a bit if there are many; 0 if not known. */
    final long languageBits;

    final SubjectSet seeks;
    final SubjectSet offers;
    final SubjectSet experiences;

    private Person(Candidate candidate, Vocabulary vocabulary) {
        this.id = candidate.id();
        this.candidate = candidate;
        this.order = Mixing.of(id);
        this.open = candidate.openness().toPartnership();
        this.hasRoom = candidate.openness().freeCapacity() > 0;
        Integer rank = candidate.job().level();
        this.level = rank == null ? -1 : rank;
        this.family = vocabulary.families().numberOf(candidate.job().family());
        this.unit = vocabulary.units().numberOf(candidate.place().unit());
        this.languages = numbered(candidate.languages(), vocabulary);
        this.availability = candidate.availability();
        this.usualHour = availability.usualHour();
        this.languageBits = Arrays.stream(languages)
                .mapToLong(language -> 1L << (language % Long.SIZE))
                .reduce(0, (some, one) -> some | one);
        VisibleStory story = VisibleStory.of(candidate.story());
        this.seeks = SubjectSet.weighted(story.seeks(), vocabulary.subjects());
        this.offers = SubjectSet.weighted(story.offers(), vocabulary.subjects());
        this.experiences = SubjectSet.plain(story.experiences(), vocabulary.subjects());
    }

    static Person of(Candidate candidate, Vocabulary vocabulary) {
        return new Person(candidate, vocabulary);
    }

    /** How many languages both speak, -1 if it is not known of either. */
    int sharedLanguages(Person other) {
        if (languages.length == 0 || other.languages.length == 0) {
            return -1;
        }
        int shared = 0;
        for (int mine : languages) {
            for (int theirs : other.languages) {
                if (mine == theirs) {
                    shared++;
                }
            }
        }
        return shared;
    }

    private static int[] numbered(Collection<String> tags, Vocabulary vocabulary) {
        return tags.stream()
                .map(Vocabulary::primaryLanguage)
                .distinct()
                .sorted()
                .mapToInt(vocabulary.languages()::numberOf)
                .toArray();
    }
}
