package io.shipmate.matching.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.shipmate.matching.engine.people.JobArchitecture;
import io.shipmate.matching.engine.people.Kinship;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** On the very examples that profile-service commits. */
class ReadingWhatProfileSays {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final String PERSON = "io.shipmate.profile.person-state.v1";
    private static final String TOPIC = "io.shipmate.profile.topic-state.v1";
    private static final String ARCHITECTURE = "io.shipmate.profile.job-architecture-state.v1";
    private static final UUID KEY = UUID.randomUUID();

    private static ObjectNode example(String name) throws IOException {
        var text = Files.readString(Path.of("..", "profile-service", "contracts", "events", name + ".example.json"));
        return (ObjectNode) JSON.readTree(text);
    }

    private static PersonNews person(String type, String payload) {
        return PersonNews.read(type, KEY.toString(), payload, JSON);
    }

    @Test
    void a_state_of_a_person_is_read_whole() throws IOException {
        var state = (PersonNews.State) person(PERSON, example("person-state").toString());
        assertThat(state.signIn()).isEqualTo(new PersonNews.SignIn("https://id.example.com", "anna"));
        assertThat(state.employment()).isEqualTo(Employment.ACTIVE);
        assertThat(state.participation()).isEqualTo(Participation.IN);
        var match = state.match();
        assertThat(match.capacity()).isEqualTo(2);
        assertThat(match.openTo()).containsExactlyInAnyOrder("PARTNERSHIP", "ASK");
        assertThat(match.roleSince()).isEqualTo(LocalDate.parse("2023-04-01"));
        assertThat(match.hours().windows())
                .containsExactly(new MatchFacts.Hours.Window(
                        DayOfWeek.MONDAY, LocalTime.parse("09:00"), LocalTime.parse("17:00")));
        assertThat(match.offers()).singleElement().satisfies(offer -> {
            assertThat(offer.level()).isEqualTo(MatchFacts.Offer.Level.EXPERIENCED);
            assertThat(offer.shownTo()).isEqualTo(MatchFacts.ShownTo.MEMBERS);
        });
        assertThat(match.seeks())
                .singleElement()
                .satisfies(seek -> assertThat(seek.need()).isEqualTo(MatchFacts.Seek.Need.WANTED));
        assertThat(match.experiences())
                .containsExactly(new MatchFacts.Experience(
                        MatchFacts.Experience.Kind.REGION, "southeast-asia", null, MatchFacts.ShownTo.MEMBERS));
    }

    @Test
    void what_is_added_to_it_one_day_does_no_harm() throws IOException {
        var more = example("person-state").put("moon", "full");
        ((ObjectNode) more.get("match")).put("tide", "high");
        assertThat(person(PERSON, more.toString())).isInstanceOf(PersonNews.State.class);
    }

    @Test
    void somebody_who_does_not_take_part_has_no_facts() throws IOException {
        var out = example("person-state")
                .put("participation", "OUT")
                .putNull("match")
                .putNull("signIn");
        var state = (PersonNews.State) person(PERSON, out.toString());
        assertThat(state.match()).isNull();
        assertThat(state.signIn()).isNull();
    }

    @Test
    void a_tombstone_is_an_erasure_and_another_type_is_ignored() {
        assertThat(person(PERSON, null)).isEqualTo(new PersonNews.Erased(KEY));
        assertThat(person("io.shipmate.profile.person-state.v2", "{}")).isInstanceOf(PersonNews.Ignored.class);
        assertThat(TopicNews.read(TOPIC, KEY.toString(), null, JSON)).isEqualTo(new TopicNews.Removed(KEY));
        assertThat(TopicNews.read("else", KEY.toString(), "{}", JSON)).isInstanceOf(TopicNews.Ignored.class);
    }

    @Test
    void a_job_architecture_is_read_in_the_engines_terms() throws IOException {
        var said = example("job-architecture-state").put("moon", "full").toString();
        var state = (ArchitectureNews.State) ArchitectureNews.read(ARCHITECTURE, said, JSON);
        assertThat(state.revision()).isEqualTo(2);
        assertThat(state.architecture())
                .isEqualTo(new JobArchitecture(
                        4, List.of(new JobArchitecture.Relation("data", "engineering", Kinship.CLOSE))));
        assertThat(ArchitectureNews.read("else", said, JSON)).isInstanceOf(ArchitectureNews.Ignored.class);
        assertThat(ArchitectureNews.read(ARCHITECTURE, null, JSON)).isInstanceOf(ArchitectureNews.Ignored.class);
    }

    @Test
    void what_cannot_be_read_is_no_state() {
        assertThatThrownBy(() -> ArchitectureNews.read(ARCHITECTURE, "{\"revision\":1}", JSON))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ArchitectureNews.read(
                        ARCHITECTURE,
                        "{\"revision\":1,\"levels\":[],\"kinships\":[{\"one\":\"a\",\"other\":\"b\",\"closeness\":\"TWINS\"}]}",
                        JSON))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> person(PERSON, "{\"revision\":\"many\"}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TopicNews.read(TOPIC, KEY.toString(), "[]", JSON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_merged_topic_says_what_it_has_become() throws IOException {
        var other = UUID.randomUUID();
        var said = example("topic-state").put("mergedInto", other.toString()).toString();
        assertThat(((TopicNews.State) TopicNews.read(TOPIC, KEY.toString(), said, JSON)).mergedInto())
                .isEqualTo(other);
    }

    @Test
    void a_topic_has_its_name_in_the_language_asked_for_else_in_english() throws IOException {
        var state = (TopicNews.State)
                TopicNews.read(TOPIC, KEY.toString(), example("topic-state").toString(), JSON);
        assertThat(state.parent()).isNotNull();
        var topic = new Topic(state.topic(), state.parent(), state.labels(), state.mergedInto());
        assertThat(topic.mergedInto()).isNull();
        assertThat(topic.label(Locale.GERMAN)).isEqualTo("Feedback geben");
        assertThat(topic.label(Locale.ENGLISH)).isEqualTo("Giving feedback");
        assertThat(topic.label(Locale.FRENCH)).isEqualTo("Giving feedback");
    }
}
