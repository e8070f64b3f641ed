package io.shipmate.matching;

import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Invites.partners;
import static io.shipmate.matching.testing.Programmes.does;
import static io.shipmate.matching.testing.Programmes.enrolling;
import static io.shipmate.matching.testing.Programmes.enrols;
import static io.shipmate.matching.testing.Programmes.invitesTo;
import static io.shipmate.matching.testing.Programmes.manager;
import static io.shipmate.matching.testing.Programmes.withdraws;
import static io.shipmate.matching.testing.Rounds.published;
import static io.shipmate.matching.testing.Rounds.running;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static io.shipmate.matching.testing.Tables.TABLES;
import static io.shipmate.matching.testing.Tables.aFacilitator;
import static io.shipmate.matching.testing.Tables.answersSeat;
import static io.shipmate.matching.testing.Tables.formed;
import static io.shipmate.matching.testing.Tables.formingDoes;
import static io.shipmate.matching.testing.Tables.people;
import static io.shipmate.matching.testing.Tables.tableOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What goes out is what {@code contracts/events} says, and nothing else goes out. */
@QuarkusTest
class PublishedEvents {

    private static final Path EVENTS = Path.of("contracts", "events");
    private static final String PREFIX = "io.shipmate.matching.";

    private static List<Error> errors(String name, String json) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(EVENTS.resolve(name + ".schema.json")))
                    .validate(
                            json,
                            InputFormat.JSON,
                            execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> described() throws IOException {
        try (var files = Files.list(EVENTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".schema.json"))
                    .map(name -> name.replace(".schema.json", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void every_event_is_said_as_its_schema_has_it() throws IOException {
        var anna = aPerson().joins();
        var id = partners(anna, aPerson().joins());
        for (var verb : List.of("pause", "resume", "pause", "end")) {
            anna.calls()
                    .body("{}")
                    .post(API + "/partnerships/" + id + "/" + verb)
                    .then()
                    .statusCode(200);
        }
        await().untilAsserted(() -> assertThat(Topics.everythingOn("shipmate.matching"))
                .filteredOn(heard -> heard.key().equals(id))
                .hasSize(5));
        whatAProgrammeSays();
        whatARoundSays();
        whatARoundtableSays();
        Topics.say(
                "shipmate.profile",
                "io.shipmate.profile.person-erased.v1",
                anna.id().toString(),
                "{\"person\":\"%s\",\"erasure\":\"%s\"}".formatted(anna.id(), id));
        await().untilAsserted(() -> assertThat(Topics.everythingOn("shipmate.matching"))
                .anyMatch(heard -> heard.type().endsWith("person-forgotten.v1")));
        var said = new TreeSet<String>();
        for (var heard : Topics.everythingOn("shipmate.matching")) {
            assertThat(heard.type()).startsWith(PREFIX);
            var name = heard.type().substring(PREFIX.length()).replaceFirst("\\.v1$", "");
            said.add(name);
            assertThat(errors(name, heard.data())).as(heard.data()).isEmpty();
        }
        assertThat(said).isEqualTo(described());
    }

    private static void whatAProgrammeSays() {
        var members = Stream.generate(() -> aPerson().openOnlyTo("BUDDY").joins())
                .limit(3)
                .toList();
        var programme = enrolling(2);
        invitesTo(programme, members.getFirst());
        members.forEach(member -> enrols(member, programme).statusCode(201));
        withdraws(members.getFirst(), programme).statusCode(200);
        does("start", programme).statusCode(200);
        does("end", programme).statusCode(200);
        await().untilAsserted(() -> assertThat(Topics.everythingOn("shipmate.matching"))
                .filteredOn(heard -> heard.key().equals(programme))
                .hasSize(3));
    }

    private static void whatARoundSays() {
        var members = Stream.generate(() -> aPerson().openOnlyTo("BUDDY").joins())
                .limit(3)
                .toList();
        var far = aPerson().openOnlyTo("BUDDY").atLevel(9).joins();
        var programme = running(Stream.concat(members.stream(), Stream.of(far)).toList());
        var round = published(programme, "NEW");
        withdraws(members.getFirst(), programme).statusCode(200);
        does("end", programme).statusCode(200);
        await().untilAsserted(() -> assertThat(Topics.everythingOn("shipmate.matching"))
                .filteredOn(heard -> heard.key().equals(round)
                        || (heard.data() != null
                                && heard.data().contains(programme)
                                && heard.type().contains("buddy")))
                .hasSize(5));
    }

    private static void whatARoundtableSays() {
        var members = people(5);
        formingDoes("open", formed("")).statusCode(200);
        var table = tableOf(members.getFirst());
        var faye = aFacilitator();
        manager()
                .body("{\"person\":\"%s\"}".formatted(faye.id()))
                .post(TABLES + "/" + table + "/facilitation")
                .then()
                .statusCode(200);
        answersSeat(faye, table, "YES").statusCode(200);
        members.forEach(member -> answersSeat(member, table, "YES").statusCode(200));
        manager().post(TABLES + "/" + table + "/end").then().statusCode(200);
        await().untilAsserted(() -> assertThat(Topics.everythingOn("shipmate.matching"))
                .anyMatch(heard -> heard.key().equals(table) && heard.type().endsWith("roundtable-ended.v1")));
    }

    @Test
    void every_example_is_good_and_a_word_too_many_is_not() throws IOException {
        var json = new ObjectMapper();
        for (var name : described()) {
            var example = Files.readString(EVENTS.resolve(name + ".example.json"));
            assertThat(errors(name, example)).as(name).isEmpty();
            var wordy = json.readTree(example).<ObjectNode>deepCopy();
            wordy.put("message", "hello");
            assertThat(errors(name, wordy.toString())).as(name).isNotEmpty();
        }
    }

    @Test
    void the_index_names_them_all() throws IOException {
        var index = Files.readString(Path.of("contracts", "asyncapi.yaml"));
        for (var name : described()) {
            assertThat(index).contains("events/" + name + ".schema.json", PREFIX + name + ".v1");
        }
    }
}
