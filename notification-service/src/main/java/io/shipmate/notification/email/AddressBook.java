package io.shipmate.notification.email;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks profile-service for addresses, patiently but not for long: the mails can wait. */
@ApplicationScoped
class AddressBook {

    private final AddressClient profile;

    AddressBook(@RestClient AddressClient profile) {
        this.profile = profile;
    }

    /** The addresses by person; who has none, or is not known there any more, is absent. */
    @Timeout(value = 5, unit = ChronoUnit.SECONDS)
    @Retry(maxRetries = 2, delay = 200, jitter = 100)
    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.5, delay = 5, delayUnit = ChronoUnit.SECONDS)
    Map<UUID, Address> of(Collection<UUID> people) {
        return profile
                .addresses(new AddressClient.Wanted(people.stream().distinct().toList()))
                .stream()
                .filter(address -> address.email() != null && !address.email().isBlank())
                .collect(Collectors.toMap(Address::id, Function.identity(), (one, _) -> one));
    }
}
