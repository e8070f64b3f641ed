/**
 * How each person wants to be told: kind by channel, and the hours in which nothing may ring. Uses {@code inbox} for the
 * kinds and {@code recipients} for zones; the channels ask {@link io.shipmate.notification.preferences.Wishes}.
 */
package io.shipmate.notification.preferences;
