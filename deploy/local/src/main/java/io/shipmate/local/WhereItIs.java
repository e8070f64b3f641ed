package io.shipmate.local;

import io.shipmate.local.company.Employee;
import io.shipmate.local.stack.Endpoints;
import io.shipmate.local.stack.Service;
import io.shipmate.local.stack.Stack;
import io.shipmate.local.stack.StackSettings;
import java.io.PrintStream;
import java.util.List;

/** Says where everything is and what to try first. */
final class WhereItIs {

    private final Stack stack;
    private final Endpoints endpoints;
    private final StackSettings settings;

    WhereItIs(Stack stack, StackSettings settings) {
        this.stack = stack;
        this.settings = settings;
        endpoints = stack.endpoints();
    }

    void print(PrintStream out) {
        for (var service : Service.values()) {
            if (settings.services().contains(service)) {
                out.printf(
                        "%-20s  API and Swagger UI  %s/q/swagger-ui   contract %s/q/openapi%n",
                        service.fullName(), endpoints.of(service), endpoints.of(service));
            }
        }
        out.printf(
                "%-20s  %s   databases and roles: profile, matching, session, notification%n",
                "PostgreSQL", "127.0.0.1:" + endpoints.ports().postgresql());
        out.printf("%-20s  127.0.0.1:%d%n", "Kafka", endpoints.ports().kafka());
        out.printf("%-20s  %s%n", "OIDC issuer", endpoints.issuer());
        out.printf("%-20s  %s   of one person: %s%n", "mailbox", endpoints.mailApi(), endpoints.mailbox("ADDRESS"));
        out.printf(
                "%-20s  %s   passwords: %s%n",
                "logs", stack.logs(), settings.state().resolve("data/secrets.properties"));
        if (!settings.services().isEmpty()) {
            printPeople(out);
        }
        out.println();
        out.println(
                "Stop with Ctrl-C, or with ./shipmate down from elsewhere. What was entered is kept until --fresh.");
    }

    private void printPeople(PrintStream out) {
        var company = stack.company();
        var somebody = company.employees().stream()
                .filter(one ->
                        !List.of(company.administrator(), company.operator()).contains(one))
                .findFirst()
                .orElseThrow();
        out.println();
        out.println("Sign in as one of three people, or as anybody of the company by external id or mail address:");
        printPerson(out, somebody.externalId(), somebody, "a member");
        printPerson(out, "admin", company.administrator(), "imports rosters, runs programmes");
        printPerson(out, "ops", company.operator(), "keeps the system running");
        out.printf(
                "%n  curl -s -H \"Authorization: Bearer $(./shipmate token %s)\" %s/me%n",
                somebody.externalId(), endpoints.api(Service.PROFILE));
    }

    private static void printPerson(PrintStream out, String name, Employee person, String what) {
        out.printf(
                "  ./shipmate token %-8s  %s, %s in %s: %s%n",
                name, person.name(), person.jobTitle(), person.location(), what);
    }
}
