/**
 * Check-ins: now and then both partners are asked, each for themselves, whether to go on, to pause or to end. When that is, is left to chance, and what
 * happens in the company can only bring it nearer. Nobody learns the other's answer; nothing of it is on a topic, in a log line or in a metric. Uses
 * the pool, candidacies and partnerships.
 */
package io.shipmate.matching.checkins;
