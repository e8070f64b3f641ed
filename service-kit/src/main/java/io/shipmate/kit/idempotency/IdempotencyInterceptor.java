package io.shipmate.kit.idempotency;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.shipmate.kit.identity.Caller;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;

/** Runs inside the use case's transaction, which is the point: the priority is just behind {@code @Transactional}'s. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 201)
class IdempotencyInterceptor {

    private static final String HEADER = "Idempotency-Key";

    private final CurrentVertxRequest current;
    private final Caller caller;
    private final Said said;
    private final Answers answers;

    IdempotencyInterceptor(CurrentVertxRequest current, Caller caller, Said said, Answers answers) {
        this.current = current;
        this.caller = caller;
        this.said = said;
        this.answers = answers;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        var request = post();
        var key = request == null ? null : request.request().getHeader(HEADER);
        // Without a sign-in there is nobody whom the key could belong to.
        if (key == null || caller.subject() == null) {
            return invocation.proceed();
        }
        if (!key.matches("[\\x21-\\x7e]{1,255}")) {
            throw new IdempotencyRefused.KeyInvalid();
        }
        if (QuarkusTransaction.getStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException(invocation.getMethod() + " is @Idempotent but not @Transactional");
        }
        return answer(invocation, request, key);
    }

    /** The current request if it is a POST; an event or a timer that calls the use case has none. */
    private RoutingContext post() {
        if (!Arc.container().requestContext().isActive()) {
            return null;
        }
        var request = current.getCurrent();
        return request != null && request.request().method().equals(HttpMethod.POST) ? request : null;
    }

    private Object answer(InvocationContext invocation, RoutingContext request, String key) throws Exception {
        var address = request.request().path() + '?' + request.request().query();
        var claims = answers.claims(
                StoredAnswers.caller(caller.issuer(), caller.subject()),
                key,
                said.bytes(address, invocation.getParameters()));
        var type = invocation.getMethod().getGenericReturnType();
        var stored = answers.find(claims, type);
        if (stored.isPresent()) {
            request.response().putHeader("Idempotency-Replayed", "true");
            return stored.get().value();
        }
        var fresh = invocation.proceed();
        answers.keep(claims.getFirst(), fresh, type);
        return fresh;
    }
}
