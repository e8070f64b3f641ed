/**
 * PostgreSQL without an installation: unpacked from Maven's artefact, run by its own tools, kept between runs.
 *
 * <p>Passwords are checked (SCRAM) and each role reaches only its own database, as in production.
 */
package io.shipmate.local.postgresql;
