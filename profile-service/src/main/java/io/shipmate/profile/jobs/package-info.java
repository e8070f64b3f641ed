/**
 * The company's job architecture: job families and how close they are, the order of levels, and what titles mean. It says which
 * family and level somebody has ({@link io.shipmate.profile.jobs.JobPlaces}) and is published as state on the compacted topic
 * {@code shipmate.job-architecture}. It knows nothing of the other features; the table of people it reads only to count.
 */
package io.shipmate.profile.jobs;
