package io.shipmate.profile.scim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingUsersOfProviders {

    private final ScimBodies bodies = new ScimBodies(new ObjectMapper());

    private Said whole(String user) {
        return UserReading.whole(bodies.resource(user));
    }

    private Said patched(String operation) {
        return UserReading.patch(bodies.changes(AProvider.patch(operation)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"op\": \"Add\", \"path\": \"title\", \"value\": \"X\"}",
                "{\"OP\": \"replace\", \"Path\": \"Title\", \"Value\": \"X\"}",
                "{\"op\": \"Replace\", \"path\": \"title\", \"value\": [{\"$ref\": null, \"value\": \"X\"}]}",
                "{\"op\": \"replace\", \"value\": {\"TITLE\": \" X \"}}",
                "{\"op\": \"replace\", \"path\": \"\", \"value\": {\"title\": \"X\"}}",
                "{\"op\": \"add\", \"path\": \"urn:ietf:params:scim:schemas:core:2.0:User:title\", \"value\": \"X\"}",
                "{\"op\": \"add\", \"path\": \"urn:ietf:params:scim:schemas:core:2.0:User\", \"value\": {\"title\": \"X\"}}"
            })
    void one_thing_is_said_in_many_ways(String operation) {
        assertThat(patched(operation).text(UserAttribute.TITLE)).contains("X");
    }

    @Test
    void of_several_addresses_the_one_at_work_is_taken() {
        assertThat(whole("""
                        {"emails": [{"value": "p@home.example", "type": "home", "primary": true},
                         {"value": "o@example.com", "type": "other"}, {"value": "w@example.com", "type": "work"}]}""").text(UserAttribute.EMAIL)).contains("w@example.com");
        assertThat(whole("""
                        {"emails": [{"value": "o@else.example", "type": "other", "primary": true},
                         {"value": "w@example.com", "type": "work"}]}""").text(UserAttribute.EMAIL)).contains("w@example.com");
        assertThat(whole("{\"emails\": [{\"value\": \"p@home.example\", \"type\": \"home\"}]}")
                        .speaksOf(UserAttribute.EMAIL))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\": \"add\", \"path\": \"emails\", \"value\": {\"value\": \"p@home.example\", \"type\": \"home\"}}",
                "{\"op\": \"add\", \"path\": \"emails[type eq \\\"home\\\"].value\", \"value\": \"p@home.example\"}",
                "{\"op\": \"remove\", \"path\": \"emails[type eq \\\"home\\\"]\"}",
                "{\"op\": \"add\", \"path\": \"emails.type\", \"value\": \"work\"}"
            })
    void of_a_private_address_nothing_is_heard(String operation) {
        assertThat(patched(operation).speaksOf(UserAttribute.EMAIL)).isFalse();
    }

    @Test
    void later_words_count() {
        var said = UserReading.patch(
                bodies.changes(
                        AProvider.patch(
                                "{\"op\": \"add\", \"path\": \"title\", \"value\": \"A\"}, {\"op\": \"remove\", \"path\": \"title\"}")));
        assertThat(said.speaksOf(UserAttribute.TITLE)).isTrue();
        assertThat(said.text(UserAttribute.TITLE)).isEmpty();
    }

    @Test
    void a_replacement_takes_away_only_what_was_said_before() {
        var said = whole("{\"userName\": \"a\", \"title\": \"X\"}");
        said.takeAway(
                List.of(UserAttribute.USER_NAME, UserAttribute.TITLE, UserAttribute.DEPARTMENT, UserAttribute.ACTIVE),
                Set.of(UserAttribute.ACTIVE));
        assertThat(said.text(UserAttribute.TITLE)).contains("X");
        assertThat(said.speaksOf(UserAttribute.DEPARTMENT)).isTrue();
        assertThat(said.text(UserAttribute.DEPARTMENT)).isEmpty();
        assertThat(said.speaksOf(UserAttribute.ACTIVE)).isFalse();
        assertThat(said.speaksOf(UserAttribute.MANAGER)).isFalse();
    }
}
