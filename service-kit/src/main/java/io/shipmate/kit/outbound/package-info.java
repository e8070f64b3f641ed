/**
 * Calls to addresses that somebody else has named. They may not be led to what stands beside us (server-side request forgery).
 */
package io.shipmate.kit.outbound;
