/** What services are tested with: real servers inside the JVM of the test, tokens, contracts and the rules of the house. */
package io.shipmate.kit.testing;
