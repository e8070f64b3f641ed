package io.shipmate.profile.people;

import io.shipmate.profile.expertise.ExperienceKind;
import io.shipmate.profile.expertise.Need;
import io.shipmate.profile.expertise.OfferLevel;
import io.shipmate.profile.expertise.ShownTo;
import io.shipmate.profile.participation.OpenTo;
import io.shipmate.profile.participation.ParticipationStatus;
import io.shipmate.profile.participation.WorkingHours;
import io.shipmate.profile.topics.Topics;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the other services may know of a person, as it stands on the compacted topic {@code shipmate.people}. Of somebody who
 * does not take part that is very little. No names, addresses or own words,
 * so nothing of entries whose topic is a word of one's own.
 *
 * @param revision rises with every state; a consumer ignores one that is not newer than what it has
 * @param formerSignIn the company's, of somebody who has left: it leads to nobody, and no role counts that its tokens carry
 * @param goesOn only of somebody who has left: whether they want their partnerships to go on and can be reached. Not which of the
 *     two is missing
 * @param match what matching works with; null unless the person takes part and is at work
 */
record PersonState(
        UUID person,
        long revision,
        SignInState signIn,
        SignInState formerSignIn,
        boolean goesOn,
        Employment employment,
        UUID manager,
        String language,
        String zone,
        ParticipationStatus participation,
        Match match) {

    static final String TOPIC = "people";
    static final String TYPE = "io.shipmate.profile.person-state.v1";

    record SignInState(String issuer, String subject) {}

    record Match(
            String jobFamily,
            String level,
            Integer levelRank,
            String unit,
            String location,
            LocalDate roleSince,
            List<String> languages,
            List<OpenTo> openTo,
            int capacity,
            WorkingHours hours,
            List<OfferState> offers,
            List<SeekState> seeks,
            List<ExperienceState> experiences) {}

    record OfferState(UUID topic, OfferLevel level, ShownTo shownTo) {}

    record SeekState(UUID topic, Need need, ShownTo shownTo) {}

    record ExperienceState(ExperienceKind kind, String key, UUID topic, ShownTo shownTo) {}

    static PersonState of(Person person) {
        var facts = person.facts();
        return new PersonState(
                person.id(),
                person.revision(),
                state(SignIn.thatCountsFor(person)),
                person.hasLeft() ? state(person.signIn()) : null,
                person.hasLeft() && person.afterwards().goesOn(),
                facts.employment(),
                person.manager(),
                facts.language(),
                facts.zone(),
                person.participation().status(),
                person.isTakingPart() ? match(person) : null);
    }

    private static SignInState state(SignIn signIn) {
        return signIn == null ? null : new SignInState(signIn.issuer(), signIn.subject());
    }

    private static Match match(Person person) {
        var facts = person.facts();
        return new Match(
                person.job().jobFamily(),
                person.job().level(),
                person.job().levelRank(),
                facts.unit(),
                facts.location(),
                facts.roleSince(),
                person.spokenLanguages(),
                person.participation().openTo(),
                person.participation().capacity(),
                person.workingHours(),
                person.offers().stream()
                        .filter(o -> !Topics.isOwnWord(o.topic()))
                        .map(o -> new OfferState(o.topic(), o.level(), o.shownTo()))
                        .toList(),
                person.seeks().stream()
                        .filter(s -> !Topics.isOwnWord(s.topic()))
                        .map(s -> new SeekState(s.topic(), s.need(), s.shownTo()))
                        .toList(),
                person.experiences().stream()
                        .filter(e -> e.topic() == null || !Topics.isOwnWord(e.topic()))
                        .map(e -> new ExperienceState(e.kind(), e.key(), e.topic(), e.shownTo()))
                        .toList());
    }
}
