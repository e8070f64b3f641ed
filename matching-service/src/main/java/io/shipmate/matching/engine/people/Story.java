package io.shipmate.matching.engine.people;

import java.util.List;
import java.util.Objects;

/** What somebody offers, seeks and has lived through. Only topics and keys: no words that people wrote. */
public record Story(List<Offer> offers, List<Seek> seeks, List<Experience> experiences) {

    /** Nothing told yet. */
    public static final Story UNTOLD = new Story(List.of(), List.of(), List.of());

    /** Copies the lists. An entry named twice counts once, with its highest value among those of equal visibility. */
    public Story {
        offers = List.copyOf(offers);
        seeks = List.copyOf(seeks);
        experiences = List.copyOf(experiences);
    }

    private static double share(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + ": from 0 to 1, not " + value);
        }
        return value;
    }

    /**
     * A topic that somebody can help with.
     *
     * @param level how well, from 0 to 1
     */
    public record Offer(String topic, double level, ShownTo shownTo) {

        /** Refuses a level outside 0 to 1. */
        public Offer {
            Objects.requireNonNull(topic, "topic");
            Objects.requireNonNull(shownTo, "shownTo");
            level = share("level", level);
        }
    }

    /**
     * A topic that somebody wants a thinking partner on.
     *
     * @param need how much, from 0 to 1
     */
    public record Seek(String topic, double need, ShownTo shownTo) {

        /** Refuses a need outside 0 to 1. */
        public Seek {
            Objects.requireNonNull(topic, "topic");
            Objects.requireNonNull(shownTo, "shownTo");
            need = share("need", need);
        }
    }

    /**
     * Something that somebody has lived through.
     *
     * @param key what it was: a topic of the catalogue, or any other stable key within its kind
     */
    public record Experience(Kind kind, String key, ShownTo shownTo) {

        /** Refuses a missing part. */
        public Experience {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(shownTo, "shownTo");
        }

        /** Where it was lived through. */
        public enum Kind {
            INDUSTRY,
            FUNCTION,
            REGION,
            ROLE,
            LIFE
        }
    }
}
