/**
 * The only way out to Kafka. A use case publishes inside its transaction; a relay sends what was committed, in order, at
 * least once, one replica at a time. The table has the columns of Debezium's outbox event router, so that Kafka Connect
 * can take the relay's place without a change of code.
 */
package io.shipmate.kit.outbox;
