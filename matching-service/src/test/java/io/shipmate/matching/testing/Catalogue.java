package io.shipmate.matching.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;

/** The catalogue of topics, told of as profile-service does. */
public final class Catalogue {

    private Catalogue() {}

    /** Makes a topic known by its names, and waits until matching knows it. */
    public static void knows(String english, String german) {
        var topic = Somebody.topic(english);
        say(english, german, "null");
        await().untilAsserted(() -> assertThat(Database.rows("select 1 from topic where topic = ?", topic))
                .hasSize(1));
    }

    /** Makes a topic, known by its English name, part of another; does not wait. */
    public static void merges(String from, String into) {
        say(from, from, "\"" + Somebody.topic(into) + "\"");
    }

    private static void say(String english, String german, String mergedInto) {
        var topic = Somebody.topic(english);
        Topics.say("shipmate.topics", "io.shipmate.profile.topic-state.v1", topic.toString(), """
                {"topic":"%s","key":"%s","parent":null,"labels":{"en":"%s","de":"%s"},"mergedInto":%s}""".formatted(
                        topic, english.toLowerCase(java.util.Locale.ROOT), english, german, mergedInto));
    }
}
