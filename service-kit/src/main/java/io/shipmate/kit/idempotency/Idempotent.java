package io.shipmate.kit.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the transactional use-case method behind a POST: a request that repeats an {@code Idempotency-Key} within 24 hours
 * gets the first answer again, and the method does not run. The key belongs to the caller; used for another request it is
 * refused with 422, while the first is still running with 409. Refusals are not stored.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
