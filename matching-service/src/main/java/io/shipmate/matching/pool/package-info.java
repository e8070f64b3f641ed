/**
 * The pool: matching's own copy of what is known of people, from {@code shipmate.people}, of the topics' names, from
 * {@code shipmate.topics}, and of the job architecture, from {@code shipmate.job-architecture}. The other features ask it who somebody is, lock people in a fixed order and hear of changes; it
 * knows none of them.
 */
package io.shipmate.matching.pool;
