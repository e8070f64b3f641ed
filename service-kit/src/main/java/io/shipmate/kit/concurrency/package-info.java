/**
 * ETag and If-Match. An ETag is a hash of what the caller sees, never a version: so it tells nothing about what the caller
 * does not see.
 */
package io.shipmate.kit.concurrency;
