package io.shipmate.profile.hris;

import io.shipmate.kit.problem.Invalid;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;

/**
 * Which deliveries are meant.
 *
 * @param state null for any
 * @param from when the first may have arrived
 * @param to when the last must have arrived before
 */
record DeliveryQuery(HrisDelivery.State state, Instant from, Instant to) {

    private static final Instant BEGINNING = Instant.EPOCH;
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    /** Takes a request's texts; what is null does not matter. */
    static DeliveryQuery of(String state, String from, String to) {
        return new DeliveryQuery(state(state), time("from", from, BEGINNING), time("to", to, END));
    }

    private static HrisDelivery.State state(String text) {
        if (text == null) {
            return null;
        }
        try {
            return HrisDelivery.State.valueOf(text);
        } catch (IllegalArgumentException _) {
            throw Invalid.at("state", "must be one of " + Arrays.toString(HrisDelivery.State.values()));
        }
    }

    private static Instant time(String place, String text, Instant otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            throw Invalid.coded(place, "instant");
        }
    }
}
