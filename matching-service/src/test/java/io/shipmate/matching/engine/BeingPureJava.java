package io.shipmate.matching.engine;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.shipmate.matching.engine.people.Candidate;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BeingPureJava {

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.shipmate.matching.engine");

    @Test
    void the_engine_uses_the_jdk_only() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "io.shipmate.matching.engine.."))
                .check(ENGINE);
    }

    @Test
    void it_reads_no_clock_and_draws_no_lots() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .callMethodWhere(target(name("now")))
                .check(ENGINE);
    }

    @Test
    void its_packages_are_free_of_cycles() {
        slices().matching("io.shipmate.matching.(**)").should().beFreeOfCycles().check(ENGINE);
    }

    /** Who adds a fact has to come here first and ask whether it may ever be weighed. */
    @Test
    void of_a_person_it_knows_these_facts_and_no_protected_one() {
        assertThat(facts(Candidate.class))
                .containsExactly(
                        "id",
                        "manager",
                        "job.family",
                        "job.level",
                        "job.since",
                        "place.unit",
                        "place.location",
                        "languages",
                        "availability",
                        "story.offers",
                        "story.seeks",
                        "story.experiences",
                        "openness.toPartnership",
                        "openness.freeCapacity");
    }

    private static List<String> facts(Class<?> type) {
        List<String> facts = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType().isRecord()) {
                Arrays.stream(component.getType().getRecordComponents())
                        .forEach(part -> facts.add(component.getName() + "." + part.getName()));
            } else {
                facts.add(component.getName());
            }
        }
        return facts;
    }
}
