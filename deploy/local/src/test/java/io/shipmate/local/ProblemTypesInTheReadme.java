package io.shipmate.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's table of problem types is what front-end teams build on: it must say what the services answer, and all of it. */
class ProblemTypesInTheReadme {

    private static final Path ROOT = Path.of("..", "..");
    private static final List<String> SERVICES = List.of("profile", "matching", "session", "notification");
    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z0-9-]+)` \\| (\\w+) \\| (.+) \\|$", Pattern.MULTILINE);
    private static final Pattern TITLE = Pattern.compile("^([a-z0-9-]+)\\.title=(.+)$", Pattern.MULTILINE);

    private record ProblemType(String code, String from, String title) {}

    @Test
    void the_table_has_every_problem_with_its_title_and_no_other() throws IOException {
        var answered = new ArrayList<>(titles("all", "service-kit/src/main/resources/texts/kit-problems.properties"));
        for (var service : SERVICES) {
            answered.addAll(titles(service, service + "-service/src/main/resources/texts/problems.properties"));
        }
        var listed = found(ROW, "README.md")
                .map(row -> new ProblemType(row.group(1), row.group(2), row.group(3)))
                .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(answered);
    }

    private static List<ProblemType> titles(String from, String bundle) throws IOException {
        var titles = found(TITLE, bundle)
                .map(text -> new ProblemType(text.group(1), from, text.group(2)))
                .toList();
        assertThat(titles).as(bundle).isNotEmpty();
        return titles;
    }

    private static Stream<MatchResult> found(Pattern pattern, String file) throws IOException {
        return pattern.matcher(Files.readString(ROOT.resolve(file))).results();
    }
}
