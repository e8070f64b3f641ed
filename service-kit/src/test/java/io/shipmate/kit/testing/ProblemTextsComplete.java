package io.shipmate.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every problem has its words, in every language. Extended once in every service; looks at {@code texts/problems} and at the
 * codes that stand in the module's source; a code that is put together from parts is not seen.
 */
public abstract class ProblemTextsComplete {

    private static final Path SOURCE = Path.of("src", "main", "java");
    private static final String FACTORY = "(?:notFound|conflict|badRequest|forbidden|unprocessable|of)";
    private static final Pattern PROBLEM =
            Pattern.compile("Problem\\s*\\.\\s*" + FACTORY + "\\(\\s*(?:\\d{3},\\s*)?\"([a-z0-9-]+)\"\\s*[,)]");
    private static final Pattern VIOLATION =
            Pattern.compile("(?:Invalid|Violation)\\s*\\.\\s*coded\\([^;]*?,\\s*\"([a-z0-9-]+)\"\\s*[,)]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");

    private final String bundle;

    /** For a service. */
    protected ProblemTextsComplete() {
        this("problems");
    }

    /** @param bundle the base name of the bundle in {@code texts} */
    protected ProblemTextsComplete(String bundle) {
        this.bundle = bundle;
    }

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(keys("_de")).isEqualTo(keys(""));
        assertThat(keys("")).isNotEmpty();
    }

    @Test
    void every_code_in_the_source_has_a_title() throws IOException {
        var known = keys("");
        known.addAll(load("kit-problems", "").stringPropertyNames());
        assertThat(codes(PROBLEM))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(known).contains(code + ".title"));
        assertThat(codes(VIOLATION)).allSatisfy(code -> assertThat(known).contains("violation." + code));
    }

    @Test
    void every_text_can_be_said() {
        for (var language : List.of("", "_de")) {
            var texts = load(bundle, language);
            texts.forEach((key, text) -> requireSayable(key + language, (String) text, isPattern((String) key)));
        }
    }

    /** A title is said as it stands, everything else is a {@link MessageFormat}. */
    private static boolean isPattern(String key) {
        return !key.endsWith(".title");
    }

    /** In a pattern a single apostrophe swallows what comes behind it. */
    private static void requireSayable(String place, String text, boolean pattern) {
        assertThat(text).as(place).isNotBlank();
        var said = pattern ? new MessageFormat(text).format(new Object[] {"A", "B", "C", "D"}) : text;
        assertThat(said).as(place).doesNotContainPattern(PLACEHOLDER);
        if (pattern) {
            assertThat(apostrophes(text)).as(place).isEqualTo(2 * apostrophes(said));
        }
    }

    private static long apostrophes(String text) {
        return text.chars().filter(c -> c == '\'').count();
    }

    private Set<String> keys(String language) {
        return new TreeSet<>(load(bundle, language).stringPropertyNames());
    }

    private static Properties load(String bundle, String language) {
        var name = "texts/" + bundle + language + ".properties";
        var texts = new Properties();
        var loader = Thread.currentThread().getContextClassLoader();
        try (var file = loader.getResourceAsStream(name)) {
            assertThat(file).as(name).isNotNull();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Set<String> codes(Pattern pattern) throws IOException {
        var codes = new TreeSet<String>();
        try (var files = Files.walk(SOURCE)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
            }
        }
        return codes;
    }
}
