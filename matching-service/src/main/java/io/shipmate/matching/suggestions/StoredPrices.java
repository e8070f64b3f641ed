package io.shipmate.matching.suggestions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shipmate.kit.database.OneColumn;
import io.shipmate.matching.engine.Prices;
import io.shipmate.matching.engine.Pricing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What it costs to be suggested somebody, as of the last refresh of the lists, the same for all replicas. */
@ApplicationScoped
class StoredPrices {

    /** Whoever has begun and is not done after that has been stopped; somebody else may begin. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Session entities;
    private final ObjectMapper json;

    StoredPrices(Session entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Whether the caller, and no other replica, is to find the prices for this refresh. */
    @Transactional
    boolean claim(Instant refresh, Instant now) {
        return entities.createNativeMutationQuery("""
                        insert into price_finding (claimed_for, claimed_at) values (?1, ?2)
                        on conflict (only_one) do update set claimed_for = ?1, claimed_at = ?2
                        where price_finding.claimed_for < ?1
                            or (price_finding.claimed_for = ?1 and price_finding.found_for < ?1 and price_finding.claimed_at < ?3)""")
                        .setParameter(1, refresh)
                        .setParameter(2, now)
                        .setParameter(3, now.minus(PATIENCE))
                        .executeUpdate()
                == 1;
    }

    /** Keeps the prices of all who are still there. Prices for an older refresh than those known change nothing. */
    @Transactional
    boolean keep(Instant refresh, Pricing found) {
        var newer = entities.createNativeMutationQuery("""
                        update price_finding set found_for = ?1, gini_before = ?2, gini_after = ?3
                        where found_for < ?1""")
                .setParameter(1, refresh)
                .setParameter(2, found.before().exposure())
                .setParameter(3, found.after().exposure())
                .executeUpdate();
        if (newer == 0) {
            return false;
        }
        entities.createNativeMutationQuery("delete from suggestion_price").executeUpdate();
        entities.createNativeMutationQuery("""
                        insert into suggestion_price (person, price)
                        select p.person, cast(found.value as integer)
                        from jsonb_each_text(cast(?1 as jsonb)) found join pool_entry p on p.person = cast(found.key as uuid)
                        for key share of p""")
                .setParameter(1, text(found.prices().of()))
                .executeUpdate();
        return true;
    }

    /** For which refresh there are prices; none before the first. */
    @Transactional
    Optional<Instant> newest() {
        return OneColumn.of(
                        entities, "select found_for from price_finding where found_for > '-infinity'", Instant.class)
                .getResultStream()
                .findFirst();
    }

    @Transactional
    Prices all() {
        var prices = new HashMap<UUID, Integer>();
        entities.createNativeQuery("select person, price from suggestion_price", Object[].class)
                .getResultStream()
                .forEach(row -> prices.put((UUID) row[0], (Integer) row[1]));
        return prices.isEmpty() ? Prices.none() : new Prices(prices);
    }

    private String text(Map<UUID, Integer> prices) {
        try {
            return json.writeValueAsString(prices);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
