/** The service's database: connections outside the pool for those who listen to it, queries for one column, and what a failure of it means. */
package io.shipmate.kit.database;
