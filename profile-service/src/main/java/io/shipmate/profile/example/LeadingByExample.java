package io.shipmate.profile.example;

import io.shipmate.kit.identity.PersonUnknown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Showing that one has a peer: off until somebody turns it on, and off again once it is no longer true. Two whose partnership
 * ends do not stop showing it at the same moment, which would tell who they were to each other: each at a random one within
 * the time that {@code shipmate.example.lingers} names.
 */
@ApplicationScoped
public class LeadingByExample {

    private final Peers peers;
    private final Clock clock;
    private final Duration lingers;
    private final RandomGenerator random = new SecureRandom();

    LeadingByExample(Peers peers, Clock clock, @ConfigProperty(name = "shipmate.example.lingers") Duration lingers) {
        this.peers = peers;
        this.clock = clock;
        this.lingers = lingers;
    }

    /** Whether somebody shows that they have a peer, as everybody sees it. */
    @Transactional
    public boolean isShown(UUID person) {
        return peers.isShown(person, clock.instant());
    }

    @Transactional
    ExampleView show(UUID person, ShowExample request) {
        if (!peers.hold(person)) {
            throw new PersonUnknown();
        }
        if (!request.hasPeer()) {
            peers.hide(person);
        } else if (peers.hasOne(person)) {
            peers.show(person);
        } else {
            throw new ExampleRefused.NoPeer();
        }
        return new ExampleView(request.hasPeer());
    }

    /** Of somebody unknown or erased nothing is kept. The two are held in the order that every list of people has. */
    @Transactional
    void hear(PartnershipNews news) {
        switch (news) {
            case PartnershipNews.IsThere e -> remember(e.told(), true);
            case PartnershipNews.IsOver e -> remember(e.told(), false);
            case PartnershipNews.Ignored _ -> {}
        }
    }

    private void remember(PartnershipNews.Told told, boolean there) {
        var now = clock.instant();
        for (var member : told.members().stream()
                .sorted(Comparator.comparing(UUID::toString))
                .toList()) {
            if (peers.hold(member)) {
                peers.remember(told.partnership(), member, there, told.version());
                if (peers.hasOne(member)) {
                    peers.keepShowing(member, now);
                } else {
                    peers.showUntil(member, soon(now, lingers, random));
                }
            }
        }
    }

    /** A moment within the time that follows, each as likely as any other. */
    static Instant soon(Instant now, Duration within, RandomGenerator random) {
        return within.isZero() ? now : now.plusMillis(random.nextLong(within.toMillis()));
    }
}
