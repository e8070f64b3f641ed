package io.shipmate.profile.people;

import io.shipmate.profile.expertise.Experience;
import io.shipmate.profile.expertise.Offer;
import io.shipmate.profile.expertise.Seek;
import io.shipmate.profile.topics.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows people to themselves, topics with their labels. */
@ApplicationScoped
class MeViews {

    private final Topics topics;

    MeViews(Topics topics) {
        this.topics = topics;
    }

    MeView of(Person person) {
        var mentioned = Stream.of(
                        person.offers().stream().map(Offer::topic),
                        person.seeks().stream().map(Seek::topic),
                        person.experiences().stream().map(Experience::topic).filter(Objects::nonNull))
                .flatMap(topic -> topic)
                .collect(Collectors.toSet());
        return MeView.of(person, topics.labels(mentioned));
    }
}
