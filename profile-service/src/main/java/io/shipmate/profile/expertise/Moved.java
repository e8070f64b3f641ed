package io.shipmate.profile.expertise;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Lists of entries after topics have become part of others. Every entry is kept; two that turn out to be of one topic are
 * joined: the stronger grade, the narrower audience, the words of both.
 */
public final class Moved {

    private Moved() {}

    /**
     * The offers as they are then.
     *
     * @param become what a topic has become; those that are absent have stayed what they were
     */
    public static List<Offer> offers(List<Offer> offers, Map<UUID, UUID> become) {
        return Entries.joined(
                offers.stream()
                        .map(one -> one.on(become.getOrDefault(one.topic(), one.topic())))
                        .toList(),
                Offer::topic,
                Offer::joined);
    }

    /**
     * The seeks as they are then.
     *
     * @param become as for offers
     */
    public static List<Seek> seeks(List<Seek> seeks, Map<UUID, UUID> become) {
        return Entries.joined(
                seeks.stream()
                        .map(one -> one.on(become.getOrDefault(one.topic(), one.topic())))
                        .toList(),
                Seek::topic,
                Seek::joined);
    }

    /**
     * The experiences as they are then.
     *
     * @param become as for offers
     */
    public static List<Experience> experiences(List<Experience> experiences, Map<UUID, UUID> become) {
        return Entries.joined(
                experiences.stream()
                        .map(one -> one.topic() == null || !become.containsKey(one.topic())
                                ? one
                                : one.on(become.get(one.topic())))
                        .toList(),
                one -> one.kind() + "/" + one.key(),
                Experience::joined);
    }
}
