package io.shipmate.notification.reactions;

import io.shipmate.notification.inbox.Kind;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a reaction and says what its method does, for the table in the README; a test holds the two together. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Reaction {

    /** The wire name of the event that it is a reaction to. */
    String to();

    /** Who is told, in words. */
    String tells();

    /** Of what they are told. */
    Kind of();
}
