package io.shipmate.profile.hris;

import io.shipmate.kit.paging.TimeWindow;
import io.shipmate.kit.problem.Invalid;
import java.util.Arrays;

/**
 * Which deliveries are meant.
 *
 * @param state null for any
 * @param when they arrived
 */
record DeliveryQuery(HrisDelivery.State state, TimeWindow when) {

    /** Takes a request's texts; what is null does not matter. */
    static DeliveryQuery of(String state, String from, String to) {
        return new DeliveryQuery(state(state), TimeWindow.of(from, to));
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
}
