/**
 * Errors as {@code application/problem+json} (RFC 9457), each with a stable type, in the caller's language. A feature maps
 * its own refusals to problems; what is left over (bad JSON, broken constraints, no sign-in) is mapped here.
 */
package io.shipmate.kit.problem;
