package io.shipmate.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How code is written in the house. */
final class HabitRules {

    private static final Set<String> CLOCKS =
            Set.of("systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds");

    private HabitRules() {}

    static List<HouseRule> all() {
        return List.of(
                HouseRule.that("only a Clock knows the time", onlyTheClockKnows()),
                HouseRule.that(
                        "beans are injected by constructor",
                        noFields()
                                .should()
                                .beAnnotatedWith(Inject.class)
                                .orShould()
                                .beAnnotatedWith(ConfigProperty.class)),
                HouseRule.that(
                        "beans have no setters for injection",
                        noMethods().should().beAnnotatedWith(Inject.class)),
                HouseRule.that(
                        "names say something",
                        noClasses()
                                .should()
                                .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Dto|DTO|Base|Common)(\\$.*)?")),
                HouseRule.that(
                        "no old habits: java.util.Date, System.out, stack traces printed, Lombok", noOldHabits()));
    }

    private static ArchRule onlyTheClockKnows() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("io.shipmate.kit.time..")
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe("asks for the time without a Clock", HabitRules::asksForTheTime))
                .orShould()
                .callConstructor(Date.class);
    }

    private static boolean asksForTheTime(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        var name = call.getName();
        var now = owner.getPackageName().startsWith("java.time")
                && name.equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(p -> p.isEquivalentTo(Clock.class));
        var clock = owner.isEquivalentTo(Clock.class) && CLOCKS.contains(name);
        var source = owner.getName().equals("java.time.InstantSource") && name.equals("system");
        return now || clock || source || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"));
    }

    private static ArchRule noOldHabits() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Date.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Calendar.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("lombok..")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "prints a stack trace",
                        call -> call.getName().equals("printStackTrace")
                                && call.getTargetOwner().isAssignableTo(Throwable.class)));
    }
}
