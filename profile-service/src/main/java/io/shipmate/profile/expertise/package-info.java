/**
 * What people can help with, want a thinking partner on, and have lived through: values and the rules for lists of them, which
 * the person keeps (package {@code people}). And the evidence of what they know that grows from thanked answers, heard from
 * matching-service: kept here, by topic and month, and hidden until its owner shows it. This package knows topics and nobody.
 */
package io.shipmate.profile.expertise;
