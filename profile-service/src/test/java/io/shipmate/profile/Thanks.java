package io.shipmate.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Says what matching-service will say of the thanks for one answer. */
public final class Thanks {

    private static final String TOPIC = "shipmate.matching";
    private static final String PREFIX = "io.shipmate.matching.contribution-";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final UUID contribution = UUID.randomUUID();
    private final UUID giver;

    private Thanks(UUID giver) {
        this.giver = giver;
    }

    public static Thanks to(UUID giver) {
        return new Thanks(giver);
    }

    /** As it comes usually: on one day, heard before the test goes on. */
    public Thanks on(UUID... topics) {
        said("2026-03-02", 1, topics);
        return this;
    }

    public Thanks said(String day, long version, UUID... topics) {
        heard(saying(day, version, topics));
        return this;
    }

    /** Says it without waiting; returns the event's id. */
    public String saying(String day, long version, UUID... topics) {
        return Topics.say(TOPIC, PREFIX + "thanked.v1", contribution.toString(), data(day, version, topics));
    }

    /** Says it under an id that was there before. */
    public void again(String id, String day, long version, UUID... topics) {
        Topics.say(TOPIC, PREFIX + "thanked.v1", contribution.toString(), data(day, version, topics), id);
    }

    public Thanks takenBack(long version) {
        heard(Topics.say(
                TOPIC,
                PREFIX + "thanks-withdrawn.v1",
                contribution.toString(),
                json(Map.of("contribution", contribution, "giver", giver, "version", version))));
        return this;
    }

    public UUID contribution() {
        return contribution;
    }

    private String data(String day, long version, UUID... topics) {
        var data = new LinkedHashMap<String, Object>();
        data.put("contribution", contribution);
        data.put("giver", giver);
        data.put("topics", Arrays.asList(topics));
        data.put("on", day);
        data.put("version", version);
        return json(data);
    }

    private static String json(Object data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void heard(String event) {
        Awaitility.await()
                .until(() -> Database.number(
                                "select count(*) from inbox where event_id = ? and consumer = 'expertise'", event)
                        == 1);
    }
}
