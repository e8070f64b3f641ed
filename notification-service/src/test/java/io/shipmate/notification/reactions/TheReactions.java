package io.shipmate.notification.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.shipmate.notification.inbox.Kind;
import io.shipmate.notification.preferences.Channel;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TheReactions {

    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- reactions -->\n";
    private static final String END = "<!-- /reactions -->";

    /** All of them, in the order of the kinds. */
    static List<Class<?>> all() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackagesOf(Reaction.class).stream()
                        .filter(found -> found.isAnnotatedWith(Reaction.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .sorted(Comparator.comparing(
                                found -> found.getAnnotation(Reaction.class).of()))
                        .toList();
    }

    @Test
    void the_table_in_the_readme_is_made_of_them() throws IOException {
        var readme = Files.readString(README);
        var begin = readme.indexOf(BEGIN) + BEGIN.length();
        var end = readme.indexOf(END);
        if (Boolean.getBoolean("contracts.refresh")) {
            Files.writeString(README, readme.substring(0, begin) + table() + readme.substring(end));
        } else {
            assertThat(readme.substring(begin, end))
                    .as("The table in README.md differs. If the change is meant, run: ./shipmate contracts")
                    .isEqualTo(table());
        }
    }

    @Test
    void every_kind_has_one_that_tells_of_it() {
        assertThat(all())
                .extracting(reaction -> reaction.getAnnotation(Reaction.class).of())
                .containsExactlyInAnyOrder(Kind.values());
    }

    @Test
    void each_is_a_sentence_with_one_method() {
        assertThat(all()).allSatisfy(reaction -> {
            assertThat(reaction.getSimpleName()).startsWith("Tell");
            assertThat(Arrays.stream(reaction.getDeclaredMethods())
                            .filter(method -> !method.isSynthetic() && !Modifier.isPrivate(method.getModifiers())))
                    .hasSize(1);
        });
    }

    private static String table() {
        return all().stream()
                .map(reaction -> row(reaction, reaction.getAnnotation(Reaction.class)))
                .collect(Collectors.joining(
                        "",
                        "| event | who is told | kind | channels by default | reaction |\n|---|---|---|---|---|\n",
                        ""));
    }

    private static String row(Class<?> reaction, Reaction of) {
        var channels = Arrays.stream(Channel.values())
                .filter(channel -> channel.isDefaultFor(of.of()))
                .map(Channel::name)
                .collect(Collectors.joining(", "));
        return "| `%s` | %s | `%s` | %s | `%s` |\n"
                .formatted(of.to(), of.tells(), of.of(), channels, reaction.getSimpleName());
    }
}
