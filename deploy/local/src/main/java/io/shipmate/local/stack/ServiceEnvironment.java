package io.shipmate.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a service is told about the system around it: as environment variables, so secrets show in no process list. */
final class ServiceEnvironment {

    private final Endpoints endpoints;
    private final Secrets secrets;

    ServiceEnvironment(Endpoints endpoints, Secrets secrets) {
        this.endpoints = endpoints;
        this.secrets = secrets;
    }

    Map<String, String> of(Service service) {
        var ports = endpoints.ports();
        var variables = new TreeMap<String, String>();
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", String.valueOf(ports.of(service)));
        variables.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        variables.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(ports.managementOf(service)));
        variables.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + ports.postgresql() + "/" + service.key());
        variables.put("QUARKUS_DATASOURCE_USERNAME", service.key());
        variables.put("QUARKUS_DATASOURCE_PASSWORD", secrets.databasePassword(service.key()));
        variables.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
        variables.put("QUARKUS_OIDC_AUTH_SERVER_URL", endpoints.issuer().toString());
        variables.put(
                "SHIPMATE_ALUMNI_AUTH_SERVER_URL", endpoints.alumniIssuer().toString());
        // Everybody has the key of that issuer, and nobody else reaches this system.
        variables.put("SHIPMATE_ISSUER_LOCAL", "true");
        variables.put("SHIPMATE_SEALING_MASTER_KEYS", secrets.masterKey(service));
        switch (service) {
            case PROFILE -> {
                // In the name of the person who wants an export, so without credentials of its own.
                for (var asked : List.of(Service.MATCHING, Service.SESSION, Service.NOTIFICATION)) {
                    variables.put(
                            "QUARKUS_REST_CLIENT_" + asked.name() + "_URL",
                            endpoints.of(asked).toString());
                }
                return variables;
            }
            case SESSION ->
                variables.put(
                        "QUARKUS_REST_CLIENT_MATCHING_URL",
                        endpoints.of(Service.MATCHING).toString());
            case NOTIFICATION -> {
                variables.put(
                        "QUARKUS_REST_CLIENT_PROFILE_URL",
                        endpoints.of(Service.PROFILE).toString());
                variables.put("QUARKUS_MAILER_HOST", "127.0.0.1");
                variables.put("QUARKUS_MAILER_PORT", String.valueOf(ports.smtp()));
            }
            case MATCHING -> {
                return variables;
            }
        }
        // These two call others, in their own name.
        variables.put("QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", endpoints.issuer().toString());
        variables.put("QUARKUS_OIDC_CLIENT_CLIENT_ID", clientId(service));
        variables.put("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", secrets.clientSecret(service));
        return variables;
    }

    Map<String, String> clientSecrets() {
        return Map.of(
                clientId(Service.SESSION), secrets.clientSecret(Service.SESSION),
                clientId(Service.NOTIFICATION), secrets.clientSecret(Service.NOTIFICATION));
    }

    private static String clientId(Service service) {
        return "shipmate-" + service.key();
    }

    /** Writes the variables for a shell, which {@code ./shipmate dev} reads in; for its owner's eyes only. */
    void write(Service service, Path folder) {
        var text = of(service).entrySet().stream()
                .map(variable -> variable.getKey() + "='" + variable.getValue() + "'\n")
                .collect(Collectors.joining());
        var file = folder.resolve(service.fullName());
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
