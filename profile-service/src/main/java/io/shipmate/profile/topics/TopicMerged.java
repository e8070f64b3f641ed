package io.shipmate.profile.topics;

import java.util.UUID;

/**
 * A topic, or a member's own word, has become part of another topic. Observed within the transaction by those who keep
 * entries of people.
 *
 * @param from whose entries are to move
 * @param into where they belong now
 */
public record TopicMerged(UUID from, UUID into) {}
