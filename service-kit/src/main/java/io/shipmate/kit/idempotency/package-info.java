/**
 * {@code Idempotency-Key} on POST. The answer is stored, sealed, in the transaction of the effect itself: after a crash
 * there are both or neither, so a client may always send the same request again.
 */
package io.shipmate.kit.idempotency;
