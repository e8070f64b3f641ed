package io.shipmate.local.demo;

import io.shipmate.local.company.Employee;
import io.shipmate.local.stack.Service;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Chapter three: two people who are suggested to each other. The first two in the order of their HR ids who have no
 * partnership yet, so that the same data always give the same two, and the next run follows two others.
 */
final class Introducing {

    private static final int AS_MANY_AS_THERE_MAY_BE = 50;
    private static final int TRIED_AT_A_TIME = 25;

    private final Telling telling;
    private final Map<String, Employee> people;
    private final List<Employee> candidates;

    /** Prepares to introduce two of these people, by what the system calls them. */
    Introducing(Telling telling, Map<String, Employee> people) {
        this.telling = telling;
        this.people = people;
        var company = telling.company();
        candidates = people.values().stream()
                .filter(one -> !one.equals(company.administrator()) && !one.equals(company.operator()))
                .sorted(Comparator.comparing(Employee::externalId))
                .toList();
    }

    /** Two people, and how each is suggested to the other. */
    private record Found(TwoPeople two, Answer forFirst, Answer forSecond) {}

    TwoPeople introduce() {
        var found = Eventually.get("two people are suggested to each other", this::search);
        tell(found.two().first(), found.two().second(), found.forFirst());
        tell(found.two().second(), found.two().first(), found.forSecond());
        return found.two();
    }

    /** Rather two whom much speaks for; if there are none, any two. */
    private Optional<Found> search() {
        var free = candidates.stream()
                .map(candidate -> telling.signedIn(candidate.externalId()))
                .filter(Introducing::hasNoPartner)
                .limit(TRIED_AT_A_TIME)
                .toList();
        return Stream.of(Set.of("STRONG", "GOOD"), Set.of("SOME"))
                .flatMap(strengths -> free.stream().flatMap(first -> partnerFor(first, strengths).stream()))
                .findFirst();
    }

    private static boolean hasNoPartner(Somebody one) {
        return one.api()
                .get(Service.MATCHING, "/me/overview")
                .expect(200)
                .json()
                .path("partnerships")
                .isEmpty();
    }

    private Optional<Found> partnerFor(Somebody first, Set<String> strengths) {
        var forFirst = suggestions(first);
        return forFirst.json()
                .path("items")
                .valueStream()
                .filter(suggestion ->
                        strengths.contains(suggestion.path("strength").asString()))
                .map(suggestion -> people.get(suggestion.path("person").asString()))
                .filter(candidates::contains)
                .map(candidate -> telling.signedIn(candidate.externalId()))
                .filter(Introducing::hasNoPartner)
                .map(second -> new Found(new TwoPeople(first, second), forFirst, suggestions(second)))
                .filter(found -> suggestion(found.forSecond(), first).isPresent())
                .findFirst();
    }

    private static Answer suggestions(Somebody one) {
        return one.api()
                .get(Service.MATCHING, "/me/suggestions?limit=" + AS_MANY_AS_THERE_MAY_BE)
                .expect(200);
    }

    private static Optional<JsonNode> suggestion(Answer suggestions, Somebody of) {
        return suggestions
                .json()
                .path("items")
                .valueStream()
                .filter(suggestion -> suggestion.path("person").asString().equals(of.id()))
                .findFirst();
    }

    private void tell(Somebody reader, Somebody other, Answer suggestions) {
        var suggestion = suggestion(suggestions, other).orElseThrow();
        telling.narrator()
                .tell(
                        "%s (%s, %s) sees %s (%s, %s)"
                                .formatted(
                                        reader.name(),
                                        reader.employee().jobTitle(),
                                        reader.employee().location(),
                                        other.name(),
                                        other.employee().jobTitle(),
                                        other.employee().location()),
                        suggestions,
                        "strength " + suggestion.path("strength").asString());
        var reasons = suggestion.path("reasons");
        if (reasons.size() < 3) {
            throw new DidNotHappen(other.name() + " is suggested to " + reader.name() + " without a reason each way: "
                    + suggestion + ".");
        }
        reasons.forEach(reason -> telling.narrator()
                .tell("      - " + label(reason.path("kind").asString()) + ": "
                        + reason.path("text").asString()));
    }

    private static String label(String kind) {
        return switch (kind) {
            case "SAME_BOAT" -> "in the same boat";
            case "YOUR_GAIN" -> "what I gain";
            case "THEIR_GAIN" -> "what they gain";
            default -> kind;
        };
    }

    /** Returns somebody who takes part and is neither of the two. */
    Somebody thirdBeside(TwoPeople two) {
        return candidates.stream()
                .map(Employee::externalId)
                .filter(id -> two.both().stream()
                        .noneMatch(one -> one.employee().externalId().equals(id)))
                .findFirst()
                .map(telling::signedIn)
                .orElseThrow(() -> new DidNotHappen("There is no third person who takes part."));
    }
}
