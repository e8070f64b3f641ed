package io.shipmate.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.shipmate.kit.database.OneColumn;
import io.shipmate.kit.idempotency.Idempotent;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What holds for entities and transactions. */
final class StateRules {

    /** These never begin a transaction. */
    private static final Set<Transactional.TxType> JOINING =
            EnumSet.of(Transactional.TxType.MANDATORY, Transactional.TxType.SUPPORTS, Transactional.TxType.NEVER);

    private StateRules() {}

    static List<HouseRule> all() {
        return List.of(
                HouseRule.that(
                        "entities are package-private",
                        classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate()),
                HouseRule.that(
                        "fields of entities are private",
                        fields().that()
                                .areDeclaredInClassesThat()
                                .areAnnotatedWith(Entity.class)
                                .and()
                                .areNotStatic()
                                .should()
                                .bePrivate()),
                HouseRule.that(
                        "entities have no setters",
                        noMethods()
                                .that()
                                .areDeclaredInClassesThat()
                                .areAnnotatedWith(Entity.class)
                                .should()
                                .haveNameMatching("set[A-Z].*")),
                HouseRule.that("transactions begin in use cases", noClasses().should(beginTransactionsElsewhere())),
                HouseRule.that("what is idempotent is transactional", idempotentIsTransactional()),
                HouseRule.that("native queries are for rows, for entities, or for OneColumn", rowsOrEntities()));
    }

    private static ArchCondition<JavaClass> beginTransactionsElsewhere() {
        return new ArchCondition<>(
                "begin transactions in a resource, a mapper of refusals, a client, an entity or a view") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var begins = Stream.<HasAnnotations<?>>concat(Stream.of(type), type.getMethods().stream())
                        .anyMatch(StateRules::begins);
                events.add(new SimpleConditionEvent(
                        type, begins && isNoUseCase(type), type.getName() + " begins a transaction"));
            }
        };
    }

    private static boolean begins(HasAnnotations<?> place) {
        return place.isAnnotatedWith(Transactional.class)
                && !JOINING.contains(
                        place.getAnnotationOfType(Transactional.class).value());
    }

    private static boolean isNoUseCase(JavaClass type) {
        return type.isAnnotatedWith(Path.class)
                || type.isAnnotatedWith(Entity.class)
                || type.getSimpleName().matches(".*(Resource|Refusals|Client|Clients|View)");
    }

    private static ArchRule idempotentIsTransactional() {
        return methods()
                .that(DescribedPredicate.describe(
                        "are @Idempotent",
                        // an interceptor only says whom it serves
                        method -> !method.getOwner().isAnnotatedWith(Interceptor.class)
                                && (method.isAnnotatedWith(Idempotent.class)
                                        || method.getOwner().isAnnotatedWith(Idempotent.class))))
                .should(new ArchCondition<>("be @Transactional") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        var transactional = begins(method) || begins(method.getOwner());
                        events.add(new SimpleConditionEvent(
                                method, transactional, method.getFullName() + " has no transaction for its answer"));
                    }
                });
    }

    /** So that a slip is seen, a method that asks natively names no basic type at all, not for a parameter either. */
    private static ArchRule rowsOrEntities() {
        return codeUnits()
                .that()
                .areDeclaredInClassesThat()
                .doNotBelongToAnyOf(OneColumn.class)
                .should(new ArchCondition<>("ask natively for rows or entities") {
                    @Override
                    public void check(JavaCodeUnit unit, ConditionEvents events) {
                        var fine = !asksNatively(unit) || namesRowsOrEntities(unit);
                        events.add(new SimpleConditionEvent(
                                unit, fine, unit.getFullName() + " asks natively for neither rows nor entities"));
                    }
                });
    }

    private static boolean asksNatively(JavaCodeUnit unit) {
        return unit.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getName().equals("createNativeQuery")
                        && call.getTarget().getRawParameterTypes().stream()
                                .anyMatch(type -> type.isEquivalentTo(Class.class)));
    }

    private static boolean namesRowsOrEntities(JavaCodeUnit unit) {
        var named = unit.getReferencedClassObjects().stream()
                .map(ReferencedClassObject::getRawType)
                .toList();
        return named.stream().anyMatch(StateRules::isRowOrEntity)
                && named.stream().noneMatch(StateRules::isBasic);
    }

    private static boolean isRowOrEntity(JavaClass type) {
        return type.isEquivalentTo(Object[].class) || type.isAnnotatedWith(Entity.class);
    }

    private static boolean isBasic(JavaClass type) {
        var element = type.getBaseComponentType();
        return !isRowOrEntity(type)
                && (element.isPrimitive()
                        || element.isEnum()
                        || element.getPackageName().startsWith("java."));
    }
}
