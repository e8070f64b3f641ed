package io.shipmate.profile.people;

import io.shipmate.kit.identity.PersonUnknown;
import io.shipmate.profile.expertise.ReplaceExperiences;
import io.shipmate.profile.expertise.ReplaceOffers;
import io.shipmate.profile.expertise.ReplaceSeeks;
import io.shipmate.profile.topics.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Telling what one offers, seeks and has lived through; each list as a whole. */
@ApplicationScoped
class OfferingAndSeeking {

    private final People people;
    private final Topics topics;
    private final Announcing announcing;
    private final MeViews views;

    OfferingAndSeeking(People people, Topics topics, Announcing announcing, MeViews views) {
        this.people = people;
        this.topics = topics;
        this.announcing = announcing;
        this.views = views;
    }

    @Transactional
    MeView offer(UUID caller, ReplaceOffers request) {
        var offers = request.offers(topics);
        return change(caller, person -> person.offer(offers));
    }

    @Transactional
    MeView seek(UUID caller, ReplaceSeeks request) {
        var seeks = request.seeks(topics);
        return change(caller, person -> person.seek(seeks));
    }

    @Transactional
    MeView experienced(UUID caller, ReplaceExperiences request) {
        var experiences = request.experiences(topics);
        return change(caller, person -> person.experienced(experiences));
    }

    private MeView change(UUID caller, Consumer<Person> change) {
        var person = people.locked(caller).orElseThrow(PersonUnknown::new);
        announcing.change(person, p -> {
            change.accept(p);
            return List.of();
        });
        return views.of(person);
    }
}
