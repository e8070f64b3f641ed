/**
 * A copy of everything about oneself, from all four services in one archive, whole or not at all. The other services are asked
 * in the name of the one who wants it, so each gives what is theirs and nothing else.
 */
package io.shipmate.profile.export;
