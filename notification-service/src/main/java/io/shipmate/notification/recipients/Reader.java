package io.shipmate.notification.recipients;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * Somebody who reads what we tell them.
 *
 * @param person who it is
 * @param language in which they read: English or German
 * @param zone in which their day begins and ends
 * @param openToNew whether they hear of what is new to them; circles that somebody has go on either way
 */
public record Reader(UUID person, Locale language, ZoneId zone, boolean openToNew) {}
