package io.shipmate.profile.topics;

import io.shipmate.kit.problem.Refusal;
import java.util.UUID;

abstract sealed class TopicRefused extends Refusal {

    static final class Unknown extends TopicRefused {}

    /** Another topic has this label. */
    static final class NameTaken extends TopicRefused {

        private final String name;

        NameTaken(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }
    }

    /** It would stand below itself. */
    static final class ParentLoop extends TopicRefused {}

    /** It would become part of itself. */
    static final class IntoItself extends TopicRefused {}

    /** It has become part of another one already. */
    static final class Merged extends TopicRefused {

        private final UUID into;

        Merged(UUID into) {
            this.into = into;
        }

        UUID into() {
            return into;
        }
    }
}
