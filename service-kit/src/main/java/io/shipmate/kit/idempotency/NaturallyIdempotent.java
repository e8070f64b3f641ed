package io.shipmate.kit.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a POST method of a resource that needs no stored answer, because doing it twice does no more than doing it once. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NaturallyIdempotent {

    /** Why that is so. */
    String value();
}
