package io.shipmate.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The architecture as tests. Extended once in every service; the kit proves that each rule can fail
 * ({@code TheRulesOfTheHouse} in its own tests).
 */
public abstract class HouseRules {

    private final String root;
    private final JavaClasses house;

    /** @param root the service's root package, for example {@code io.shipmate.profile} */
    protected HouseRules(String root) {
        this.root = root;
        this.house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
    }

    /** All rules, for a service whose packages stand under this root. */
    public static List<HouseRule> of(String root) {
        return Stream.of(BoundaryRules.of(root), DoorRules.all(), StateRules.all(), HabitRules.all())
                .flatMap(List::stream)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> rules() {
        var there = DynamicTest.dynamicTest(
                "the house has rooms", () -> assertThat(house).as(root).isNotEmpty());
        return Stream.concat(
                Stream.of(there),
                of(root).stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.sentence(), () -> rule.rule().check(house))));
    }
}
