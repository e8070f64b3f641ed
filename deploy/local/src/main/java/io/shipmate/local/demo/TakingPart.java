package io.shipmate.local.demo;

import io.shipmate.local.company.Employee;
import io.shipmate.local.company.Stories;
import io.shipmate.local.company.Story;
import io.shipmate.local.stack.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** People sign in, tell their story and choose to take part, each with their own token, a few at the same time. */
public final class TakingPart {

    private static final String MEMBERS = "MEMBERS";
    private static final String SUGGESTED = "SUGGESTED";

    private final Api apis;
    private final Catalogue catalogue;
    private final Stories stories;
    private final int atATime;
    private final OptionalInt capacity;

    /**
     * Prepares.
     *
     * @param catalogue the topics that the stories are about
     * @param atATime how many people there are at the same time
     */
    public TakingPart(Api apis, Catalogue catalogue, int atATime) {
        this(apis, catalogue, atATime, OptionalInt.empty());
    }

    private TakingPart(Api apis, Catalogue catalogue, int atATime, OptionalInt capacity) {
        this.apis = apis;
        this.catalogue = catalogue;
        this.atATime = atATime;
        this.capacity = capacity;
        stories = catalogue.stories();
    }

    /** Returns the same, but everybody has room for so many partners, whatever their story says about that. */
    public TakingPart withRoomFor(int partners) {
        return new TakingPart(apis, catalogue, atATime, OptionalInt.of(partners));
    }

    /**
     * Who takes part now.
     *
     * @param people everybody who was asked, by what the system calls them
     * @param joined how many of them did not take part before
     */
    public record Outcome(Map<String, Employee> people, int joined) {}

    private record Joined(String id, Employee employee, boolean justNow) {}

    /** Lets those take part who want to, by their story; whoever takes part already is left as they are. */
    public Outcome thoseWhoWant(List<Employee> employees) {
        return all(employees.stream()
                .filter(employee -> stories.of(employee).takesPart())
                .toList());
    }

    /** Lets all of them take part, whatever their story says about that. */
    public Outcome all(List<Employee> employees) {
        var work = employees.stream()
                .map(employee -> (Callable<Joined>) () -> joins(employee))
                .toList();
        var people = new LinkedHashMap<String, Employee>();
        int joined = 0;
        try (var threads = Executors.newFixedThreadPool(atATime)) {
            for (var done : threads.invokeAll(work)) {
                people.put(done.get().id(), done.get().employee());
                joined += done.get().justNow() ? 1 : 0;
            }
            return new Outcome(people, joined);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DidNotHappen reason
                    ? reason
                    : new DidNotHappen("Somebody could not take part: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DidNotHappen("Interrupted while people were taking part", e);
        }
    }

    private Joined joins(Employee employee) {
        var api = apis.as(employee.externalId());
        var me = api.get(Service.PROFILE, "/me").expect(200).json();
        boolean already = me.path("participation").path("status").asString().equals("IN");
        if (!already) {
            tell(api, employee);
        }
        return new Joined(me.path("id").asString(), employee, !already);
    }

    /** Participation comes last: from then on the others see all of it. */
    private void tell(SignedIn api, Employee employee) {
        var story = stories.of(employee);
        put(
                api,
                "/me/offers",
                Map.of("offers", story.offers().stream().map(this::offer).toList()));
        put(
                api,
                "/me/seeks",
                Map.of("seeks", story.seeks().stream().map(this::seek).toList()));
        put(
                api,
                "/me/experiences",
                Map.of(
                        "experiences",
                        story.experiences().stream().map(this::experience).toList()));
        put(api, "/me/working-hours", hours(employee, story));
        put(api, "/me/participation", participation(employee, capacity.orElse(story.capacity())));
    }

    private static void put(SignedIn api, String path, Object body) {
        api.put(Service.PROFILE, path, body).expect(200);
    }

    private Map<String, Object> offer(Story.Offer offer) {
        return Map.of(
                "topic", catalogue.id(offer.topic()),
                "level", offer.depth(),
                "words", offer.words(),
                "shownTo", MEMBERS);
    }

    private Map<String, Object> seek(Story.Seek seek) {
        return Map.of(
                "topic", catalogue.id(seek.topic()),
                "need", seek.need(),
                "words", seek.words(),
                "shownTo", SUGGESTED);
    }

    /** What life brought is for the matching alone; the rest is for everybody who takes part. */
    private Map<String, Object> experience(Story.Experience experience) {
        return Map.of(
                "kind", experience.kind(),
                "topic", catalogue.id(experience.topic()),
                "words", experience.words(),
                "shownTo", experience.kind() == Story.Kind.LIFE ? "MATCHING_ONLY" : MEMBERS);
    }

    private static Map<String, Object> hours(Employee employee, Story story) {
        return Map.of(
                "zone",
                employee.timeZone().getId(),
                "windows",
                story.hours().stream()
                        .map(window -> Map.of(
                                "day",
                                window.day(),
                                "from",
                                window.from().toString(),
                                "to",
                                window.until().toString()))
                        .toList());
    }

    /** Everybody also speaks English, so that people of different places can be suggested to each other. */
    private static Map<String, Object> participation(Employee employee, int capacity) {
        var languages = employee.language().equals("en") ? List.of("en") : List.of(employee.language(), "en");
        return Map.of(
                "status",
                "IN",
                "openTo",
                List.of("PARTNERSHIP"),
                "capacity",
                capacity,
                "languages",
                languages,
                "acceptHouseNorms",
                true);
    }
}
