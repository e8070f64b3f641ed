package io.shipmate.local.demo;

import java.net.URI;
import java.time.Duration;

/**
 * A request that has been answered.
 *
 * @param caller who made it, as the issuer knows them
 * @param method the HTTP method
 * @param address the whole address
 * @param status what came back
 * @param took from the first attempt to the answer
 * @param attempts how often it was sent; more than one when the service was away
 */
public record Call(String caller, String method, URI address, int status, Duration took, int attempts) {}
