package io.shipmate.profile.hris;

import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.profile.roster.ListedRosters;
import io.shipmate.profile.roster.RosterImportView;
import io.shipmate.profile.sources.FactSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Comparing all employees whom a provider lists with whom we know of it. */
@ApplicationScoped
class Reconciling {

    private static final Logger LOG = Logger.getLogger(Reconciling.class);

    /** For so long nobody else asks for a page; if whoever asks for it dies, another one does then. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final HrisConnections connections;
    private final HrisSubjects subjects;
    private final HrisListings listings;
    private final ListedRosters rosters;
    private final Secrets secrets;
    private final Clock clock;

    Reconciling(
            HrisConnections connections,
            HrisSubjects subjects,
            HrisListings listings,
            ListedRosters rosters,
            Secrets secrets,
            Clock clock) {
        this.connections = connections;
        this.subjects = subjects;
        this.listings = listings;
        this.rosters = rosters;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Of two who ask at once the second is told of the first: the connection is held. */
    @Transactional
    @Idempotent
    RosterImportView begin(UUID id, boolean dryRun) {
        var connection = connections.locked(id);
        var listable = connection.source() != null && connection.source().list() != null;
        if (!listable || connection.mapping().saysNothing()) {
            throw new HrisRefused.NotListable();
        }
        var view = rosters.begin(FactSource.hris(id), dryRun);
        listings.persist(new HrisListing(view.id(), id, clock.instant()));
        LOG.infof("Connection %s is listed", id);
        return view;
    }

    /** Those for which a provider may be asked now. */
    @Transactional
    List<UUID> due() {
        return listings.due(clock.instant());
    }

    /**
     * What is to be asked next.
     *
     * @param place where the page is; nothing if its address is not the provider's
     * @param pageItems how many of its employees are taken in already
     */
    record Next(
            UUID roster,
            DeliveryApplying.Question question,
            Source.Position position,
            Optional<Source.Place> place,
            int pageItems) {

        Source.Listing list() {
            return question.source().list();
        }

        Next after(int some) {
            return new Next(roster, question, position, place, pageItems + some);
        }
    }

    /** Nothing if there is nothing more to ask, or another replica does; held for a while. */
    @Transactional
    Optional<Next> next(UUID roster) {
        var now = clock.instant();
        var listing = listings.locked(roster).filter(there -> there.isDue(now));
        if (listing.isEmpty()) {
            return Optional.empty();
        }
        var connection = connections.known(listing.get().connection());
        if (!rosters.isListing(roster)) {
            listings.delete(listing.get());
            return Optional.empty();
        }
        if (connection.source() == null || connection.source().list() == null) {
            rosters.fail(roster, DeliveryReason.FETCH_NOT_CONFIGURED);
            listings.delete(listing.get());
            return Optional.empty();
        }
        listing.get().postpone(now.plus(LEASE));
        var position = listing.get().position();
        return Optional.of(new Next(
                roster,
                new DeliveryApplying.Question(
                        connection.id(), connection.source(), secrets.access(connection), List.of()),
                position,
                connection.source().of(position),
                listing.get().pageItems()));
    }

    /**
     * Takes in some employees of a page.
     *
     * @param fetched what asking for each of them brought, where the list only names them
     * @return false if another replica is ahead
     */
    @Transactional
    boolean take(Next next, List<ListPage.Item> items, Map<String, Fetched> fetched) {
        var listing = ahead(next);
        listing.ifPresent(there -> {
            var connection = connections.known(there.connection());
            var reading = new ListReading(
                    connection.mapping(), subjects.externalIds(connection.id(), ListPage.subjects(items)));
            var employees = items.stream()
                    .map(item ->
                            next.list().each() ? reading.read(item, fetched.get(item.subject())) : reading.read(item))
                    .toList();
            rosters.take(next.roster(), employees);
            there.take(items.size());
            there.postpone(clock.instant().plus(LEASE));
        });
        return listing.isPresent();
    }

    /** The page is taken in. */
    @Transactional
    void turn(Next next, ListPage page) {
        ahead(next).ifPresent(listing -> {
            if (page.next() == null) {
                rosters.complete(next.roster());
                listings.delete(listing);
            } else {
                listing.turn(page.next().isEmpty() ? null : page.next(), clock.instant());
            }
        });
    }

    /** Asks when the provider can be asked again. */
    @Transactional
    void postpone(UUID roster, Duration pause) {
        listings.locked(roster)
                .ifPresent(listing -> listing.postpone(clock.instant().plus(pause)));
    }

    /** The provider does not tell. */
    @Transactional
    void fail(UUID roster, String obstacle) {
        listings.locked(roster).ifPresent(listing -> {
            rosters.fail(roster, obstacle);
            listings.delete(listing);
        });
    }

    /** Unless another replica has come further. */
    private Optional<HrisListing> ahead(Next next) {
        return listings.locked(next.roster())
                .filter(listing ->
                        listing.position().equals(next.position()) && listing.pageItems() == next.pageItems());
    }
}
