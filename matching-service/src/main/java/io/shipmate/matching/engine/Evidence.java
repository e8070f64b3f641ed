package io.shipmate.matching.engine;

import io.shipmate.matching.engine.people.Kinship;
import io.shipmate.matching.engine.people.Story;
import java.util.List;

/** What a reason rests on, as data: keys and numbers to make a sentence of, in the words of the one it is told to. */
public sealed interface Evidence {

    /** The same, told to the other. */
    Evidence mirrored();

    /** Two ranks of the job architecture, at most one apart. */
    record Levels(int yours, int theirs) implements Evidence {

        @Override
        public Evidence mirrored() {
            return new Levels(/* yours= */ theirs, /* theirs= */ yours);
        }
    }

    /** Two job families, related at least. */
    record Families(String yours, String theirs, Kinship kinship) implements Evidence {

        @Override
        public Evidence mirrored() {
            return new Families(/* yours= */ theirs, /* theirs= */ yours, kinship);
        }
    }

    /** Whole months in the role. */
    record TimeInRole(int yourMonths, int theirMonths) implements Evidence {

        @Override
        public Evidence mirrored() {
            return new TimeInRole(/* yourMonths= */ theirMonths, /* theirMonths= */ yourMonths);
        }
    }

    /** Topics, the most telling first: both seek them, or one offers what the other seeks, as the reason's feature says. */
    record Topics(List<Topic> topics) implements Evidence {

        /** Copies the list. */
        public Topics {
            topics = List.copyOf(topics);
        }

        @Override
        public Evidence mirrored() {
            return this;
        }
    }

    /**
     * A topic to name.
     *
     * @param wider whether this is a wider name for a topic that fewer than five people hold
     */
    record Topic(String key, boolean wider) {}

    /** What one has lived through and the other has not, the rarest first. */
    record Experiences(List<Lived> experiences) implements Evidence {

        /** Copies the list. */
        public Experiences {
            experiences = List.copyOf(experiences);
        }

        @Override
        public Evidence mirrored() {
            return this;
        }
    }

    /**
     * An experience to name.
     *
     * @param wider whether this is a wider name for an experience that fewer than five people have
     */
    record Lived(Story.Experience.Kind kind, String key, boolean wider) {}

    /** Two different units. */
    record Units(String yours, String theirs) implements Evidence {

        @Override
        public Evidence mirrored() {
            return new Units(/* yours= */ theirs, /* theirs= */ yours);
        }
    }
}
