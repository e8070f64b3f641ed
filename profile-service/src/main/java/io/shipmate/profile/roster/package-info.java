/**
 * Bringing the roster in as a CSV file: a job whose rows are staged in the database and applied in the background, managers
 * before their reports, each row whole or not at all. Uses {@code people} through its {@code Registration} only.
 */
package io.shipmate.profile.roster;
