package io.shipmate.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.shipmate.kit.inbox.Inbox;
import io.shipmate.kit.outbox.DomainEvent;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Who may see whom, and how one speaks to the neighbours. */
final class BoundaryRules {

    private static final String ALL = "io.shipmate.";
    private static final String KIT = "io.shipmate.kit";

    private BoundaryRules() {}

    static List<HouseRule> of(String root) {
        return List.of(
                HouseRule.that("no service sees another's classes, and the kit none at all", onlyOwnAndKit(root)),
                HouseRule.that(
                        "features are free of cycles",
                        slices().matching(root + ".(*)..").should().beFreeOfCycles()),
                HouseRule.that("an engine is pure Java", enginesArePure(root)),
                HouseRule.that("only the outbox sends to Kafka", nobodySends()),
                HouseRule.that("events are heard through the inbox", consumersAskTheInbox()),
                HouseRule.that("published events are records", eventsAreRecords()));
    }

    private static ArchRule onlyOwnAndKit(String root) {
        return noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "belong to another service",
                        (JavaClass c) ->
                                isIn(c, ALL.substring(0, ALL.length() - 1)) && !isIn(c, root) && !isIn(c, KIT)));
    }

    private static boolean isIn(JavaClass type, String root) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + '.');
    }

    private static ArchRule enginesArePure(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".engine..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(root + ".engine..", "java..");
    }

    private static ArchRule nobodySends() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(KIT + ".outbox..", KIT + ".inbox..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.apache\\.kafka\\.clients\\.producer\\..*"
                        + "|org\\.eclipse\\.microprofile\\.reactive\\.messaging\\.(Outgoing|Emitter)"
                        + "|io\\.smallrye\\.reactive\\.messaging\\.(annotations\\.)?(Mutiny)?Emitter.*");
    }

    /** The inbox makes the transaction; one around it would hold a connection while the inbox waits for another. */
    private static ArchRule consumersAskTheInbox() {
        return methods()
                .that()
                .areAnnotatedWith(Incoming.class)
                .should(new ArchCondition<>("call Inbox.once and leave the transaction to it") {
                    @Override
                    public void check(JavaMethod consumer, ConditionEvents events) {
                        var asks = consumer.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Inbox.class)
                                        && call.getName().equals("once"));
                        var alone = !consumer.isAnnotatedWith(Transactional.class)
                                && !consumer.getOwner().isAnnotatedWith(Transactional.class);
                        events.add(new SimpleConditionEvent(
                                consumer, asks && alone, consumer.getFullName() + " hears past the inbox"));
                    }
                });
    }

    private static ArchRule eventsAreRecords() {
        return classes()
                .that()
                .areAssignableTo(DomainEvent.class)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords();
    }
}
