package io.shipmate.kit.adminlog;

import io.quarkus.scheduler.Scheduled;
import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** What administrators have done. A use case notes it inside its own transaction; what is rolled back was never done. */
@ApplicationScoped
public class AdminLog {

    private static final Pattern WORD = Pattern.compile("[a-z]+(-[a-z]+){0,5}");
    private static final int LONGEST_NAME = 200;

    private final Session entities;
    private final Caller caller;
    private final Clock clock;
    private final Duration keep;

    AdminLog(
            Session entities,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "shipmate.admin-log.keep") Duration keep) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
        this.keep = keep;
    }

    /**
     * Notes that the caller of the current request does this.
     *
     * @param kind of the thing, in lower case, for example {@code hris-connection}
     * @param action what is done to it, in lower case and past tense, for example {@code secret-rotated}
     * @param thing its id
     * @param name what administrators call it, so that it is known when it is gone; or null. Never a secret, nor a fact or word
     *     of a person
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(String kind, String action, UUID thing, String name) {
        requireWord(kind);
        requireWord(action);
        var person = caller.knownPerson().orElse(null);
        entities.createNativeMutationQuery("""
                        insert into admin_log (id, at, kind, action, thing, name, person, issuer, subject)
                        values (?1, ?2, ?3, ?4, ?5, cast(?6 as text), cast(?7 as uuid), cast(?8 as text), cast(?9 as text))""")
                .setParameter(1, UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .setParameter(2, clock.instant())
                .setParameter(3, kind)
                .setParameter(4, action)
                .setParameter(5, thing)
                .setParameter(6, name == null || name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME))
                .setParameter(7, person == null ? null : person.toString())
                .setParameter(8, person == null ? caller.issuer() : null)
                .setParameter(9, person == null ? caller.subject() : null)
                .executeUpdate();
    }

    private static void requireWord(String word) {
        if (!WORD.matcher(word).matches()) {
            throw new IllegalArgumentException("No word for the admin log: " + word);
        }
    }

    /** What was done, newest first. */
    @Transactional
    public Page<AdminLogEntryView> page(AdminLogQuery query, PageRequest page) {
        var after = page.after(2);
        var entries = entities.createNativeQuery("""
                        select id, at, kind, action, thing, name, person, issuer, subject from admin_log
                        where at >= ?1 and at < ?2 and (?3 = '' or kind = ?3) and (at, id) < (?4, ?5)
                        order by at desc, id desc limit ?6""", Object[].class)
                .setParameter(1, query.when().from())
                .setParameter(2, query.when().to())
                .setParameter(3, query.kind())
                .setParameter(4, after.isEmpty() ? query.when().to() : Instant.parse(after.getFirst()))
                .setParameter(5, after.isEmpty() ? new UUID(0, 0) : UUID.fromString(after.getLast()))
                .setParameter(6, page.fetch())
                .getResultStream()
                .map(AdminLogEntryView::of)
                .toList();
        return page.page(
                entries, entry -> List.of(entry.at().toString(), entry.id().toString()));
    }

    /** Forgets what is too old. */
    @Scheduled(every = "1h", delayed = "7m")
    @Transactional
    void forgetOld() {
        entities.createNativeMutationQuery("delete from admin_log where at < ?1")
                .setParameter(1, clock.instant().minus(keep))
                .executeUpdate();
    }
}
