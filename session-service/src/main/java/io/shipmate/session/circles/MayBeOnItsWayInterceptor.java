package io.shipmate.session.circles;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.UUID;

/** Runs outside the use case's transaction, which is the point: the priority is before {@code @Transactional}'s. */
@MayBeOnItsWay
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class MayBeOnItsWayInterceptor {

    private final LearningOfCircles learning;

    MayBeOnItsWayInterceptor(LearningOfCircles learning) {
        this.learning = learning;
    }

    @AroundInvoke
    Object first(InvocationContext invocation) throws Exception {
        learning.learn((UUID) invocation.getParameters()[0]);
        return invocation.proceed();
    }
}
