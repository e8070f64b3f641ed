package io.shipmate.profile.people;

import io.shipmate.profile.example.LeadingByExample;
import io.shipmate.profile.topics.Topics;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows people to themselves, topics with their labels. */
@ApplicationScoped
class MeViews {

    private final Topics topics;
    private final LeadingByExample leading;
    private final AfterLeaving afterLeaving;

    MeViews(Topics topics, LeadingByExample leading, AfterLeaving afterLeaving) {
        this.topics = topics;
        this.leading = leading;
        this.afterLeaving = afterLeaving;
    }

    MeView of(Person person) {
        return MeView.of(
                person, afterLeaving.of(person.id()), leading.isShown(person.id()), topics.labels(person.topics()));
    }
}
