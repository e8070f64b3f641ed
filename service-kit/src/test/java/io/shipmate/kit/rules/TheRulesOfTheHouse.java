package io.shipmate.kit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.shipmate.kit.testing.HouseRule;
import io.shipmate.kit.testing.HouseRules;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each rule can fail: a house that breaks them all is compiled from {@code broken-house} (in the class path it would be
 * part of the toy service), and each rule must find the class that says it breaks it, and let the toy service pass.
 */
class TheRulesOfTheHouse {

    private static final String BREAKS = "// breaks: ";
    /** What shows on purpose what happens to those who break a rule, and a test with its injected fields. */
    private static final List<String> OUT_OF_ORDER =
            List.of("/Loading", "/CargoResource", "/Storm", "/RepeatingARequest");

    private static final List<HouseRule> RULES = HouseRules.of("io.shipmate.broken");

    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> find_each_class_that_breaks_them() throws Exception {
        var sources = sources();
        var house = compile(sources);
        var guilty = guilty(sources);
        var all = DynamicTest.dynamicTest(
                "every rule is broken by somebody",
                () -> assertThat(guilty)
                        .containsOnlyKeys(
                                RULES.stream().map(HouseRule::sentence).toList()));
        var each = RULES.stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.sentence(), () -> assertFinds(rule, house, guilty.get(rule.sentence()))));
        return Stream.concat(Stream.of(all), each);
    }

    /** The classes that break a rule, by its sentence. */
    private static Map<String, Set<String>> guilty(List<Path> sources) {
        return sources.stream()
                .filter(source -> firstLine(source).startsWith(BREAKS))
                .collect(Collectors.groupingBy(
                        source -> firstLine(source).substring(BREAKS.length()),
                        Collectors.mapping(TheRulesOfTheHouse::className, Collectors.toSet())));
    }

    private static void assertFinds(HouseRule rule, JavaClasses house, Set<String> guilty) {
        var result = rule.rule().evaluate(house);
        assertThat(result.hasViolation()).isTrue();
        var report = result.getFailureReport().toString();
        assertThat(guilty).allSatisfy(name -> assertThat(report).contains(name));
    }

    @TestFactory
    Stream<DynamicTest> let_a_house_in_order_pass() {
        var house = new ClassFileImporter()
                .withImportOption(location -> OUT_OF_ORDER.stream().noneMatch(location::contains))
                .importPackages("io.shipmate.kit.harbour");
        return HouseRules.of("io.shipmate.kit.harbour").stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.sentence(), () -> rule.rule().check(house)));
    }

    @TestFactory
    Stream<DynamicTest> hold_for_the_kit_itself() {
        var kit = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.shipmate.kit");
        return HouseRules.of("io.shipmate.kit").stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.sentence(), () -> rule.rule().check(kit)));
    }

    private static List<Path> sources() throws IOException, URISyntaxException {
        var root = Path.of(TheRulesOfTheHouse.class.getResource("/broken-house").toURI());
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static JavaClasses compile(List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of("-proc:none", "-d", folder.toString(), "-classpath", classPath());
            var done = compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(done).as(said.toString()).isTrue();
        }
        return new ClassFileImporter().importPath(folder);
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static String firstLine(Path source) {
        try (var lines = Files.lines(source)) {
            return lines.findFirst().orElse("");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String className(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }
}
