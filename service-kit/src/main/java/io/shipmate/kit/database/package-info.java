/** Connections to the service's database outside the pool, for those who listen to it. */
package io.shipmate.kit.database;
