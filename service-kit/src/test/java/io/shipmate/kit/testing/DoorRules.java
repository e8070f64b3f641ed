package io.shipmate.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenMethodsConjunction;
import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.kit.idempotency.NaturallyIdempotent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

/** What holds for resources. An interface with a path is none: it is the client of a neighbour. */
final class DoorRules {

    private DoorRules() {}

    static List<HouseRule> all() {
        return List.of(
                HouseRule.that("HTTP types stay at the door", httpAtTheDoor()),
                HouseRule.that(
                        "resource methods are public", operations().should().bePublic()),
                HouseRule.that("every operation says who may call it", operationsDeclareRoles()),
                HouseRule.that("resources never return entities", resourcesReturnNoEntities()),
                HouseRule.that("every POST is idempotent", postsAreIdempotent()));
    }

    private static ArchRule httpAtTheDoor() {
        return noClasses()
                .that()
                .haveNameNotMatching(".*(Resource|Refusals|Client|Clients)(\\$.*)?")
                .and()
                .resideOutsideOfPackage("io.shipmate.kit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..", "org.jboss.resteasy..", "io.vertx.core.http..", "io.vertx.ext.web..");
    }

    private static GivenMethodsConjunction operations() {
        return methods()
                .that(DescribedPredicate.describe(
                        "are operations of resources",
                        method -> method.getOwner().isAnnotatedWith(Path.class)
                                && !method.getOwner().isInterface()
                                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                                && method.getAnnotations().stream()
                                        .anyMatch(a -> a.getRawType().isMetaAnnotatedWith(HttpMethod.class))));
    }

    private static ArchRule operationsDeclareRoles() {
        return operations().should(new ArchCondition<>("declare who may call them") {
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

    private static ArchRule resourcesReturnNoEntities() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .should(new ArchCondition<>("return an entity, alone or in a list") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        var found = method.getReturnType().getAllInvolvedRawTypes().stream()
                                .anyMatch(type -> type.isAnnotatedWith(Entity.class));
                        events.add(
                                new SimpleConditionEvent(method, found, method.getFullName() + " returns an entity"));
                    }
                });
    }

    private static ArchRule postsAreIdempotent() {
        return operations()
                .and()
                .areAnnotatedWith(POST.class)
                .should(new ArchCondition<>("call an @Idempotent use case") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        var fine = method.isAnnotatedWith(NaturallyIdempotent.class)
                                || method.getMethodCallsFromSelf().stream()
                                        .flatMap(call -> call.getTarget().resolveMember().stream())
                                        .map(JavaMember.class::cast)
                                        .anyMatch(DoorRules::isIdempotent);
                        events.add(new SimpleConditionEvent(
                                method, fine, method.getFullName() + " calls nothing that is @Idempotent"));
                    }
                });
    }

    private static boolean isIdempotent(JavaMember member) {
        return member.isAnnotatedWith(Idempotent.class) || member.getOwner().isAnnotatedWith(Idempotent.class);
    }
}
