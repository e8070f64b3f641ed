/**
 * Whether a delivery is genuine, as each HRIS signs it: pure functions over the raw bytes and headers, compared in constant
 * time, with every live secret. Knows nothing of connections, databases or HTTP.
 */
package io.shipmate.profile.hris.signatures;
