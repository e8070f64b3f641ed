package io.shipmate.notification.inbox;

import java.util.UUID;

/**
 * One thing that one person is to be told, once: a second notice with the same person, kind, subject and round is the same.
 *
 * @param person who is told
 * @param kind of what
 * @param subject what it happened to
 * @param round tells apart what may happen to one subject several times; never shown
 * @param about where a front end leads the reader
 */
public record Notice(UUID person, Kind kind, UUID subject, String round, About about) {}
