package io.shipmate.kit.problem;

import static io.restassured.RestAssured.given;
import static io.shipmate.kit.testing.Problems.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class FailingOnOurSide {

    private static final String CANARY = "canary-in-the-storm";

    private final StringWriter log = new StringWriter();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            var lines = new PrintWriter(log);
            lines.println(record.getLoggerName() + ' ' + record.getMessage());
            for (var parameter : record.getParameters() == null ? new Object[0] : record.getParameters()) {
                lines.println(parameter);
            }
            if (record.getThrown() != null) {
                record.getThrown().printStackTrace(lines);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    /** Whatever happened, neither the log nor the answer says the words of the failure. */
    @AfterEach
    void nobody_heard_the_canary() {
        Logger.getLogger("").removeHandler(listener);
        assertThat(log.toString()).doesNotContain(CANARY);
    }

    private static RequestSpecification member() {
        return given().auth().oauth2(Tokens.of("anna"));
    }

    private static ValidatableResponse storm(RequestSpecification by, String kind) {
        return by.get("/api/harbour/v1/storms/" + kind).then().body(not(containsString(CANARY)));
    }

    @Test
    void a_database_that_is_away_or_two_who_met_is_worth_another_try() {
        for (var state : new String[] {"08006", "57P01", "53300", "40001", "40P01", "55P03", "25P03", "25006"}) {
            storm(member(), state).spec(isProblem(503, "try-again")).header("Retry-After", "2");
        }
    }

    @Test
    void what_never_passes_is_our_fault() {
        for (var state : new String[] {"42P01", "23505", "22001"}) {
            storm(member(), state).spec(isProblem(500, "internal-error"));
        }
        storm(member(), "library").spec(isProblem(500, "internal-error"));
        storm(member(), "repeated").spec(isProblem(500, "internal-error"));
        assertThat(log.toString())
                .contains("java.lang.IllegalArgumentException")
                .contains("StormResource");
    }

    @Test
    void a_constraint_that_broke_inside_is_not_the_callers_fault() {
        storm(member(), "constraint-inside").spec(isProblem(500, "internal-error"));
    }

    @Test
    void what_a_neighbour_answers_is_not_our_answer() {
        storm(member(), "neighbour-404").spec(isProblem(500, "internal-error"));
        storm(member(), "neighbour-503").spec(isProblem(503, "try-again"));
        storm(member(), "neighbour-silent").spec(isProblem(503, "try-again"));
        storm(member(), "unavailable").spec(isProblem(503, "try-again"));
    }

    @Test
    void two_changes_that_met_are_told_in_the_terms_of_the_one_who_came_second() {
        storm(member(), "stale").spec(isProblem(409, "changed-meanwhile"));
        storm(member().header("If-Match", "\"x\""), "stale").spec(isProblem(412, "precondition-failed"));
    }

    @Test
    void what_may_be_logged_keeps_types_and_places_and_the_words_of_our_own_code() {
        var ours = new IllegalStateException("said by ourselves", new NumberFormatException(CANARY));
        var shown = new StringWriter();
        Traces.withoutWords(ours).printStackTrace(new PrintWriter(shown));
        assertThat(shown.toString())
                .contains("java.lang.IllegalStateException: said by ourselves")
                .contains("Caused by: java.lang.NumberFormatException")
                .contains(FailingOnOurSide.class.getName());
        assertThat(Traces.summary(ours)).startsWith("java.lang.NumberFormatException");
    }
}
