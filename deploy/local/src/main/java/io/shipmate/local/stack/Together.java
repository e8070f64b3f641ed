package io.shipmate.local.stack;

import io.shipmate.local.process.StackRefused;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Does several things at the same time and returns when all are done; if some fail, with the first failure. */
final class Together {

    private Together() {}

    static void run(List<Runnable> tasks) {
        try {
            CompletableFuture.allOf(tasks.stream()
                            .map(task -> CompletableFuture.runAsync(task, Thread::startVirtualThread))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StackRefused refused) {
                throw refused;
            }
            throw new StackRefused("A part of the stack has failed: " + e.getCause(), e);
        }
    }
}
