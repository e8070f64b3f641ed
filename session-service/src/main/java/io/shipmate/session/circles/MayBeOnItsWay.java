package io.shipmate.session.circles;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a use-case method whose first parameter is the id of a circle that a caller named: if the caller is in no such circle
 * here, but it could be so new that the news of it is still on its way, matching-service is asked first, before the
 * transaction begins, so that nobody waits for the network with a database connection in hand.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface MayBeOnItsWay {}
