package io.shipmate.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shipmate.local.ToyProject;
import io.shipmate.local.kafka.Topics;
import io.shipmate.local.process.StackRefused;
import io.shipmate.local.process.StackRefused.Reason;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TheServersOfAStack {

    @TempDir
    private static Path folder;

    private static Stack stack;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        stack = Stack.started(StackSettings.in(folder.resolve("state"))
                .withBinaries(ToyProject.BINARIES)
                .withPorts(Ports.free())
                .withServices(Set.of()));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_role_owns_its_own_database_and_cannot_even_connect_to_the_others(Service service) throws SQLException {
        try (var own = connect(service.key(), stack.databasePassword(service), service.key());
                var statement = own.createStatement()) {
            statement.execute("create extension if not exists pg_trgm");
            statement.execute("create table if not exists mine (id int)");
        }
        for (var other : EnumSet.complementOf(EnumSet.of(service))) {
            assertThatThrownBy(() -> connect(service.key(), stack.databasePassword(service), other.key()))
                    .hasMessageContaining("permission denied for database");
        }
        assertThatThrownBy(() -> connect(service.key(), stack.databasePassword(service), "postgres"))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void a_wrong_password_is_refused_also_for_the_superuser() {
        assertThatThrownBy(() -> connect("profile", "guessed", "profile")).hasMessageContaining("password");
        assertThatThrownBy(() -> connect("postgres", "postgres", "postgres")).hasMessageContaining("password");
    }

    @Test
    void secrets_are_for_their_owner_only_and_in_no_command_line() throws IOException {
        for (var file : new String[] {"data/secrets.properties", "environment/session-service"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("state/" + file))))
                    .isEqualTo("rw-------");
        }
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("state/data/secrets.properties"))) {
            secrets.load(reader);
        }
        assertThat(secrets).hasSize(11);
        var commandLines = ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .toList();
        assertThat(commandLines)
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line).doesNotContain(secrets.values().toArray(String[]::new)));
    }

    @Test
    void every_topic_is_there_and_an_unknown_one_does_not_come_by_itself() throws Exception {
        try (var admin = admin()) {
            assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS))
                    .containsExactlyInAnyOrderElementsOf(Topics.names());
            assertThat(Topics.names())
                    .contains("shipmate.people", "shipmate.topics", "shipmate.session", "shipmate.profile.dead-letter");
            assertThatThrownBy(() -> admin.describeTopics(Set.of("shipmate.typo"))
                            .allTopicNames()
                            .get(20, TimeUnit.SECONDS))
                    .hasMessageContaining("does not host this topic-partition");
        }
    }

    @Test
    void the_broker_comes_back_after_a_crash_with_its_topics() throws Exception {
        stack.broker().kill();
        stack.broker().start();
        try (var admin = admin()) {
            assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS))
                    .hasSize(Topics.names().size());
        }
    }

    @Test
    void whoever_has_left_has_a_token_of_another_issuer_with_their_private_address_and_no_role() {
        var claims = claims(stack.tokens().of("alumni:Anna@home.example"));
        assertThat(claims.get("iss").asString())
                .isEqualTo(stack.endpoints().alumniIssuer().toString())
                .isNotEqualTo(stack.endpoints().issuer().toString());
        assertThat(claims.get("aud").asString()).isEqualTo("shipmate");
        assertThat(claims.get("email").asString()).isEqualTo("anna@home.example");
        assertThat(claims.get("email_verified").asBoolean()).isTrue();
        assertThat(claims.has("roles")).isFalse();
        assertThatThrownBy(() -> stack.tokens().of("alumni:anna")).hasMessageContaining("mail addresses only");
    }

    @Test
    void the_token_of_a_member_says_who_it_is() throws IOException, InterruptedException {
        var member = stack.company().employees().get(4);
        for (var name : new String[] {member.externalId(), member.email()}) {
            var claims = claims(stack.tokens().of(name));
            assertThat(claims.get("iss").asString())
                    .isEqualTo(stack.endpoints().issuer().toString());
            assertThat(claims.get("aud").asString()).isEqualTo("shipmate");
            assertThat(claims.get("sub").asString()).isNotEqualTo(member.externalId());
            assertThat(claims.get("external_id").asString()).isEqualTo(member.externalId());
            assertThat(claims.get("email").asString()).isEqualTo(member.email());
            assertThat(claims.get("email_verified").asBoolean()).isTrue();
            assertThat(claims.get("name").asString()).isEqualTo(member.name());
            assertThat(claims.get("roles").valueStream().map(JsonNode::asString))
                    .containsExactly("member");
            assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(3_600);
        }
    }

    @Test
    void the_administrator_and_the_operator_have_their_roles_under_any_name() {
        var administrator = stack.company().administrator();
        for (var name : new String[] {"admin", administrator.email()}) {
            assertThat(claims(stack.tokens().of(name))
                            .get("roles")
                            .valueStream()
                            .map(JsonNode::asString))
                    .containsExactly("member", "people-admin", "programme-manager");
        }
        assertThat(claims(stack.tokens().of("ops")).get("roles").valueStream().map(JsonNode::asString))
                .containsExactly("member", "ops");
    }

    @Test
    void nobody_gets_a_token_under_a_name_that_is_not_in_the_company() {
        assertThatThrownBy(() -> stack.tokens().of("e1"))
                .isInstanceOf(StackRefused.class)
                .hasMessageEndingWith("nobody in the company is called e1.");
    }

    @Test
    void a_service_signs_in_with_its_secret_and_with_no_other() throws IOException, InterruptedException {
        var environment = environmentOf(Service.NOTIFICATION);
        var id = environment.getProperty("QUARKUS_OIDC_CLIENT_CLIENT_ID");
        assertThat(id).isEqualTo("shipmate-notification");
        var secret = environment.getProperty("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET");
        var granted = clientCredentials(id, secret);
        assertThat(granted.statusCode()).isEqualTo(200);
        var claims = claims(
                new JsonMapper().readTree(granted.body()).get("access_token").asString());
        assertThat(claims.get("roles").valueStream().map(JsonNode::asString)).containsExactly("service");
        assertThat(claims.get("aud").asString()).isEqualTo("shipmate");
        assertThat(clientCredentials(id, "guessed").statusCode()).isEqualTo(401);
        assertThat(clientCredentials("shipmate-profile", secret).statusCode()).isEqualTo(401);
    }

    @Test
    void the_mail_catcher_answers() throws IOException, InterruptedException {
        var readiness = URI.create(stack.endpoints().mailApi() + "/service/readiness");
        assertThat(CLIENT.send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_second_stack_in_the_same_folder_is_refused() {
        var settings = StackSettings.in(folder.resolve("state")).withPorts(Ports.free());
        assertThatThrownBy(() -> new Stack(settings, Progress.silent()))
                .isInstanceOfSatisfying(
                        StackRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.RUNNING_OR_NOT))
                .hasMessageContaining("already running in " + folder.resolve("state"))
                .hasMessageContaining("as process " + ProcessHandle.current().pid());
    }

    @Test
    void a_stack_on_taken_ports_is_refused_with_each_of_them_and_what_it_is_for() {
        var ports = stack.endpoints().ports();
        var settings =
                StackSettings.in(folder.resolve("other")).withPorts(ports).withServices(Set.of());
        assertThatThrownBy(() -> Stack.started(settings))
                .isInstanceOfSatisfying(
                        StackRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.PORTS_TAKEN))
                .hasMessageContaining(ports.postgresql() + " (PostgreSQL)")
                .hasMessageContaining(ports.kafka() + " (Kafka)")
                .hasMessageContaining(ports.issuer() + " (OIDC issuer)")
                .hasMessageContaining(ports.mailApi() + " (mailbox)");
    }

    private static Connection connect(String user, String password, String database) throws SQLException {
        return DriverManager.getConnection(stack.postgresql().jdbcUrl(database), user, password);
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", stack.broker().bootstrapServers()));
    }

    private static JsonNode claims(String token) {
        var payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return new JsonMapper().readTree(new String(payload, StandardCharsets.UTF_8));
    }

    private static Properties environmentOf(Service service) throws IOException {
        var variables = new Properties();
        var file = folder.resolve("state/environment").resolve(service.fullName());
        for (var line : Files.readAllLines(file)) {
            variables.setProperty(line.split("=", 2)[0], line.split("=", 2)[1].replace("'", ""));
        }
        return variables;
    }

    private static HttpResponse<String> clientCredentials(String id, String secret)
            throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(stack.endpoints().tokenEndpoint())
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=openid"))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
