package io.shipmate.kit.harbour;

import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Use cases with all kinds of arguments and answers; each counts how often it has really run. */
@ApplicationScoped
public class Loading {

    private final AtomicInteger runs = new AtomicInteger();

    public int runs() {
        return runs.get();
    }

    @Transactional
    @Idempotent
    void inspect(Caller caller, String what) {
        runs.incrementAndGet();
    }

    @Transactional
    @Idempotent
    Page<Cargo> load(Set<String> bags) {
        return new Page<>(List.of(new Cargo.Fish(runs.incrementAndGet()), new Cargo.Salt(Set.copyOf(bags))), "on");
    }

    @Transactional
    @Idempotent
    Cargo weigh(FileUpload list) {
        return new Cargo.Fish(runs.incrementAndGet());
    }

    @Transactional
    @Idempotent
    Cargo refuse() {
        runs.incrementAndGet();
        throw new BoatRefused.Unknown();
    }

    @Idempotent
    Cargo withoutTransaction() {
        return new Cargo.Fish(runs.incrementAndGet());
    }
}
