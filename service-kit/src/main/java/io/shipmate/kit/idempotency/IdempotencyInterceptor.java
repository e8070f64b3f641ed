package io.shipmate.kit.idempotency;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.shipmate.kit.identity.Caller;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Runs inside the use case's transaction, which is the point: the priority is just behind {@code @Transactional}'s. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 201)
class IdempotencyInterceptor {

    private static final String HEADER = "Idempotency-Key";

    private final CurrentVertxRequest current;
    private final Caller caller;
    private final Answers answers;

    IdempotencyInterceptor(CurrentVertxRequest current, Caller caller, Answers answers) {
        this.current = current;
        this.caller = caller;
        this.answers = answers;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        var request = current.getCurrent();
        var key = request == null ? null : request.request().getHeader(HEADER);
        if (key == null || !request.request().method().equals(HttpMethod.POST)) {
            return invocation.proceed();
        }
        if (!key.matches("[\\x21-\\x7e]{1,255}")) {
            throw new IdempotencyRefused.KeyInvalid();
        }
        return answer(invocation, request, key);
    }

    private Object answer(InvocationContext invocation, RoutingContext request, String key) throws Exception {
        var claim = answers.claim(
                caller.issuer() + '|' + caller.subject(), key, request.request().path(), invocation.getParameters());
        var method = invocation.getMethod();
        var stored = answers.find(claim, method.getGenericReturnType());
        if (stored.isPresent()) {
            request.response().putHeader("Idempotency-Replayed", "true");
            return stored.get().value();
        }
        var fresh = invocation.proceed();
        answers.keep(claim, fresh);
        return fresh;
    }
}
