package io.shipmate.local.stack;

import io.shipmate.local.company.Company;
import io.shipmate.local.issuer.Issuer;
import io.shipmate.local.kafka.KafkaBroker;
import io.shipmate.local.mail.MailCatcher;
import io.shipmate.local.postgresql.PostgresServer;
import io.shipmate.local.process.Processes;
import io.shipmate.local.process.StateFolder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the services need around them: PostgreSQL, Kafka, the issuer and the mail catcher. */
final class Servers {

    private final Endpoints endpoints;
    private final Secrets secrets;
    private final PostgresServer postgresql;
    private final KafkaBroker broker;
    private final MailCatcher mail;
    private Issuer issuer;

    Servers(StackSettings settings, StateFolder state, Processes processes, Secrets secrets) {
        var ports = settings.ports();
        this.secrets = secrets;
        endpoints = new Endpoints(ports);
        postgresql = new PostgresServer(
                state, processes, settings.binaries(), ports.postgresql(), secrets.databasePassword("postgres"));
        broker = new KafkaBroker(state, processes, settings.brokerLibraries(), ports.kafka(), ports.kafkaController());
        mail = new MailCatcher(processes, settings.mailCatcherJar(), ports.smtp(), ports.mailApi());
    }

    /** Starts all of them at the same time. */
    void start(Company company, Map<String, String> clientSecrets, Parts parts) {
        var ports = endpoints.ports();
        var passwords = Arrays.stream(Service.values())
                .collect(Collectors.toMap(Service::key, service -> secrets.databasePassword(service.key())));
        Together.run(List.of(
                parts.part("PostgreSQL", "127.0.0.1:" + ports.postgresql(), () -> postgresql.start(passwords)),
                parts.part("Kafka", "127.0.0.1:" + ports.kafka(), broker::start),
                parts.part(
                        "OIDC issuer",
                        endpoints.issuer().toString(),
                        () -> issuer = Issuer.start(ports.issuer(), company, clientSecrets)),
                parts.part("mail catcher", endpoints.mailApi().toString(), mail::start)));
    }

    /** Stops all of them at the same time, also when they have been started only in part. */
    void stop() {
        var stopping = new ArrayList<Runnable>(List.of(mail::stop, broker::stop, postgresql::stop));
        if (issuer != null) {
            stopping.add(issuer::close);
        }
        Together.run(stopping);
    }

    KafkaBroker broker() {
        return broker;
    }

    PostgresServer postgresql() {
        return postgresql;
    }

    /** Makes a task that tells of itself: what it is called, where it is, and what is to be done. */
    interface Parts {

        Runnable part(String name, String where, Runnable start);
    }
}
