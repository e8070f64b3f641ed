package io.shipmate.benchmarks;

import io.shipmate.local.company.Employee;
import io.shipmate.local.stack.Service;
import io.shipmate.local.stack.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What people ask the directory, by kind: each a list of paths, all of them different as far as there is anything to vary. */
final class SearchMix {

    private static final String PEOPLE = "/api/profile/v1/people";
    private static final int EACH = 400;
    private static final int SEED = 11;
    private static final int DEEPEST = 300;
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final Random random = new Random(SEED);
    private final List<Employee> employees;
    private final List<UUID> topics;

    SearchMix(Stack stack, Map<String, UUID> topics) {
        employees = stack.company().employees();
        this.topics = List.copyOf(topics.values());
    }

    /** The kinds by their names, in the order of the report. */
    Map<String, List<String>> paths(Stack stack, String token) {
        var kinds = new LinkedHashMap<String, List<String>>();
        kinds.put("a name, as it is written", some(() -> "q=" + text(one().name())));
        kinds.put("a family name", some(() -> "q=" + text(one().familyName())));
        kinds.put("a name in Latin letters", some(() -> "q=" + text(inAnAddress(one()))));
        kinds.put("the first letters of a name", some(() -> "q=" + text(beginning(one().givenName()))));
        kinds.put("a word of a title", some(() -> "q=" + text(one().jobTitle().split(" ", 2)[0])));
        kinds.put("a name with a typing error", some(() -> "q=" + text(mistyped(one().familyName()))));
        kinds.put("a topic", some(() -> "topic=" + topic()));
        kinds.put("family and level", some(() -> family(one()) + "&level=" + one().level()));
        kinds.put("a unit", some(() -> "unit=" + text(one().unit())));
        kinds.put(
                "location, language and family",
                some(() -> location(one()) + "&language=" + one().language() + "&" + family(one())));
        kinds.put("topic and location", some(() -> "topic=" + topic() + "&" + location(one())));
        kinds.put("who knows a topic", each(() -> "/api/profile/v1/topics/" + topic() + "/people"));
        kinds.put("name and location", some(() -> "q=" + text(one().familyName()) + "&" + location(one())));
        kinds.put("everybody, with counts", some(() -> "facets=true"));
        kinds.put("family or location, with counts", some(() -> filter(one()) + "&facets=true"));
        kinds.put("topic, with counts", some(() -> "topic=" + topic() + "&facets=true"));
        kinds.put("name, with counts", some(() -> "q=" + text(one().familyName()) + "&facets=true"));
        kinds.put("deep pages", deepPages(stack, token));
        return kinds;
    }

    private static List<String> some(Supplier<String> query) {
        return each(() -> PEOPLE + "?" + query.get());
    }

    private static List<String> each(Supplier<String> path) {
        return Stream.generate(path).limit(EACH).toList();
    }

    private Employee one() {
        return employees.get(random.nextInt(employees.size()));
    }

    /** Popular ones more often: the smaller of two draws. */
    private UUID topic() {
        return topics.get(Math.min(random.nextInt(topics.size()), random.nextInt(topics.size())));
    }

    private String filter(Employee employee) {
        return random.nextBoolean() ? family(employee) : location(employee);
    }

    private static String family(Employee employee) {
        return "jobFamily=" + text(employee.jobFamily());
    }

    private static String location(Employee employee) {
        return "location=" + text(employee.location());
    }

    /** As colleagues write a name whose letters they do not have. */
    private static String inAnAddress(Employee employee) {
        return employee.email().replaceAll("[0-9]*@.*", "").replace('.', ' ');
    }

    private static String beginning(String word) {
        return word.substring(0, word.offsetByCodePoints(0, Math.min(3, word.codePointCount(0, word.length()))));
    }

    /** Two neighbours change places, or a letter is left out. */
    private String mistyped(String name) {
        var letters = name.codePoints().toArray();
        int at = letters.length < 3 ? 0 : 1 + random.nextInt(letters.length - 2);
        var mistyped = new StringBuilder();
        for (int i = 0; i < letters.length; i++) {
            if (i == at && letters.length > 4) {
                continue;
            }
            mistyped.appendCodePoint(letters[i]);
        }
        return mistyped.toString();
    }

    private static String text(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** Cursors cannot be made, only followed. */
    private List<String> deepPages(Stack stack, String token) {
        var paths = new ArrayList<String>();
        for (var start : List.of("limit=100", "limit=100&jobFamily=engineering", "limit=100&q=senior")) {
            var path = PEOPLE + "?" + start;
            for (int depth = 0; depth < DEEPEST && path != null; depth++) {
                var body = read(stack, path, token);
                var next = NEXT.matcher(body);
                path = next.find() ? PEOPLE + "?" + start + "&after=" + next.group(1) : null;
                if (path != null && depth % 3 == 2) {
                    paths.add(path.replace("limit=100", "limit=20"));
                }
            }
        }
        return paths;
    }

    static String read(Stack stack, String path, String token) {
        var request = HttpRequest.newBuilder(URI.create(stack.endpoints().of(Service.PROFILE) + path))
                .header("Authorization", "Bearer " + token)
                .build();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException("profile-service does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
