package io.shipmate.kit.testing;

import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.kit.idempotency.NaturallyIdempotent;
import io.shipmate.kit.outbox.DomainEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The architecture as tests. Extended once in every service; a rule that matches nothing there is left out by name only. */
public abstract class HouseRules {

    private static final String KIT = "io.shipmate.kit..";
    private final String root;
    private final JavaClasses house;

    /** @param root the service's root package, for example {@code io.shipmate.profile} */
    protected HouseRules(String root) {
        this.root = root;
        this.house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
    }

    @TestFactory
    List<DynamicTest> rules() {
        return Arrays.asList(
                rule("no service sees another's classes", onlyOwnAndKit()),
                rule(
                        "features are free of cycles",
                        slices().matching(root + ".(*)..").should().beFreeOfCycles()),
                rule("only the outbox sends to Kafka", noKafkaProducers()),
                rule("HTTP types stay at the door", httpAtTheDoor()),
                rule("entities are package-private, without setters", entitiesArePackagePrivate()),
                rule("entities have no setters", noSetters()),
                rule("resources never return entities", resourcesReturnNoEntities()),
                rule("resource methods are public", resourceMethodsArePublic()),
                rule("every operation says who may call it", operationsDeclareRoles()),
                rule("every POST is idempotent", postsAreIdempotent()),
                rule("transactions begin in use cases", transactionsInUseCases()),
                rule("only a Clock knows the time", noNow()),
                rule("beans are injected by constructor", noFieldInjection()),
                rule("published events are records", eventsAreRecords()),
                rule("names say something", namesSaySomething()),
                rule("no java.util.Date and no System.out", noOldHabits()));
    }

    private DynamicTest rule(String sentence, ArchRule rule) {
        return DynamicTest.dynamicTest(sentence, () -> rule.as(sentence).check(house));
    }

    private ArchRule onlyOwnAndKit() {
        return noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "belong to another service",
                        (JavaClass c) -> c.getPackageName().startsWith("io.shipmate.")
                                && !c.getPackageName().startsWith(root)
                                && !c.getPackageName().startsWith("io.shipmate.kit")));
    }

    private static ArchRule noKafkaProducers() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.apache\\.kafka\\.clients\\.producer\\..*"
                        + "|org\\.eclipse\\.microprofile\\.reactive\\.messaging\\.(Outgoing|Emitter)"
                        + "|io\\.smallrye\\.reactive\\.messaging\\.MutinyEmitter");
    }

    private static ArchRule httpAtTheDoor() {
        return noClasses()
                .that()
                .haveNameNotMatching(".*(Resource|Refusals|Client|Clients)(\\$.*)?")
                .and()
                .resideOutsideOfPackage(KIT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", "io.vertx.core.http..");
    }

    private static ArchRule entitiesArePackagePrivate() {
        return classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true);
    }

    private static ArchRule noSetters() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameMatching("set[A-Z].*")
                .allowEmptyShould(true);
    }

    private static ArchRule resourcesReturnNoEntities() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .should()
                .haveRawReturnType(
                        DescribedPredicate.describe("an entity", (JavaClass c) -> c.isAnnotatedWith(Entity.class)));
    }

    private static ArchRule resourceMethodsArePublic() {
        return methods().that(areOperations()).should().bePublic();
    }

    private static ArchRule operationsDeclareRoles() {
        return methods().that(areOperations()).should(new ArchCondition<>("declare who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var declared = declares(method) || declares(method.getOwner());
                events.add(new SimpleConditionEvent(method, declared, method.getFullName() + " declares no role"));
            }

            private boolean declares(CanBeAnnotated place) {
                return place.isAnnotatedWith(RolesAllowed.class) || place.isAnnotatedWith(PermitAll.class);
            }
        });
    }

    private static ArchRule postsAreIdempotent() {
        return methods()
                .that()
                .areAnnotatedWith(POST.class)
                .and()
                .areDeclaredInClassesThat()
                .areNotInterfaces() // an interface is the client of a neighbour
                .should(new ArchCondition<>("call an @Idempotent use case") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        var fine = method.isAnnotatedWith(NaturallyIdempotent.class)
                                || method.getMethodCallsFromSelf().stream()
                                        .anyMatch(call -> call.getTarget()
                                                .resolveMember()
                                                .map(JavaMember.class::cast)
                                                .filter(m -> m.isAnnotatedWith(Idempotent.class))
                                                .isPresent());
                        events.add(new SimpleConditionEvent(
                                method, fine, method.getFullName() + " calls nothing that is @Idempotent"));
                    }
                })
                .allowEmptyShould(true);
    }

    private static ArchRule transactionsInUseCases() {
        return noClasses().that().areAnnotatedWith(Path.class).should(not(haveNoTransactions()));
    }

    private static ArchCondition<JavaClass> haveNoTransactions() {
        return new ArchCondition<>("have no transactions") {
            @Override
            public void check(JavaClass resource, ConditionEvents events) {
                var transactional = resource.isAnnotatedWith(Transactional.class)
                        || resource.getMethods().stream().anyMatch(m -> m.isAnnotatedWith(Transactional.class));
                events.add(
                        new SimpleConditionEvent(resource, !transactional, resource.getName() + " is transactional"));
            }
        };
    }

    private static ArchRule noNow() {
        return noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "asks for now() without a Clock",
                        call -> call.getTarget().getOwner().getPackageName().equals("java.time")
                                && call.getTarget().getName().equals("now")
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(p -> p.isEquivalentTo(Clock.class))))
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis");
    }

    private static ArchRule noFieldInjection() {
        return fields().should().notBeAnnotatedWith(jakarta.inject.Inject.class);
    }

    private static ArchRule eventsAreRecords() {
        return classes()
                .that()
                .areAssignableTo(DomainEvent.class)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .allowEmptyShould(true);
    }

    private static ArchRule namesSaySomething() {
        return noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl|Dto|DTO|Base|Common)(\\$.*)?");
    }

    private static ArchRule noOldHabits() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Date.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err");
    }

    private static DescribedPredicate<JavaMethod> areOperations() {
        return DescribedPredicate.describe(
                "operations of resources",
                // an interface with a path is the client of a neighbour
                method -> method.getOwner().isAnnotatedWith(Path.class)
                        && !method.getOwner().isInterface()
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && method.getAnnotations().stream()
                                .anyMatch(a -> a.getRawType().isMetaAnnotatedWith(jakarta.ws.rs.HttpMethod.class)));
    }
}
